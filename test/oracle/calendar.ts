import type { Random } from './random.ts';

/** Days as `YYYY-MM-DD`, counted by hand so that nothing of the product is asked. */
export function plusDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function dayBetween(random: Random, from: string, to: string): string {
  return plusDays(from, random.int(0, Math.max(0, daysBetween(from, to))));
}

export function latest(...days: readonly (string | undefined)[]): string {
  return days.reduce<string>((last, day) => (day !== undefined && day > last ? day : last), '');
}

export function earliest(...days: readonly (string | undefined)[]): string {
  return days.reduce<string>(
    (first, day) => (day !== undefined && day < first ? day : first),
    '9999-12-31',
  );
}
