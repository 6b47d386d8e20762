import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { createEdgeApp } from '../../infra/edge-app.ts';
import { resourcesOf, synthesize } from './templates.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/runbooks');
const { serviceTemplate } = synthesize('production');
const { edge } = createEdgeApp('production', { context: { distribution: 'E2EXAMPLE' } });
const alarms = [serviceTemplate, Template.fromStack(edge)].flatMap((template) =>
  resourcesOf(template, 'AWS::CloudWatch::Alarm'),
);
const named = alarms.map(
  ([, { Properties }]) => /Runbook: ([a-z-]+)\./.exec(Properties.AlarmDescription)?.[1] ?? '',
);
const pages = readdirSync(folder);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

test('every alarm has its page, and no page is of an alarm that is gone', () => {
  expect(pages.toSorted()).toEqual(named.map((name) => `${name}.md`).toSorted());
});

describe('a runbook page', () => {
  test.each(pages)(
    '%s says who is hurt, what to look at, what to do and when it is done',
    (page) => {
      const text = readFileSync(join(folder, page), 'utf8');
      for (const part of [
        '# ',
        '**Ai bị ảnh hưởng',
        '**Xem / Look**',
        '**Làm / Do**',
        '**Xong khi',
      ]) {
        expect(text).toContain(part);
      }
    },
  );

  test.each(pages)('%s names commands that there are', (page) => {
    const text = readFileSync(join(folder, page), 'utf8');
    const commands = [...text.matchAll(/npm run ([a-z-]+)/g)].map(([, name = '']) => name);
    for (const command of commands) expect(Object.keys(scripts)).toContain(command);
  });
});
