import { EdgeRefusal } from './edge-app.ts';

/** @throws EdgeRefusal when a range ends before it begins */
export function checkOrder(from: string, to: string): void {
  if (from <= to) return;
  throw new EdgeRefusal('invalid-query', [
    {
      parameter: 'to',
      code: 'days-reversed',
      vi: `Ngày cuối (${to}) trước ngày đầu (${from})`,
      en: `The last day (${to}) lies before the first (${from})`,
    },
  ]);
}
