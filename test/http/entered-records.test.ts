import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sessionExamples } from '@giam-sat/contract/routes/session-examples';
import { policyRows } from '@giam-sat/domain/policy/policy';
import { KINDS } from '@giam-sat/domain/session/kind-rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json } from '../support/api.ts';
import { registerNamed } from '../support/demonstration-registers.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { setRules } from '../support/rules-in-force.ts';

const folder = join(import.meta.dirname, '../fixtures/entered');
const read = (kind: string) => readFileSync(join(folder, `${kind}.json`), 'utf8');
const fixtures: Record<string, Json> = Object.fromEntries(
  KINDS.map((kind) => [kind, JSON.parse(read(kind))]),
);

/** What these records are counted in; the life of their recommendations is another matter. */
const COUNTED = [
  ...['sessions', 'joined', 'coChaired', 'planned', 'heldOfPlan', 'unscheduled', 'postponed'],
  ...['cancelled', 'findings', 'opinions', 'recommendations', 'lateDrafts'],
  ...['proposedMoney', 'decidedMoney', 'recoveredMoney'],
  ...['proposedLand', 'decidedLand', 'recoveredLand'],
  ...['peopleDisciplined', 'casesTransferred', 'legalGaps'],
  ...['programmes', 'delegations', 'supervisedBodies', 'letters', 'projectsSupervised'],
];

let engine: TestEngine;
let gs: Api;
const answers: Record<string, Json[]> = {};
beforeAll(async () => {
  engine = await testEngine();
  const stores = await engine.fresh();
  const texts = [...KINDS.map(read), JSON.stringify(sessionExamples)].join('\n');
  gs = await api(stores, '2026-11-20', 'key', (ledger) => registerNamed(ledger, texts));
  await setRules(stores.ledger);
  for (const kind of KINDS) {
    const posted = [];
    for (const record of fixtures[kind].records) posted.push(await gs.posted('/sessions', record));
    answers[kind] = posted;
  }
  await gs.settle();
});
afterAll(() => engine.stop());

describe.each(KINDS)('ten records of %s', (kind) => {
  it('are found again as they were entered', async () => {
    expect(fixtures[kind].records).toHaveLength(10);
    for (const [at, answer] of (answers[kind] ?? []).entries()) {
      const found = await gs.read(`/sessions/${answer.id}`);
      expect(found).toEqual(answer);
      const { leadBody, findings = [], report, ...facts } = fixtures[kind].records[at];
      const { subject, topic, form = 'visit', held, scheduled, plan } = facts;
      expect(found).toMatchObject({ kind, form, subject, topic, lead: { id: leadBody } });
      expect([found.held, found.scheduled, found.plan]).toEqual([held, scheduled, plan]);
      expect(found.report).toEqual(report);
      expect(found.findings).toHaveLength(findings.length);
      expect(found.findings).toMatchObject(
        findings.map(({ recommendations = [], ...finding }: Json) => ({
          ...finding,
          recommendations: recommendations.map(({ text, letter, addressee }: Json) => ({
            text,
            addressee: { id: addressee },
            ...(letter === undefined ? {} : { letter }),
          })),
        })),
      );
    }
  });

  it('are counted as somebody counted them by hand', async () => {
    const query = 'unit=37@2025-07-01&from=2025-01-01&to=2026-12-31&by=kind';
    const { rows } = await gs.read(`/figures?${query}`);
    const { measures } = rows.find((row: Json) => row.keys.kind === kind);
    const counted = Object.entries(measures).filter(([measure]) => COUNTED.includes(measure));
    expect(Object.fromEntries(counted)).toEqual(fixtures[kind].figures);
  });

  it('warn where they should, and nowhere else', () => {
    const warned = (answers[kind] ?? []).map((answer) =>
      answer.warnings.map((one: Json) => one.code),
    );
    const expected = warned.map((_codes, at) => fixtures[kind].warnings[String(at + 1)] ?? []);
    expect(warned).toEqual(expected);
  });
});

it('the documentation says who may do what, every action of it', async () => {
  const page = await (await gs.get('/docs', null)).text();
  for (const { action } of policyRows()) expect(page).toContain(`<code>${action}</code>`);
  expect(page).toContain('id="policy"');
});

describe('the examples of the documentation', () => {
  it.each(Object.entries(sessionExamples))('%s is recorded as it stands', async (kind, example) => {
    expect(await gs.posted('/sessions', example.value)).toMatchObject({ kind });
  });

  it('are on the page for people, and in the document for machines', async () => {
    const page = await (await gs.get('/docs')).text();
    const { paths } = await gs.read('/openapi.json');
    const { examples } = paths['/sessions'].post.requestBody.content['application/json'];
    expect(Object.keys(examples)).toEqual([...KINDS]);
    for (const kind of KINDS) {
      expect(examples[kind].value).toEqual(sessionExamples[kind].value);
      expect(page).toContain(sessionExamples[kind].summary);
      expect(page).toContain(sessionExamples[kind].value.subject);
    }
  });
});
