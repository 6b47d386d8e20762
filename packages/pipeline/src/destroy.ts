import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { destroyStage } from './destroy-stage.ts';
import { readDestroyArguments } from './read-arguments.ts';
import { runMain } from './say.ts';

await runMain(async () => {
  const { stage } = readDestroyArguments(process.argv.slice(2));
  const outdir = mkdtempSync(join(tmpdir(), `giam-sat-${stage.name}-`));
  try {
    await destroyStage(stage, outdir);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
});
