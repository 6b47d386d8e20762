import { createHash } from 'node:crypto';
import { openApiDocument } from '@giam-sat/contract/routes/openapi-document';
import { MEASURES } from '@giam-sat/domain/figures/measures';
import { ROLES } from '@giam-sat/domain/policy/roles';
import { rebuild } from '@giam-sat/views/rebuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evidenceApp } from '../../functions/evidence/evidence-app.ts';
import { type Api, api, type Json, type Persona, problemOf } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { sendByForm, type TestFiles, testFiles } from '../support/file-store.ts';
import {
  COMMUNE,
  councilSupervision,
  criticism,
  finding,
  front,
  HELD,
  LETTER,
  PROVINCE,
  recommendation,
  supervision,
} from '../support/payloads.ts';
import { photograph } from '../support/pictures.ts';
import { anybody, publicAddresses } from '../support/public.ts';

/** Each thing that is never public, tried every way there is: by whatever role, before and after. */
let engine: TestEngine;
let files: TestFiles;
let stores: Stores;
let gs: Api;
let people: ReturnType<typeof anybody>;
let evidence: ReturnType<typeof evidenceApp>;
beforeAll(async () => {
  engine = await testEngine();
  files = await testFiles();
});
beforeEach(async () => {
  stores = await engine.fresh();
  gs = await api(stores);
  people = anybody(stores);
  const now = () => new Date('2024-06-01T05:00:00Z');
  const on = { ...stores, now, files: files.files, pause: async () => undefined };
  evidence = evidenceApp({ ...on, random: Math.random }, (error) => {
    throw error;
  });
});
afterAll(async () => {
  await files.stop();
  await engine.stop();
});

const approval = { number: '12/QĐ-MTTQ', on: '2024-05-30' };
const MARK = 'KHÔNG ĐƯỢC THẤY';
const unitOf = (org: string) => org.split(':')[1] ?? '';
const leader = (org: string): Persona => {
  return { sub: 'leader', org, unit: unitOf(org), roles: [...ROLES] };
};

/** Everything an anonymous reader can ask for, JSON and CSV. */
async function everything(id: string): Promise<string> {
  await gs.settle();
  const texts = publicAddresses(id).map(async (path) => (await people.ask(path)).text());
  expect(people.bugs).toEqual([]);
  return (await Promise.all(texts)).join('\n');
}

/** Each role of the lead body by itself, and all of them together: the same answer, nothing stored. */
async function refusedToAll(id: string, lead: string, asked: object): Promise<string[]> {
  const path = `/sessions/${id}/publish`;
  const before = await gs.stored();
  const said = new Set<string>();
  for (const role of ROLES) {
    const as = { ...leader(lead), roles: [role] };
    const { status, errors, code } = await problemOf(
      await gs.post(path, { approval, ...asked }, { as }),
    );
    if (role !== 'signer')
      expect([role, status]).toEqual([
        role,
        role === 'administrator' || role === 'responder' ? 404 : 403,
      ]);
    else for (const one of errors ?? [{ code }]) said.add(one.code);
  }
  const all = await problemOf(await gs.post(path, { approval, ...asked }, { as: leader(lead) }));
  expect(all.status).toBe(422);
  expect(await gs.stored()).toBe(before);
  expect(await everything(id)).not.toContain(MARK);
  return [...said];
}

async function published(id: string, lead: string, asked: object = {}): Promise<void> {
  await gs.posted(`/sessions/${id}/publish`, { approval, ...asked }, { as: leader(lead) });
}

async function correct(id: string, lead: string, changes: object): Promise<Response> {
  const headers = { 'if-match': '*' };
  return gs.patch(`/sessions/${id}`, { reason: 'sửa', changes }, { headers, as: leader(lead) });
}

let keys = 0;
async function asFile(id: string, over: object): Promise<Response> {
  const bytes = photograph();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const claims = { sub: 'leader', org: front(COMMUNE), unit: COMMUNE, roles: '[recorder signer]' };
  const env = { event: { requestContext: { authorizer: { jwt: { claims } } } } };
  const ask = (path: string, payload: object) => {
    keys += 1;
    const headers = {
      ...{ 'content-type': 'application/json', 'no-state-secrets': 'confirmed' },
      'idempotency-key': `file-${keys}`,
    };
    const init = { method: 'POST', headers, body: JSON.stringify(payload) };
    return evidence.request(path, init, env);
  };
  const about = { title: MARK, type: 'image/jpeg', size: bytes.length, sha256, ...over };
  const announced: Json = await (await ask(`/sessions/${id}/evidence`, about)).json();
  expect((await sendByForm(announced.upload, bytes)).status).toBe(204);
  expect((await ask(`/evidence/${announced.id}/complete`, {})).status).toBe(200);
  return ask(`/evidence/${announced.id}/publish`, { approval });
}

const openFile = (id: string) => evidence.request(`/public/evidence/${id}`, {}, {});

describe('never public, by any role:', () => {
  it('confidence votes, which are not recorded at all', async () => {
    const lead = `council-committee:${PROVINCE}`;
    const vote = councilSupervision({ leadBody: lead, subject: MARK, held: HELD, form: 'GS-09' });
    for (const role of ROLES) {
      const answer = await gs.post('/sessions', vote, { as: { ...leader(lead), roles: [role] } });
      const { status, errors } = await problemOf(answer);
      expect([role, status]).toEqual([role, role === 'recorder' ? 422 : 403]);
      if (role === 'recorder') expect(errors[0].code).toBe('confidence-vote');
    }
    const further = await gs.post('/sessions', { ...vote, form: 'GS-07', furtherForms: ['GS-09'] });
    expect((await problemOf(further)).errors[0].code).toBe('confidence-vote');
    const { id } = await gs.posted('/sessions', { ...vote, form: 'GS-07', subject: 'Giám sát' });
    for (const changes of [{ form: 'GS-09' }, { furtherForms: ['GS-09'] }]) {
      const { errors } = await problemOf(await correct(id, lead, changes));
      expect(errors[0].code).toBe('confidence-vote');
    }
    await published(id, lead);
    expect(await everything(id)).not.toContain(MARK);
    expect((await people.read('/public/sessions')).items).toMatchObject([{ id, form: 'GS-07' }]);
  });

  it('named persons', async () => {
    const aboutPerson = { position: MARK };
    const payload = supervision({ held: HELD, subject: MARK, aboutPerson, findings: [finding()] });
    const { id } = await gs.posted('/sessions', payload);
    const asked = { findings: [`${id}.f1`] };
    expect(await refusedToAll(id, front(COMMUNE), asked)).toEqual(['person-never-public']);
    // Also where the person is named after the session was published.
    const late = await gs.posted('/sessions', supervision({ held: HELD, subject: MARK }));
    await published(late.id, front(COMMUNE));
    expect(await everything(late.id)).toContain(MARK);
    expect((await asFile(late.id, { title: 'Ảnh trụ sở' })).status).toBe(200);
    expect((await openFile(`${late.id}.e1`)).status).toBe(200);
    expect((await correct(late.id, front(COMMUNE), { aboutPerson })).status).toBe(200);
    expect(await everything(late.id)).not.toContain(MARK);
    expect((await openFile(`${late.id}.e1`)).status).toBe(404);
  });

  it('recommendations to Party committees and their replies', async () => {
    const addressee = `party-committee:${COMMUNE}`;
    const toParty = recommendation({ text: MARK, addressee, letter: LETTER });
    const others = recommendation({ text: 'Khác', letter: LETTER });
    const findings = [finding({ recommendations: [toParty, others] })];
    const { id } = await gs.posted('/sessions', supervision({ held: HELD, findings }));
    const [party, other] = [`${id}.f1.r1`, `${id}.f1.r2`];
    const reply = { document: { number: MARK, on: '2024-05-20' }, receivedOn: '2024-05-20' };
    await gs.posted(`/recommendations/${party}/reply`, {
      ...{ ...reply, outcome: 'refused', reason: MARK },
    });
    const asked = { recommendations: [party] };
    expect(await refusedToAll(id, front(COMMUNE), asked)).toEqual(['party-never-public']);
    await published(id, front(COMMUNE), { recommendations: [other] });
    // A picture of the Party committee's reply, and what is passed on to one later.
    const { code } = await problemOf(await asFile(id, { about: party }));
    expect(code).toBe('evidence-part-not-public');
    expect((await asFile(id, { about: other })).status).toBe(200);
    expect((await openFile(`${id}.e2`)).status).toBe(200);
    const passed = { document: { number: '9/CV', on: '2024-05-25' }, receivedOn: '2024-05-25' };
    await gs.posted(`/recommendations/${other}/transfer`, { ...passed, to: addressee });
    expect(await everything(id)).not.toMatch(new RegExp(`${MARK}|${other}`));
    expect((await openFile(`${id}.e2`)).status).toBe(404);
  });

  it('denunciations', async () => {
    const lead = `council-committee:${PROVINCE}`;
    for (const [form, further] of [['GS-06'], ['GS-07', 'GS-06']] as const) {
      const findings = [finding({ text: MARK })];
      const payload = councilSupervision({
        ...{ form, held: HELD, subject: MARK, findings },
        ...(further === undefined ? {} : { furtherForms: [further] }),
      });
      const { id } = await gs.posted('/sessions', payload);
      const asked = { findings: [`${id}.f1`] };
      expect(await refusedToAll(id, lead, asked)).toEqual(['complaints-never-public']);
    }
    const late = await gs.posted('/sessions', councilSupervision({ held: HELD, subject: MARK }));
    await published(late.id, lead);
    expect(await everything(late.id)).toContain(MARK);
    expect((await correct(late.id, lead, { furtherForms: ['GS-06'] })).status).toBe(200);
    expect(await everything(late.id)).not.toContain(MARK);
    // A printed number of them is not repeated.
    const printed = {
      ...{ unit: PROVINCE, measure: 'denunciations', value: 3, qualifier: 'exactly' },
      ...{ period: { from: '2023-01-01', to: '2023-12-31' }, scope: MARK },
      source: { title: MARK, quote: MARK },
    };
    const as = { ...leader(front(PROVINCE)), roles: ['registrar'] };
    await gs.posted('/published-figures', printed, { as });
    expect(await everything(late.id)).not.toContain(MARK);
  });

  it('drafts that their owner has not published', async () => {
    const opinion = finding({ type: 'opinion', text: MARK });
    const draft = { title: MARK };
    const payload = criticism({ held: HELD, subject: MARK, draft, findings: [opinion] });
    const { id } = await gs.posted('/sessions', payload);
    const asked = { findings: [] };
    expect(await refusedToAll(id, front(PROVINCE), asked)).toEqual(['draft-not-published']);
    const tomorrow = { ...asked, draftPublishedOn: '2024-06-02' };
    expect(await refusedToAll(id, front(PROVINCE), tomorrow)).toEqual(['draft-not-published']);
    // What is being drafted of recommendations too.
    const drafted = [finding({ recommendations: [recommendation({ text: MARK })] })];
    const other = await gs.posted('/sessions', supervision({ held: HELD, findings: drafted }));
    const some = { recommendations: [`${other.id}.f1.r1`] };
    expect(await refusedToAll(other.id, front(COMMUNE), some)).toEqual(['not-sent-out']);
  });

  it('individual opinions and working minutes', async () => {
    const recommendations = [recommendation({ text: MARK, letter: LETTER })];
    const opinion = finding({ type: 'opinion', text: MARK, recommendations });
    const documents = (['minutes', 'outline', 'other'] as const).map((kind) => ({
      ...{ kind, title: MARK, number: MARK, on: '2024-05-02' },
    }));
    const { id } = await gs.posted(
      '/sessions',
      criticism({ held: HELD, documents, findings: [opinion] }),
    );
    const lead = front(PROVINCE);
    const day = { draftPublishedOn: '2024-04-01' };
    for (const some of [{ findings: [`${id}.f1`] }, { recommendations: [`${id}.f1.r1`] }]) {
      const codes = await refusedToAll(id, lead, { ...day, ...some });
      expect(codes).toEqual(['opinion-never-public']);
    }
    await published(id, lead, day);
    expect(await everything(id)).not.toContain(MARK);
    const session = await gs.posted('/sessions', supervision({ held: HELD }));
    await published(session.id, front(COMMUNE));
    for (const title of ['Biên bản làm việc', 'BIÊN BẢN', 'Phiếu lấy ý kiến', 'Đề cương']) {
      const { code } = await problemOf(await asFile(session.id, { title }));
      expect([title, code]).toEqual([title, 'working-paper-never-public']);
    }
  });

  it('households’ data', async () => {
    const text = `Hộ bà Tư (${MARK}) thiếu 2 triệu đồng`;
    const recommendations = [recommendation({ text, letter: LETTER })];
    const payload = supervision({ held: HELD, findings: [finding({ text, recommendations })] });
    const { id } = await gs.posted('/sessions', payload);
    for (const some of [{ findings: [`${id}.f1`] }, { recommendations: [`${id}.f1.r1`] }]) {
      const codes = await refusedToAll(id, front(COMMUNE), some);
      expect(codes).toEqual(['household-never-public']);
    }
    const late = await gs.posted('/sessions', supervision({ held: HELD, subject: MARK }));
    await published(late.id, front(COMMUNE));
    expect(await everything(late.id)).toContain(MARK);
    expect((await correct(late.id, front(COMMUNE), { subject: text })).status).toBe(200);
    expect(await everything(late.id)).not.toContain(MARK);
    const titled = await gs.posted('/sessions', supervision({ held: HELD }));
    await published(titled.id, front(COMMUNE));
    const { code } = await problemOf(await asFile(titled.id, { title: 'Nhà hộ ông Lò Văn B' }));
    expect(code).toBe('household-never-public');
  });

  it('self-reports of supervised bodies', async () => {
    const documents = [
      { kind: 'self-report', title: MARK, number: MARK, on: '2024-05-02' },
    ] as const;
    const payload = supervision({ held: HELD, documents: [...documents] });
    const { id } = await gs.posted('/sessions', payload);
    await published(id, front(COMMUNE));
    expect(await everything(id)).not.toContain(MARK);
    for (const title of [
      'Báo cáo tự giám sát của UBND phường',
      'báo cáo tự kiểm tra',
      'Báo cáo của đơn vị được giám sát',
    ]) {
      const { code } = await problemOf(await asFile(id, { title }));
      expect([title, code]).toEqual([title, 'working-paper-never-public']);
    }
  });

  it('any of it after the views were made again', async () => {
    const payload = supervision({ held: HELD, subject: MARK, aboutPerson: { position: MARK } });
    const { id } = await gs.posted('/sessions', payload);
    await gs.settle();
    const broken = (name: string) => {
      throw new Error(name);
    };
    const on = { ...stores, pause: async () => undefined, random: Math.random };
    await rebuild({ ...on, broken, progress: () => undefined });
    expect(await everything(id)).not.toContain(MARK);
  });
});

/** Where the schemas of what the public is answered have no member for it, nothing has to be refused. */
it('no public answer has a member that tells of people, households, opinions or papers of others', () => {
  const names = new Set<string>();
  const walk = (schema: Json): void => {
    for (const [name, member] of Object.entries<Json>(schema?.properties ?? {})) {
      names.add(name);
      walk(member);
    }
    const within = [schema?.items, ...(schema?.anyOf ?? []), ...(schema?.oneOf ?? [])];
    for (const one of within) if (one !== undefined) walk(one);
  };
  const schemas: Json = openApiDocument().components?.schemas;
  const shown = Object.keys(schemas).filter((name) => name.startsWith('Public'));
  expect(shown.length).toBeGreaterThan(6);
  for (const name of shown) walk(schemas[name]);
  const never =
    /household|member|person|informant|signedBy|reason|evidence|attendance|enteredBy|note|phone|contact|vote/i;
  // Measures are numbers; those of persons are at /public/figures/people alone, protected.
  for (const measure of MEASURES) names.delete(measure);
  expect([...names].filter((name) => never.test(name))).toEqual([]);
});
