import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, api, type Json, type Persona, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';

let engine: TestEngine;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
});
afterAll(() => engine.stop());

const first: Persona = { sub: 'first-administrator', roles: ['administrator'] };
const second: Persona = { sub: 'second-administrator', roles: ['administrator'] };
const auditor: Persona = { sub: 'auditor', org: 'front:VN', unit: 'VN', roles: ['auditor'] };
const recorder: Persona = { sub: 'r', org: 'front:35@0', unit: '35@0', roles: ['recorder'] };

const ofFront = { role: 'recorder', org: 'front:35@0', unit: '35@0', from: '2024-06-01' };
const administers = { role: 'administrator', from: '2024-01-01' };

const grant = (sub: string, payload: object, as = first, key?: string) =>
  gs.post(`/accounts/${sub}/grants`, payload, { as, ...(key !== undefined && { key }) });
const revoke = (sub: string, id: string, as = first, over: object = {}) =>
  gs.post(`/accounts/${sub}/revocations`, { grant: id, ...over }, { as });
const read = async (path: string, as = first): Promise<Json> => (await gs.get(path, as)).json();

beforeEach(async () => {
  gs = await api(await engine.fresh(), '2024-06-01');
});

describe('accounts', () => {
  it('are what was granted, at once by their address and soon in the list', async () => {
    const answer = await grant('5f0c', ofFront);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe('/accounts/5f0c');
    const { org, unit } = ofFront;
    const account = await answer.json();
    expect(account).toMatchObject({ sub: '5f0c', org, unit, roles: ['recorder'], version: 1 });
    expect(await read('/accounts/5f0c')).toEqual(account);
    await gs.settle();
    const { version: _version, ...listed } = account as { version: number };
    expect(await read('/accounts')).toMatchObject({ items: [listed], next: null });
  });

  it('lose a role from the day it is revoked', async () => {
    const { grants } = (await (await grant('5f0c', ofFront)).json()) as {
      grants: { id: string }[];
    };
    const id = grants[0]?.id ?? '';
    const later = await revoke('5f0c', id, first, { from: '2024-06-10' });
    expect(later.status).toBe(200);
    expect(await later.json()).toMatchObject({ roles: ['recorder'] });
    gs.on('2024-06-10');
    expect(await read('/accounts/5f0c')).toMatchObject({ roles: [] });
    gs.on('2024-06-05');
    expect((await revoke('5f0c', id)).status).toBe(200);
    expect(await read('/accounts/5f0c')).toMatchObject({ roles: [] });
    expect(await problemOf(await revoke('5f0c', id))).toMatchObject({ code: 'grant-ended' });
  });

  it('are written once, however often the same is sent', async () => {
    const once = await (await grant('5f0c', ofFront, first, 'k')).json();
    const again = await grant('5f0c', ofFront, first, 'k');
    expect(again.status).toBe(201);
    expect(await again.json()).toEqual(once);
    const other = await grant('5f0c', { ...ofFront, to: '2025-01-01' }, first, 'k');
    expect(await problemOf(other)).toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('are granted by an administrator only, and never to oneself', async () => {
    const before = await gs.stored();
    for (const as of [recorder, auditor, { sub: 'nobody', roles: [] }]) {
      expect(await problemOf(await grant('5f0c', ofFront, as))).toMatchObject({
        status: 403,
        code: 'role-missing',
      });
      expect((await revoke('5f0c', 'g', as)).status).toBe(403);
    }
    const own = await problemOf(await grant(first.sub, ofFront));
    expect(own).toMatchObject({ status: 403, code: 'own-account' });
    expect(await gs.stored()).toBe(before);
  });

  it('are shown to administrator and auditor; to others no account differs from none', async () => {
    await grant('5f0c', ofFront);
    expect((await gs.get('/accounts/5f0c', auditor)).status).toBe(200);
    expect((await gs.get('/accounts', recorder)).status).toBe(403);
    const known = await gs.get('/accounts/5f0c', recorder);
    const unknown = await gs.get('/accounts/none', recorder);
    expect(known.status).toBe(403);
    expect(await known.text()).toBe(await unknown.text());
    expect(await problemOf(await gs.get('/accounts/none', auditor))).toMatchObject({ status: 404 });
    expect((await revoke('none', 'g')).status).toBe(404);
  });

  it('are shown to an auditor within its area only, and of each what is granted there', async () => {
    const ofCommune = { ...ofFront, org: 'front:13285@0', unit: '13285@0', to: '2024-06-30' };
    const ofNeighbour = { ...ofFront, org: 'front:13288@0', unit: '13288@0', from: '2024-07-01' };
    const answers = { role: 'responder', org: 'peoples-committee:13285@0', from: '2024-06-01' };
    for (const [sub, one] of [
      ...([
        ['moved', ofCommune],
        ['moved', ofNeighbour],
        ['agency', answers],
      ] as const),
      ...([
        ['province', ofFront],
        ['neighbour', ofNeighbour],
        ['head', administers],
      ] as const),
    ] as const) {
      expect((await grant(sub, one)).status).toBe(201);
    }
    await gs.settle();
    const [org, unit] = ['front:13285@0', '13285@0'];
    const local: Persona = { sub: 'local-auditor', org, unit, roles: ['auditor'] };
    const subsOf = async (as: Persona) =>
      (await read('/accounts', as)).items.map(({ sub }: { sub: string }) => sub);
    expect(await subsOf(auditor)).toEqual(['agency', 'head', 'moved', 'neighbour', 'province']);
    expect(await subsOf(first)).toEqual(await subsOf(auditor));
    expect(await subsOf(local)).toEqual(['agency', 'moved']);
    const moved = await read('/accounts/moved', local);
    expect(moved.grants).toMatchObject([{ org, unit }]);
    expect(JSON.stringify(moved)).not.toContain('13288');
    expect(moved).not.toHaveProperty('version');
    expect(await read('/accounts/agency', local)).toMatchObject({ version: 1 });
    expect(await read('/accounts/moved')).toMatchObject({ version: 2 });
    const none = (await (await gs.get('/accounts/none', local)).text()).replaceAll('none', '');
    for (const hidden of ['province', 'neighbour', 'head']) {
      const answer = await gs.get(`/accounts/${hidden}`, local);
      expect(answer.status).toBe(404);
      expect((await answer.text()).replaceAll(hidden, '')).toBe(none);
    }
  });

  it('of a unit that was merged are for the auditor of its successor, page by page, and not the reverse', async () => {
    const [before, now] = ['35@0', '37@2025-07-01'];
    const of = (unit: string, from: string) => ({ ...ofFront, org: `front:${unit}`, unit, from });
    await grant('old-province', of(before, '2024-06-01'));
    await grant('old-commune', of('13285@0', '2024-06-01'));
    const answers = { role: 'responder', from: '2024-06-01' };
    await grant('old-agency', { ...answers, org: 'peoples-committee:13321@0' });
    await grant('elsewhere', { ...answers, org: 'peoples-committee:VN' });
    gs.on('2025-08-01');
    await grant('new-commune', of('13366@2025-07-01', '2025-08-01'));
    await gs.settle();
    const auditorOf = (unit: string): Persona => ({
      ...{ sub: 'auditor', org: `front:${unit}`, unit },
      roles: ['auditor'],
    });
    const pagesOf = async (as: Persona) => {
      const subs: string[] = [];
      for (let next: string | null = '/accounts?limit=1'; next !== null; ) {
        const page: Json = await read(next, as);
        subs.push(...page.items.map(({ sub }: Json) => sub));
        next = page.next;
      }
      return subs;
    };
    const old = ['old-agency', 'old-commune', 'old-province'];
    expect(await pagesOf(auditorOf(now))).toEqual(['new-commune', ...old]);
    expect(await pagesOf(auditorOf(before))).toEqual(old);
    expect(await pagesOf(auditorOf('13321@0'))).toEqual(['old-agency']);
    // An administrator's cursor counts what the administrator sees; here it begins further on, in the same list.
    const whole: Json = await read('/accounts?limit=4');
    expect(whole.items.map(({ sub }: Json) => sub)).toContain('elsewhere');
    const on: Json = await read(whole.next, auditorOf(before));
    expect(on).toMatchObject({ items: [], next: null });
  });

  it('keep one administrator, also when two revoke each other at the same moment', async () => {
    const grants = await Promise.all(
      [first, second].map(async ({ sub }) => {
        const answer = await grant(sub, administers, { sub: 'setup', roles: ['administrator'] });
        const { grants: made } = (await answer.json()) as { grants: { id: string }[] };
        return made[0]?.id ?? '';
      }),
    );
    await gs.settle();
    const [own = '', others = ''] = grants;
    const answers = await Promise.all([
      revoke(second.sub, others, first),
      revoke(first.sub, own, second),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await gs.settle();
    const again = await Promise.all([
      revoke(second.sub, others, first),
      revoke(first.sub, own, second),
    ]);
    expect(again.every(({ status }) => status === 409)).toBe(true);
    const { items } = (await read('/accounts', auditor)) as { items: { roles: string[] }[] };
    expect(items.filter(({ roles }) => roles.includes('administrator'))).toHaveLength(1);
    expect(gs.bugs).toEqual([]);
  });

  it.each(['a@b.vn', 'Nguyễn', '%20', '-x'])('have no id like %s', async (sub) => {
    expect((await grant(encodeURIComponent(sub), ofFront)).status).toBe(404);
  });
});
