import { daysBetween, plusDays } from './calendar.ts';
import { running } from './deadlines.ts';
import type { Deadline, Hoso, Recommendation } from './hoso.ts';
import { MOST_EXTENSIONS } from './rule-book.ts';
import type { MakeStep } from './step.ts';

/** A running deadline that may still be put off, by days or to a day. */
export const askExtension: MakeStep = ({ random, today }, hoso, one) => {
  const deadline = extendable(hoso, one, today);
  if (deadline === undefined) return undefined;
  const days = random.int(1, left(deadline));
  const isByDays = random.chance(0.5);
  const from = deadline.due;
  const to = plusDays(from, days);
  return {
    payload: {
      clock: deadline.of,
      ...(isByDays ? { days } : { to }),
      ...{ document: { number: '1/GH', on: today }, reason: 'Xin thêm thời gian' },
    },
    change() {
      deadline.due = to;
      deadline.extensions.push({ from, to, ...(isByDays && { days }) });
    },
  };
};

function left({ period, extensions }: Deadline): number {
  const used = extensions.map(({ from, to, days }) => days ?? daysBetween(from, to));
  return used.reduce((days, one) => days - one, period);
}

function extendable(hoso: Hoso, one: Recommendation, today: string): Deadline | undefined {
  return (['reply', 'implementation'] as const)
    .flatMap((of) => running(hoso, one, of) ?? [])
    .find((deadline) => {
      const isOver = deadline.due < today || deadline.extensions.length >= MOST_EXTENSIONS;
      return !isOver && left(deadline) > 0;
    });
}

/** How a deadline that can not be put off by 25 days is refused; none when it can. */
export function refusedExtension(
  hoso: Hoso,
  one: Recommendation,
  of: Deadline['of'],
  today: string,
): readonly [number, string] | undefined {
  const deadline = running(hoso, one, of);
  if (deadline === undefined) return [409, 'no-deadline'];
  if (deadline.due < today) return [409, 'deadline-passed'];
  if (deadline.extensions.length >= MOST_EXTENSIONS) return [409, 'extension-too-many'];
  return left(deadline) < 25 ? [422, 'extension-too-long'] : undefined;
}
