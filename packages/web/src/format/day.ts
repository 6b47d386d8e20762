/** Days as people write them (dd/mm/yyyy) and as the interface wants them (YYYY-MM-DD). */
const written = /^\s*(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})\s*$/;
const together = /^\s*(\d{2})(\d{2})(\d{4})\s*$/;

/** @returns the day as `YYYY-MM-DD`, or nothing when the text names no day of the calendar */
export function readDay(text: string): string | undefined {
  const [, date, month, year] = written.exec(text) ?? together.exec(text) ?? [];
  if (date === undefined || month === undefined || year === undefined) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const found = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(day) ? day : undefined;
}

/** `2026-09-08` → `08/09/2026`; what is no day stays as it is. */
export function writeDay(day: string): string {
  const [year, month, date] = day.split('-');
  return date === undefined ? day : `${date}/${month}/${year}`;
}

/** The last day of the months asked for and days between are shown like this: `08/09 – 09/09/2026`. */
export function writeSpan({ from, to }: { readonly from: string; readonly to: string }): string {
  if (from === to) return writeDay(from);
  const isSameYear = from.slice(0, 4) === to.slice(0, 4);
  const first = writeDay(from);
  return `${isSameYear ? first.slice(0, 5) : first} – ${writeDay(to)}`;
}

const inHoChiMinh = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Viet Nam at an instant, wherever the phone is. */
export function dayAt(instant: Date): string {
  return inHoChiMinh.format(instant);
}

/** The last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}

/** The day after `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

const momentInHoChiMinh = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** An instant as it is read in Viet Nam: `17:05 24/11/2026`. */
export function writeMoment(instant: string): string {
  const parts = momentInHoChiMinh.formatToParts(new Date(instant));
  const of = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${of('hour')}:${of('minute')} ${of('day')}/${of('month')}/${of('year')}`;
}
