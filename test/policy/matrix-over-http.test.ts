import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, api, type Json, type Persona, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import {
  communitySupervision,
  councilSupervision,
  finding,
  HELD,
  LETTER,
  peopleInspection,
  recommendation,
  supervision,
} from '../support/payloads.ts';
import {
  expected,
  type LeadName,
  leads,
  type Matrix,
  type Organisation,
  organisations,
} from './expected.ts';

const names = Object.keys(organisations) as Organisation[];
const AFTER_TODAY = '2024-06-02';
const PAPER = { number: '1/X', on: AFTER_TODAY };
let engine: TestEngine;
let gs: Api;
let ids: Readonly<Record<LeadName, string>>;

const unitOf = (org: string) => org.split(':')[1] ?? '';
const persona = (name: Organisation, ...roles: string[]): Persona => {
  const org = organisations[name];
  return { sub: `${roles.join(' ')} of ${name}`, org, unit: unitOf(org), roles };
};

/** The kind of session each of them leads. */
function payloadFor(lead: LeadName, over: object): object {
  const leadBody = organisations[lead];
  if (lead === 'inspection') return peopleInspection({ leadBody, ...over });
  if (lead === 'investment') return communitySupervision({ leadBody, ...over });
  if (leadBody.includes('council'))
    return councilSupervision({ leadBody, form: 'GS-04', ...over } as never);
  return supervision({ leadBody, ...over });
}

beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
  const made = await Promise.all(
    leads.map(async (lead): Promise<[LeadName, string]> => {
      const signer = lead === 'investment' ? 'commune' : lead;
      const roles = ['recorder', 'signer', 'confirmer'];
      const by = { as: persona(lead === 'inspection' ? 'commune' : signer, ...roles) };
      const confirmation = { on: '2024-05-05', number: '3/XN' };
      const sent = { letter: LETTER, ...(lead === 'investment' ? { confirmation } : {}) };
      const recommendations = [recommendation(sent), recommendation({ text: 'Bản nháp' })];
      const held = { held: HELD, findings: [finding({ recommendations })] };
      return [lead, (await gs.posted('/sessions', payloadFor(lead, held), by)).id];
    }),
  );
  ids = Object.fromEntries(made) as Record<LeadName, string>;
}, 60_000);
afterAll(() => engine.stop());

/** Asked so that nobody changes anything: who may is told what is wrong with the day or the state. */
async function outcome(who: Persona, path: string, payload: unknown): Promise<string> {
  const { status, code } = await problemOf(await gs.post(path, payload, { as: who }));
  if (status === 404) return 'unseen';
  if (status === 403) return code;
  return [409, 422].includes(status) && code !== 'role-missing' ? 'may' : `${status} ${code}`;
}

/** What was sent is seen by its addressee too, wherever it came from. */
const sees = (who: Organisation, lead: LeadName) => who === 'agency' || expected('sees', who, lead);

const pairs = names.flatMap((who) => leads.map((lead) => ({ who, lead })));

describe('recording for a lead body', () => {
  test.each(pairs)('$who for $lead', async ({ who, lead }) => {
    const payload = payloadFor(lead, { held: { from: AFTER_TODAY, to: AFTER_TODAY } });
    const may = expected('recorder', who, lead);
    expect(await outcome(persona(who, 'recorder'), '/sessions', payload)).toBe(
      may ? 'may' : 'out-of-scope',
    );
  });
});

/** One step of each role; `r1` went out to the agency, `r2` is a draft. */
const steps: readonly [Matrix, string, (id: string) => string, unknown][] = [
  ['recorder', 'recorder', (id) => `/recommendations/${id}.f1.r1/receive`, { on: AFTER_TODAY }],
  ['signer', 'signer', (id) => `/recommendations/${id}.f1.r1/urge`, { document: PAPER }],
  ['confirmer', 'confirmer', (id) => `/recommendations/${id}.f1.r1/confirm`, { on: AFTER_TODAY }],
  [
    'monitor',
    'monitor',
    (id) => `/recommendations/${id}.f1.r1/verify`,
    { document: PAPER, result: 'full', evidence: 'Biên bản' },
  ],
];

describe.each(steps)('a step of the %s', (matrix, role, path, payload) => {
  test.each(pairs)('$who on what $lead asked for', async ({ who, lead }) => {
    const may = expected(matrix, who, lead);
    const seen = may || sees(who, lead);
    expect(await outcome(persona(who, role), path(ids[lead]), payload)).toBe(
      may ? 'may' : seen ? 'out-of-scope' : 'unseen',
    );
  });

  test.each(['auditor', 'registrar'])('an %s of the centre sees it and may not', async (other) => {
    for (const lead of leads) {
      const got = await outcome(persona('centre', other), path(ids[lead]), payload);
      expect([lead, got]).toEqual([lead, 'role-missing']);
    }
  });

  test('an administrator is told nothing of it', async () => {
    for (const lead of leads) {
      const got = await outcome(persona('centre', 'administrator'), path(ids[lead]), payload);
      expect([lead, got]).toEqual([lead, 'unseen']);
    }
  });
});

describe('the addressed agency', () => {
  test.each(names)('%s as responder', async (who) => {
    for (const lead of leads) {
      const path = `/recommendations/${ids[lead]}.f1.r1/receive`;
      const got = await outcome(persona(who, 'responder'), path, { on: AFTER_TODAY });
      expect([lead, got]).toEqual([lead, who === 'agency' ? 'may' : 'unseen']);
    }
  });

  test('is never shown what was not sent to it', async () => {
    for (const lead of leads) {
      const path = `/recommendations/${ids[lead]}.f1.r2/receive`;
      const got = await outcome(persona('agency', 'responder'), path, { on: AFTER_TODAY });
      expect([lead, got]).toEqual([lead, 'unseen']);
    }
  });
});

describe('what is told to be allowed is what a write accepts', () => {
  const matrixOfStep = { receive: 'recorder', urge: 'signer', 'record-not-implemented': 'monitor' };
  test.each(['recorder', 'signer', 'confirmer', 'monitor'])('to a %s', async (role) => {
    for (const { who, lead } of pairs) {
      const path = `/recommendations/${ids[lead]}.f1.r1/steps`;
      const answer = await gs.get(path, persona(who, role));
      if (!sees(who, lead)) {
        expect([who, lead, answer.status]).toEqual([who, lead, 404]);
        continue;
      }
      const { steps }: Json = await answer.json();
      for (const [action, of] of Object.entries(matrixOfStep)) {
        const { allowed, by } = steps.find((step: Json) => step.action === action);
        const isBy = of === role || (action === 'record-not-implemented' && role === 'signer');
        expect([action, by.includes(role)]).toEqual([action, isBy]);
        const may = isBy && expected(role as Matrix, who, lead);
        expect([who, lead, action, allowed]).toEqual([who, lead, action, may]);
      }
    }
  });

  test('of a session with what is in it, each seen by whoever may open it', async () => {
    const path = `/sessions/${ids.commune}/steps`;
    const allowedTo = async (...roles: string[]) => {
      const { steps }: Json = await (await gs.get(path, persona('commune', ...roles))).json();
      return steps.flatMap((step: Json) =>
        step.allowed ? `${step.subject} ${step.id.split('.').at(-1)} ${step.action}` : [],
      );
    };
    const session = `session ${ids.commune}`;
    expect(await allowedTo('recorder')).toEqual([
      `${session} report`,
      `${session} correct`,
      `${session} record-findings`,
      `${session} draft-recommendations`,
      'finding f1 confirm',
      'finding f1 dismiss',
      'finding f1 correct',
      'recommendation r1 receive',
      'recommendation r1 reply',
      'recommendation r1 transfer',
      'recommendation r2 correct',
    ]);
    expect(await allowedTo('monitor')).toEqual([
      'recommendation r1 succeed',
      'recommendation r1 record-not-implemented',
      'recommendation r1 mark-not-feasible',
    ]);
    expect(await allowedTo('signer')).toContain('recommendation r2 issue');
    expect(await allowedTo('auditor')).toEqual([]);
    const unseen = await gs.get(path, persona('neighbour', 'recorder'));
    expect(unseen.status).toBe(404);
    const agency = await gs.get(path, persona('agency', 'responder'));
    expect(agency.status).toBe(404);
  });
});
