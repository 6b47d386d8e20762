import { App, Stack, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../infra/create-app.ts';

const stages = ['production', 'dev'];

describe('cdk-nag', () => {
  test.each(stages)('finds nothing in %s', (name) => {
    const { app } = assemble(name);
    // The plain synthesis also resolves the references between the stacks that the rules read.
    expect(() => app.synth()).not.toThrow();
    for (const pack of [new AwsSolutionsChecks(app), new ServerlessChecks(app)]) {
      expect(pack.validateScope(app).violations).toEqual([]);
    }
  });

  test('would find something: an open queue is a violation', () => {
    const app = new App();
    new Queue(new Stack(app, 'Open'), 'Queue');
    expect(new AwsSolutionsChecks(app).validateScope(app).success).toBe(false);
  });

  test('every exception has a reason somebody can judge', () => {
    const { app } = assemble('production');
    const exceptions = app.node.findAll().flatMap((construct) =>
      construct.node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) => Object.entries<string>(data))
        .map(([rule, reason]) => ({ rule, reason, path: construct.node.path })),
    );
    expect(exceptions.length).toBeGreaterThan(5);
    for (const { path, reason } of exceptions) expect(reason.length, path).toBeGreaterThan(60);
  });
});
