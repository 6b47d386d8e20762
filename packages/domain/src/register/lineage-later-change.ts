import { Day } from '../day.ts';

/** A change after the map's first day that a register tells in the same column. */
export interface LaterChange {
  readonly from: Day;
  /** Names before and from that day on, where the text gives both. */
  readonly renamed: { readonly before: string; readonly after: string } | undefined;
  readonly text: string;
}

const DATED = /(?:^|[.;]\s*)(từ ngày (\d{1,2})\D{0,2}\/(\d{1,2})\D{0,2}\/(\d{4})\D.*)$/isu;
const RENAMED =
  /,?\s*((?:Tỉnh|Thành phố|Xã|Phường|Thị trấn) [^,(]+?)(?: mới)?(?: \([^)]*\))? (?:chuyển|đổi tên|đổi) thành ((?:Tỉnh|Thành phố|Xã|Phường|Đặc khu) [^,.;]+?)(?= và |[,.;]|$)/isu;

/** Reads "… Từ ngày 30/04/2026, Tỉnh Đồng Nai … chuyển thành Thành phố Đồng Nai …". */
export function laterChangeIn(text: string): LaterChange | undefined {
  const [, told, day, month, year] = DATED.exec(text.normalize('NFC').trim()) ?? [];
  if (told === undefined) return undefined;
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const from = Day.safeParse(written);
  if (!from.success) return undefined;
  const [, before, after] = RENAMED.exec(told.slice('từ ngày '.length).replace(/^\S+/, '')) ?? [];
  const renamed = before === undefined || after === undefined ? undefined : { before, after };
  return { from: from.data, renamed, text: told };
}
