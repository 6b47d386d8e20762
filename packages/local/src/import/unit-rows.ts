import type { Level } from '@giam-sat/domain/register/unit';
import { line } from '@giam-sat/domain/text';
import { BadFile, type BadRow } from './bad-row.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

/** A unit as a register lists it, its parent by code. */
export interface UnitRow {
  readonly line: number;
  readonly code: string;
  readonly level: Level;
  readonly name: string;
  /** Empty under the country. */
  readonly parent: string;
  /** Nothing when the file has no such column. */
  readonly formedFrom: string | undefined;
}

const ABOVE: Readonly<Record<string, readonly Level[]>> = {
  province: [],
  district: ['province'],
  commune: ['district', 'province'],
};
const Name = line(200);
const LONGEST_TEXT = 5000;

/**
 * Reads `code,level,name,parent[,formed_from]`, parents before children in what is returned.
 * @throws BadFile with every bad row
 */
export function readUnitRows(bytes: Uint8Array): UnitRow[] {
  const required = ['code', 'level', 'name', 'parent'];
  const rows = readCsv(bytes, { required, optional: ['formed_from'] });
  const byCode = new Map<string, CsvRow>();
  for (const row of rows) {
    const code = cell(row, 'code');
    if (!byCode.has(code)) byCode.set(code, row);
  }
  const bad: BadRow[] = rows.flatMap((row) => problemsOf(row, byCode));
  if (rows.length === 0) {
    bad.push({ line: 1, column: 'code', vi: 'tệp không có đơn vị nào', en: 'there is no unit' });
  }
  if (bad.length > 0) throw new BadFile(bad);
  const order: readonly string[] = Object.keys(ABOVE);
  return rows
    .map(unitRow)
    .sort((one, other) => order.indexOf(one.level) - order.indexOf(other.level));
}

function unitRow(row: CsvRow): UnitRow {
  const { formed_from: printed } = row.cells;
  return {
    line: row.line,
    code: cell(row, 'code'),
    level: levelOf(row) ?? 'commune',
    name: Name.parse(cell(row, 'name')),
    parent: cell(row, 'parent'),
    formedFrom: printed?.normalize('NFC').replace(/\s+/g, ' ').trim(),
  };
}

function levelOf(row: CsvRow): Level | undefined {
  const level = cell(row, 'level');
  return level === 'province' || level === 'district' || level === 'commune' ? level : undefined;
}

function cell({ cells }: CsvRow, name: string): string {
  return (cells[name] ?? '').normalize('NFC').trim();
}

function problemsOf(row: CsvRow, byCode: ReadonlyMap<string, CsvRow>): BadRow[] {
  const found: BadRow[] = [];
  const say = (column: string, vi: string, en: string) =>
    void found.push({ line: row.line, column, vi, en });
  const code = cell(row, 'code');
  const twin = byCode.get(code);
  if (!/^\d{1,10}$/.test(code)) say('code', `mã "${code}" không phải số`, 'the code is no number');
  else if (twin !== undefined && twin.line !== row.line) {
    say(
      'code',
      `mã ${code} đã có ở dòng ${twin.line}`,
      `code ${code} is on line ${twin.line} already`,
    );
  }
  const level = levelOf(row);
  if (level === undefined) {
    const allowed = Object.keys(ABOVE).join(', ');
    say('level', `"${cell(row, 'level')}" không phải cấp: ${allowed}`, `not a level: ${allowed}`);
  }
  if (!Name.safeParse(cell(row, 'name')).success) {
    say('name', 'tên trống, quá dài hoặc có ký tự lạ', 'the name is empty, too long or unreadable');
  }
  if (level !== undefined) found.push(...parentProblems(row, level, byCode));
  if ((row.cells.formed_from ?? '').length > LONGEST_TEXT) {
    say('formed_from', `dài hơn ${LONGEST_TEXT} ký tự`, `longer than ${LONGEST_TEXT} characters`);
  }
  return found;
}

function parentProblems(row: CsvRow, level: Level, byCode: ReadonlyMap<string, CsvRow>): BadRow[] {
  const say = (vi: string, en: string) => [{ line: row.line, column: 'parent', vi, en }];
  const parent = cell(row, 'parent');
  const above = ABOVE[level] ?? [];
  if (above.length === 0) {
    if (parent === '') return [];
    return say('tỉnh không có đơn vị cấp trên ở đây', 'a province has no parent here');
  }
  const found = byCode.get(parent);
  if (found === undefined) {
    return say(`không có đơn vị mã "${parent}" trong tệp`, `no unit "${parent}" in the file`);
  }
  const parentLevel = levelOf(found);
  // A parent whose own level is wrong has been told.
  if (parentLevel === undefined || above.includes(parentLevel)) return [];
  return say(
    `cấp ${parentLevel} không thể đứng trên ${level}`,
    `${parentLevel} is not above ${level}`,
  );
}
