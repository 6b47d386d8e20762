import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { openApiDocument } from '@giam-sat/contract/routes/openapi-document';
import { CONFIDED_CLASSES, DATA_CLASS } from '@giam-sat/domain/data-class';
import { ROLES } from '@giam-sat/domain/policy/roles';
import { verify } from '@giam-sat/ledger/verify';
import { CellCache } from '@giam-sat/views/cell-cache';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { project } from '../../functions/project/project.ts';
import { publish } from '../../functions/publish/publish.ts';
import { type Api, api, type Json, type Persona } from '../support/api.ts';
import { communityBoard, roadProject } from '../support/communities.ts';
import { type Confider, type Confiding, confiding } from '../support/confiding.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { COMMUNE, finding, front, HELD, supervision } from '../support/payloads.ts';
import { anybody, publicAddresses } from '../support/public.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
let confide: Confiding;
const logged: string[] = [];
const bus: Json[] = [];
const canaries: string[] = [];

const as = (sub: string, roles: string): Confider => ({
  ...{ sub, org: front(COMMUNE), unit: COMMUNE, roles },
});
const recorder = as('r', 'recorder');
const board = (sub: string, roles: string): Confider => ({
  ...{ sub, org: `community-investment-board:${COMMUNE}`, unit: COMMUNE, roles },
});

/** Every confided member of a payload schema of the API gets a canary of its own; nothing is forgotten. */
function canariesFor(schemaName: string): Record<string, string> {
  const schema: Json = openApiDocument().components?.schemas?.[schemaName];
  const given: Record<string, string> = {};
  for (const [name, member] of Object.entries<Json>(schema.properties)) {
    if (!CONFIDED_CLASSES.includes(member[DATA_CLASS])) continue;
    given[name] = `Chim hoàng yến ${schemaName} ${name} ${canaries.length}`;
    canaries.push(given[name]);
  }
  expect(Object.keys(given).length, schemaName).toBeGreaterThan(0);
  return given;
}

const SCHEMAS = ['KeepMember', 'KeepSupervisedPerson', 'KeepFindingText', 'RecordInformant'];
let sessionId = '';
let boardId = '';
let caseCode = '';

beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await api(stores);
  confide = confiding(stores);
  const aboutPerson = { position: 'Chủ tịch UBND phường' };
  const payload = supervision({ held: HELD, aboutPerson, findings: [finding()] });
  sessionId = (await gs.posted('/sessions', payload)).id;
  const { id: projectId } = await gs.posted('/projects', roadProject());
  const formed = await gs.posted('/boards', communityBoard(projectId));
  boardId = formed.id;
  const [member] = formed.members ?? formed.terms.at(-1).compositions.at(-1).members;
  const path = `/personal/members/${boardId}/${member.id}`;
  await confide.said(path, board('b', 'recorder'), canariesFor('KeepMember'));
  const person = canariesFor('KeepSupervisedPerson');
  await confide.said(`/personal/sessions/${sessionId}`, recorder, person);
  const text = canariesFor('KeepFindingText');
  await confide.said(`/personal/findings/${sessionId}.f1`, recorder, text);
  const told = { receivedBy: front(COMMUNE), ...canariesFor('RecordInformant') };
  ({ caseCode } = await confide.said('/informants', recorder, told));
  canaries.push(caseCode, caseCode.replaceAll('-', ''));
  const purpose = 'Xác minh nội dung phản ánh về thu quỹ';
  await confide.said('/informants/readings', recorder, { caseCode, purpose });
  // In places where they do not belong: what an error says must not repeat them.
  for (const canary of canaries) {
    for (const answer of [
      await confide.send('/informants/readings', recorder, { caseCode: canary, [canary]: 1 }),
      await confide.send('/personal/purges', recorder, { caseCode: canary, reason: 'x' }),
      await confide.send(`/personal/sessions/${sessionId}`, recorder, { name: [canary] }),
      await gs.post('/sessions', { ...payload, aboutPerson: { ...aboutPerson, name: canary } }),
    ]) {
      expect(answer.ok).toBe(false);
      // A member's own name is repeated to say which is unknown; its value never is.
      logged.push((await answer.text()).replaceAll(JSON.stringify(`/${canary}`), ''));
    }
  }
  await gs.settle();
  const write = (code: string, ids: object) => void logged.push(JSON.stringify({ code, ...ids }));
  const on = { ...stores, pause: async () => undefined, random: Math.random, write };
  const now = () => new Date('2024-06-01T06:00:00Z');
  await project({ ...on, now, cache: new CellCache() }, {}, () => 60_000);
  const put = async (events: readonly Json[]) => {
    bus.push(...events);
    return [];
  };
  await publish({ ...on, now, put }, {}, () => 60_000);
});
afterAll(() => engine.stop());

/** Everything in a table, with packed bytes as they are. */
async function contents(table: string): Promise<string> {
  let text = '';
  let start: Record<string, unknown> | undefined;
  do {
    const page = await engine.client.send(
      new ScanCommand({ TableName: table, ...(start && { ExclusiveStartKey: start }) }),
    );
    text += JSON.stringify(page.Items);
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return text;
}

const found = (text: string) => canaries.filter((canary) => text.includes(canary));

describe('what is confided', () => {
  it('is every member of the API that is classed so', () => {
    const schemas: Json = openApiDocument().components?.schemas ?? {};
    const withConfided = Object.entries<Json>(schemas)
      .filter(([, schema]) =>
        Object.values<Json>(schema.properties ?? {}).some((member) =>
          CONFIDED_CLASSES.includes(member[DATA_CLASS]),
        ),
      )
      .map(([name]) => name);
    // A case code is no text about a person, and is sent to read or to purge.
    const codes = ['ReadInformant', 'ProposePurge'];
    expect(withConfided.toSorted()).toEqual([...SCHEMAS, ...codes].toSorted());
    expect(canaries.length).toBeGreaterThanOrEqual(8);
  });

  it('is in Personal and nowhere else', async () => {
    const personal = await contents(stores.names.personal);
    expect(found(personal)).toEqual(canaries.slice(0, -1));
    for (const name of ['ledger', 'log', 'views'] as const) {
      expect(found(await contents(stores.names[name])), name).toEqual([]);
    }
    expect(found(logged.join('\n'))).toEqual([]);
  });

  it('is in no feed, list, figure or record, and the bus hears nothing near an informant', async () => {
    const paths = [
      '/feed?limit=500',
      '/sessions?limit=500',
      '/findings?limit=500',
      '/recommendations?limit=500',
      '/boards?limit=500&to=2024-06-01',
      '/figures?unit=VN&from=2024-01-01&by=kind',
      `/sessions/${sessionId}`,
      `/findings/${sessionId}.f1`,
      `/boards/${boardId}`,
      `/sessions/${sessionId}/history`,
      `/sessions/${sessionId}/steps`,
      `/sessions/${sessionId}/deadlines`,
      '/activities?limit=500',
      '/projects?limit=500',
      '/figures/recommendations?unit=VN&from=2024-01-01',
      '/figures/activities?unit=VN&from=2024-01-01',
      '/published-figures',
      '/worklist',
      '/worklist.ics',
      '/worklist.html',
      '/openapi.json',
    ];
    for (const path of paths) {
      const answer = await gs.get(path);
      expect(answer.ok, path).toBe(true);
      expect(found(await answer.text()), path).toEqual([]);
    }
    expect(bus.length).toBeGreaterThan(0);
    expect(found(JSON.stringify(bus))).toEqual([]);
    expect(JSON.stringify(bus)).not.toMatch(/informant|case#/);
  });

  it('is in nothing that the public is answered, as JSON or CSV', async () => {
    const people = anybody(stores);
    for (const path of publicAddresses(sessionId)) {
      expect(found(await (await people.ask(path)).text()), path).toEqual([]);
    }
  });

  it('leads nobody but an auditor of the country near a case, an account or who asked', async () => {
    const near = /"(case|guess|personal|purge|account)#|informant|account\.|personal\./;
    const claims = { org: front(COMMUNE), unit: COMMUNE };
    const everybody: Persona[] = [
      ...ROLES.map((role) => ({ sub: role, ...claims, roles: [role] })),
      ...ROLES.map((role) => ({ sub: role, org: 'front:VN', unit: 'VN', roles: [role] })),
      { sub: 'all', ...claims, roles: [...ROLES] },
      { sub: 'auditor', org: front('35@0'), unit: '35@0', roles: ['auditor'] },
    ];
    for (const who of everybody) {
      const isCountrys = who.unit === 'VN' && who.roles?.includes('auditor');
      const answer = await gs.get('/feed?limit=500', who);
      const text = await answer.text();
      expect(found(text), who.sub).toEqual([]);
      if (!answer.ok) continue;
      expect([who.sub, who.unit, near.test(text)]).toEqual([
        who.sub,
        who.unit,
        isCountrys === true,
      ]);
    }
  });

  it('is nowhere at all after purges by two persons, and the chain is whole', async () => {
    const why = { reason: 'Hết mục đích lưu giữ', document: { number: '5/QĐ', on: '2024-05-30' } };
    const purges: [Json, Confider, Confider][] = [
      [{ session: sessionId }, recorder, as('s', 'signer')],
      [{ caseCode }, recorder, as('s', 'signer')],
      [{ board: boardId }, board('b', 'recorder'), board('b2', 'signer')],
    ];
    for (const [what, proposer, confirmer] of purges) {
      const { id } = await confide.said('/personal/purges', proposer, { ...what, ...why });
      await confide.said(`/personal/purges/${id}/confirm`, confirmer, {});
    }
    await gs.settle();
    for (const name of Object.values(stores.names)) expect(found(await contents(name))).toEqual([]);
    expect(await contents(stores.names.personal)).toBe('[]');
    expect((await verify(stores, () => undefined)).faults).toEqual([]);
  });
});
