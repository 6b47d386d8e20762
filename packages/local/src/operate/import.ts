import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayAt } from '@giam-sat/domain/day';
import { BadFile, badFileLines } from '../import/bad-row.ts';
import { bodiesForEach } from '../import/bodies-for-each.ts';
import { readBodyRows } from '../import/body-rows.ts';
import { importBodies } from '../import/import-bodies.ts';
import { importUnits } from '../import/import-units.ts';
import {
  type ImportArguments,
  readImportArguments,
  UsageError,
  usage,
} from './import-arguments.ts';
import { type CommandParts, runOn } from './run-command.ts';

async function run(args: ImportArguments): Promise<void> {
  const file = 'file' in args ? args.file : '';
  if (file !== '' && !existsSync(file))
    throw new UsageError(`${file}: không có tệp / no such file`);
  await runOn({ data: args.data }, async (parts) => {
    try {
      await importInto(parts, args);
      return 0;
    } catch (error) {
      if (!(error instanceof BadFile)) throw error;
      for (const line of badFileLines(file, error)) parts.say(line);
      return 1;
    }
  });
}

async function importInto(parts: CommandParts, args: ImportArguments): Promise<void> {
  const now = new Date();
  if (args.what === 'units') {
    const { from, to } = args;
    const listing = join(args.data, 'import-unresolved.csv');
    await importUnits(parts, { bytes: readFileSync(args.file), from, to, listing, now });
    return;
  }
  await importBodies(parts, now, ({ units }) =>
    args.what === 'for-each'
      ? bodiesForEach(args.forEach, units)
      : readBodyRows(readFileSync(args.file), units, dayAt(now)),
  );
}

try {
  await run(readImportArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
