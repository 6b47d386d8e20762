import { Day } from '@giam-sat/domain/day';
import { BodyType } from '@giam-sat/domain/register/body';
import { inForce, type Unit } from '@giam-sat/domain/register/unit';
import { line } from '@giam-sat/domain/text';
import { BadFile, type BadRow } from './bad-row.ts';
import type { Kept } from './kept-entries.ts';
import type { WantedBody } from './plan-bodies.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

type Units = ReadonlyMap<string, Kept<Unit>>;

const required = ['type', 'name', 'unit', 'parent', 'from', 'to', 'successors'];
const Name = line(300);

/**
 * Reads `type,name,unit,parent,from,to,successors`. A unit is given by its id, or by its code on the
 * body's first day (today where that is empty); successors are ids with `;` between them.
 * @throws BadFile with every bad row
 */
export function readBodyRows(bytes: Uint8Array, units: Units, today: Day): WantedBody[] {
  const bad: BadRow[] = [];
  const byCode = new Map<string, Unit[]>();
  for (const { entry } of units.values()) {
    byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);
  }
  const findUnit = (text: string, day: Day): Unit | undefined =>
    units.get(text)?.entry ?? byCode.get(text)?.find((unit) => inForce(unit, day));
  const rows = readCsv(bytes, { required, optional: [] });
  const read = rows.flatMap((row) => readRow(row, findUnit, today, bad) ?? []);
  if (bad.length > 0) throw new BadFile(bad);
  return read;
}

function readRow(
  row: CsvRow,
  findUnit: (text: string, day: Day) => Unit | undefined,
  today: Day,
  bad: BadRow[],
): WantedBody | undefined {
  const before = bad.length;
  const cell = (name: string) => (row.cells[name] ?? '').normalize('NFC').trim();
  const say = (column: string, vi: string, en: string) =>
    void bad.push({ line: row.line, column, vi, en });
  const dayIn = (column: string): Day | null => {
    const text = cell(column);
    const day = Day.safeParse(text);
    if (text !== '' && !day.success) say(column, `"${text}" không phải ngày`, 'not a day');
    return day.success ? day.data : null;
  };
  const type = BodyType.safeParse(cell('type'));
  if (!type.success) say('type', `không có loại "${cell('type')}"`, 'no such type of body');
  const name = Name.safeParse(cell('name'));
  if (!name.success)
    say('name', 'tên trống, quá dài hoặc có ký tự lạ', 'the name is empty, too long or unreadable');
  const [from, to] = [dayIn('from'), dayIn('to')];
  if (from !== null && to !== null && to < from)
    say('to', 'trước ngày đầu', 'before the first day');
  const successors = cell('successors')
    .split(/[;\s]+/)
    .filter(Boolean);
  if (successors.length > 0 && to === null) say('successors', 'cần "to"', '"to" is needed');
  const unit = findUnit(cell('unit'), from ?? today);
  if (unit === undefined) say('unit', `không có đơn vị "${cell('unit')}"`, 'there is no such unit');
  else if (from !== null && !inForce(unit, from)) {
    say(
      'unit',
      `${unit.id} không có hiệu lực ngày ${from}`,
      `${unit.id} is not in force on ${from}`,
    );
  }
  if (bad.length > before || !type.success || !name.success || unit === undefined) return undefined;
  const parent = cell('parent') === '' ? undefined : { id: cell('parent') };
  return { line: row.line, type: type.data, name: name.data, unit, parent, from, to, successors };
}
