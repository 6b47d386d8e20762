import { publicTables } from '@giam-sat/contract/http/public-columns';
import { stringify } from 'csv-stringify/sync';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

interface Table {
  /** The whole answer, as JSON. */
  readonly json: object;
  readonly rows: readonly object[];
  readonly next?: string | null;
}

/** A table as JSON, or as CSV when it is asked for by `format` or, without one, by `Accept`. */
export function answerTable(
  c: Context,
  path: keyof typeof publicTables,
  format: 'json' | 'csv' | undefined,
  { json, rows, next }: Table,
): Response {
  if ((format ?? accepted(c)) === 'json') return c.json(json);
  if (next !== undefined && next !== null) c.header('link', `<${next}>; rel="next"`);
  c.header('content-disposition', `attachment; filename="${nameOf(path)}.csv"`);
  return c.body(csvOf(path, rows), 200, { 'content-type': 'text/csv; charset=utf-8' });
}

function accepted(c: Context): 'json' | 'csv' {
  const type = accepts(c, {
    header: 'Accept',
    supports: ['application/json', 'text/csv'],
    default: 'application/json',
  });
  return type === 'text/csv' ? 'csv' : 'json';
}

function nameOf(path: string): string {
  return path.slice(1).replaceAll('/', '-');
}

/**
 * RFC 4180. With a byte order mark, or Excel takes Vietnamese for another encoding; a text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvOf(path: keyof typeof publicTables, rows: readonly object[]): string {
  const columns = publicTables[path] ?? [];
  const cells = rows.map((row) => columns.map(({ at }) => cellOf(row, at.split('.'))));
  return stringify([columns.map(({ name }) => name), ...cells], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function cellOf(value: unknown, [member, ...rest]: readonly string[]): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    return value
      .map((one) => cellOf(one, member === undefined ? [] : [member, ...rest]))
      .join('; ');
  }
  if (member === undefined) return String(value);
  const inner: unknown = new Map(Object.entries(value)).get(member);
  return cellOf(inner, rest);
}
