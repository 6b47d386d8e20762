import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadAssembly } from '../../packages/local/src/assembly/load-assembly.ts';
import { createTemplate } from '../../packages/local/src/assembly/template.ts';
import { synthesize } from '../../packages/local/src/synthesize.ts';

it('keeps the runner’s templates where no other synthesis puts another stage’s', async () => {
  const { output } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const directory = await synthesize();
  expect(scripts.synth).toContain(`CDK_OUTDIR=${output} `);
  expect(directory).not.toBe(resolve(output));
  const [stage] = createTemplate(loadAssembly(directory)).resources(
    'AWS::CloudFront::Distribution',
  );
  expect(JSON.stringify(stage)).toContain('LambdaFunctionAssociations');
});
