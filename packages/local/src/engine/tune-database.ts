import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/**
 * Prepares the stopped engine's file. Its stream table is read by sequence number without an
 * index, which makes every write slower with each record kept: two indexes bring that back to one
 * millisecond. And it never trims that table, so all stream records go: pollers start at the
 * latest record and the start-up run looks at everything there is, so no record is ever read after
 * a restart. The schema is the engine's private one: when it looks different, nothing is done.
 */
export function tuneDatabase(file: string): void {
  if (!existsSync(file)) return;
  const database = new DatabaseSync(file);
  try {
    const table = database
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_stream_records'`)
      .get();
    if (table === undefined) return;
    database.exec(`
      CREATE INDEX IF NOT EXISTS local_stream_by_table
        ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
      CREATE INDEX IF NOT EXISTS local_stream_by_shard
        ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));
      DELETE FROM _stream_records;
    `);
  } finally {
    database.close();
  }
}
