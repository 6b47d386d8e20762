import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { BadFile, type BadRow } from './bad-row.ts';

/** A row with the line it begins on, the heading being line 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** `info` counts the lines read so far, so a record begins where the one before it ended. */
const Parsed = z.array(
  z.object({
    record: z.array(z.string()),
    info: z.object({ lines: z.number(), empty_lines: z.number() }),
  }),
);

/**
 * Reads a CSV file (RFC 4180, UTF-8, with or without a byte order mark, any line ends).
 * @throws BadFile with everything that is wrong with its form
 */
export function readCsv(bytes: Uint8Array, columns: Columns): CsvRow[] {
  const lines = recordsOf(textOf(bytes));
  const [heading, ...rows] = lines;
  const names = heading?.cells.map((name) => name.trim()) ?? [];
  const wrong = headingProblems(names, columns);
  const bad = rows
    .filter(({ cells }) => cells.length !== names.length)
    .map(({ line, cells }) => ({
      line,
      column: names[Math.min(cells.length, names.length - 1)] ?? '',
      vi: `có ${cells.length} ô, cần ${names.length}`,
      en: `has ${cells.length} cells, ${names.length} are needed`,
    }));
  if (wrong.length + bad.length > 0) throw new BadFile([...wrong, ...bad]);
  return rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
  }));
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const read = new TextDecoder('utf-8').decode(bytes);
    const line = read.slice(0, read.indexOf('\uFFFD')).split(/\r\n|\n|\r/).length;
    const vi = 'tệp không phải UTF-8';
    throw new BadFile([{ line, column: '*', vi, en: 'the file is not UTF-8' }]);
  }
}

function recordsOf(text: string): { line: number; cells: string[] }[] {
  try {
    const parsed: unknown = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    let before = 0;
    let empty = 0;
    return Parsed.parse(parsed).map(({ record, info }) => {
      const line = before + 1 + (info.empty_lines - empty);
      before = info.lines;
      empty = info.empty_lines;
      return { line, cells: record };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    const vi = `không đọc được CSV (${error.code})`;
    throw new BadFile([{ line, column: '*', vi, en: error.message }]);
  }
}

function headingProblems(names: readonly string[], { required, optional }: Columns): BadRow[] {
  const all = [...required, ...optional];
  const missing = required.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !all.includes(name));
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const problem = (column: string, vi: string, en: string) => ({ line: 1, column, vi, en });
  return [
    ...missing.map((name) => problem(name, 'thiếu cột này', 'this column is missing')),
    ...unknown.map((name) => problem(name, `cột lạ; có: ${all.join(', ')}`, 'unknown column')),
    ...twice.map((name) => problem(name, 'cột lặp lại', 'this column stands twice')),
  ];
}
