import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '../../../../infra/create-app.ts';
import { createEdgeApp } from '../../../../infra/edge-app.ts';
import { installPython } from '../rehearse/python.ts';
import { runMain, say } from '../say.ts';
import { root, run } from '../stacks/run.ts';

const stages = ['production', 'staging', 'dev', 'pr-lint'];

/** As `npm run deploy` reads it off what is deployed. */
const reword = 'arn:aws:lambda:us-east-1:111122223333:function:giam-sat-edge-Reword:1';
const distribution = 'E2EXAMPLE';

/** Findings that are none, each with its reason. */
const excluded: Readonly<Record<string, string>> = {
  W3005: 'CDK writes dependencies out that follow from references already; they do no harm',
};

/** For the hosted CI; nothing here runs them. */
function workflows(): string[] {
  const folder = join(root, '.github/workflows');
  return readdirSync(folder).map((one) => join(folder, one));
}

await runMain(async () => {
  const bin = await installPython().catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    say(`lint of the templates skipped, because cfn-lint could not be installed: ${why}`);
    return undefined;
  });
  if (bin === undefined) return;
  const directory = mkdtempSync(join(tmpdir(), 'giam-sat-lint-'));
  try {
    const files = stages.flatMap((stage) => {
      const outdir = join(directory, stage);
      assemble(stage, { outdir, context: { reword } }).app.synth();
      const atEdge = join(outdir, 'edge');
      createEdgeApp(stage, { outdir: atEdge, context: { distribution } }).app.synth();
      return [outdir, atEdge].flatMap((folder) =>
        readdirSync(folder)
          .filter((one) => one.endsWith('.template.json'))
          .map((one) => join(folder, one)),
      );
    });
    const ignored = Object.keys(excluded).flatMap((code) => ['--ignore-checks', code]);
    await run(join(bin, 'cfn-lint'), [...ignored, '--', ...files]);
    say(`${files.length} mẫu không lỗi / templates without a finding (${stages.join(', ')})`);
    await run(join(bin, 'check-jsonschema'), [
      '--builtin-schema',
      'vendor.github-workflows',
      ...workflows(),
    ]);
    say(`${workflows().length} quy trình đúng lược đồ / workflows as their schema says`);
    for (const [code, reason] of Object.entries(excluded)) say(`  ${code}: ${reason}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
