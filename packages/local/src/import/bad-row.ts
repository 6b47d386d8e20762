/** What is wrong in a file, and where. */
export interface BadRow {
  /** Counted from 1, the heading included. */
  readonly line: number;
  readonly column: string;
  readonly vi: string;
  readonly en: string;
}

/** Every bad row of a file, found in one go; nothing was stored. */
export class BadFile extends Error {
  readonly rows: readonly BadRow[];

  constructor(rows: readonly BadRow[]) {
    super(`${rows.length} bad rows`);
    this.name = 'BadFile';
    this.rows = rows;
  }
}

/** The lines a person reads about a file that was refused. */
export function badFileLines(file: string, { rows }: BadFile): string[] {
  const sorted = rows.toSorted((one, other) => one.line - other.line);
  return [
    ...sorted.map(({ line, column, vi, en }) => `${file}:${line} [${column}] ${vi} / ${en}`),
    `${rows.length} lỗi, không lưu gì / ${rows.length} errors, nothing was stored`,
  ];
}
