import { ReplyPage } from '@giam-sat/contract/http/reply-page';
import { RecommendationView } from '@giam-sat/contract/http/session-view';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, PAGES, problemOf } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { ADDRESSED, followedApi, MONITOR } from '../support/followed-api.ts';
import { COMMUNE_NOW, letterOf, paper, sent } from '../support/following.ts';
import { criticism, finding, recommendation } from '../support/payloads.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await followedApi(stores, '2026-03-10', 'links');
});
afterAll(() => engine.stop());

const document = { number: '7/UBND-VP', on: '2026-03-10' };
const accepted = { purpose: 'reply', document, outcome: 'accepted' };

/** A recommendation of 2 March 2026, due at the end of June. @returns its id */
async function issued(...over: Parameters<typeof sent>[1][]): Promise<string> {
  gs.on('2026-03-10');
  const payload = sent('2026-03-02', { dueOn: '2026-06-30', ...over[0] });
  const { id } = await gs.posted('/sessions', payload);
  return `${id}.f1.r1`;
}

async function linkFor(r1: string, purpose = 'reply'): Promise<Json> {
  const made = await gs.posted(`/recommendations/${r1}/reply-links`, { purpose });
  return { ...made, token: made.url.split('#/reply/')[1] };
}

/** What nobody may learn more from, whatever is wrong with a link. */
async function refused(token: string | undefined, payload?: unknown): Promise<Json> {
  const problem = await problemOf(await gs.byLink(token, payload, `other-${Math.random()}`));
  expect(problem).toMatchObject({ status: 404, code: 'reply-link-invalid' });
  return problem;
}

describe('a link for an addressee without an account', () => {
  it('leads to the pages, its secret behind the #, good for thirty days and told once', async () => {
    const r1 = await issued();
    const path = `/recommendations/${r1}/reply-links`;
    const made = await gs.posted(path, { purpose: 'reply' }, { key: 'once' });
    expect(made).toMatchObject({
      ...{ id: `${r1}.l1`, recommendation: r1, purpose: 'reply', state: 'open' },
      ...{ madeOn: '2026-03-10', until: '2026-04-09' },
    });
    expect(made.url).toMatch(new RegExp(`^${PAGES}/#/reply/${r1}\\.l1\\.[A-Za-z0-9_-]{43}$`));
    const again = await gs.posted(path, { purpose: 'reply' }, { key: 'once' });
    expect(again).toEqual({ ...made, url: null });
    const { replyLinks } = await gs.read(`/recommendations/${r1}`);
    const { url: _url, state: _state, ...shown } = made;
    expect(replyLinks).toEqual([shown]);
  });

  it('shows the recommendation as it was sent, its deadlines in words, and nothing else', async () => {
    const r1 = await issued({ product: 'Báo cáo', text: 'Niêm yết quy hoạch' });
    const { token, until } = await linkFor(r1);
    const answer = await gs.byLink(token);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const page: Json = await answer.json();
    expect(ReplyPage.parse(page)).toEqual(page);
    expect(page).toMatchObject({
      ...{ purpose: 'reply', until, possible: true },
      recommendation: { text: 'Niêm yết quy hoạch', product: 'Báo cáo', dueOn: '2026-06-30' },
      letter: { on: '2026-03-02' },
    });
    expect(Object.keys(page.recommendation).sort()).toEqual(['dueOn', 'product', 'text']);
    const [reply, implementation] = page.deadlines;
    expect(reply).toMatchObject({ clock: 'reply', dueOn: '2026-03-25', overdue: false });
    expect(reply.vi).toContain('25/3/2026');
    expect(implementation).toMatchObject({ clock: 'implementation', dueOn: '2026-06-30' });
    const said = JSON.stringify(page);
    for (const inner of ['actor', 'findings', 'session', 'topic', 'path']) {
      expect(said).not.toContain(`"${inner}"`);
    }
  });

  it('records the reply once, received today, and gives the same answer to the same request', async () => {
    const r1 = await issued();
    const { token, id } = await linkFor(r1);
    const first = await gs.byLink(token, accepted, 'reply-1');
    expect(first.status).toBe(200);
    const answer: Json = await first.json();
    const recorded = { purpose: 'reply', on: '2026-03-10', number: document.number };
    expect(answer).toMatchObject({ possible: false, recorded });
    expect(ReplyPage.parse(answer)).toEqual(answer);
    const again = await gs.byLink(token, accepted, 'reply-1');
    expect([again.status, await again.json()]).toEqual([200, answer]);

    const one = await gs.read(`/recommendations/${r1}`);
    expect(RecommendationView.parse(one)).toEqual(one);
    expect(one).toMatchObject({
      state: 'accepted',
      replies: [{ outcome: 'accepted', receivedOn: '2026-03-10', document }],
      replyLinks: [{ id, usedOn: '2026-03-10' }],
    });
    expect(one.replies).toHaveLength(1);
    await refused(token);
    await refused(token, accepted);
    const other = { ...accepted, outcome: 'refused', reason: 'không' };
    const reused = await problemOf(await gs.byLink(token, other, 'reply-1'));
    expect(reused.code).toBe('idempotency-key-reused');
  });

  it('repeats its answer to the same request until its days are over or something else is asked', async () => {
    const r1 = await issued();
    const { token } = await linkFor(r1);
    expect((await gs.byLink(token, accepted, 'again')).status).toBe(200);
    gs.on('2026-04-09');
    expect((await gs.byLink(token, accepted, 'again')).status).toBe(200);
    gs.on('2026-04-10');
    expect((await gs.byLink(token, accepted, 'again')).status).toBe(404);

    const reopened = await issued();
    const first = await linkFor(reopened);
    expect((await gs.byLink(first.token, accepted, 'reopened')).status).toBe(200);
    const reason = { document, reason: 'Chưa làm' };
    await gs.posted(`/recommendations/${reopened}/record-not-implemented`, reason);
    await gs.posted(`/recommendations/${reopened}/reopen`, reason);
    expect((await gs.byLink(first.token, accepted, 'reopened')).status).toBe(404);
  });

  it('reports done by another link, which nobody of the addressee may then verify', async () => {
    const r1 = await issued();
    await gs.byLink((await linkFor(r1)).token, accepted, 'a');
    const { token, id } = await linkFor(r1, 'report-done');
    const done = { purpose: 'report-done', document, text: 'đã niêm yết' };
    const answer = await gs.byLink(token, done, 'b');
    expect([answer.status, gs.bugs]).toEqual([200, []]);
    const one = await gs.read(`/recommendations/${r1}`);
    expect(one).toMatchObject({ state: 'reported-done', reports: [{ by: `link:${id}` }] });
    const result = { document, result: 'full', evidence: 'biên bản' };
    const own = await gs.post(`/recommendations/${r1}/verify`, result, {
      as: { ...MONITOR, org: ADDRESSED.org ?? '' },
    });
    expect((await problemOf(own)).code).toBe('out-of-scope');
    expect((await gs.post(`/recommendations/${r1}/verify`, result, { as: MONITOR })).status).toBe(
      200,
    );
  });

  it('says what is wrong with a reply, and is not used up by it', async () => {
    const r1 = await issued();
    const { token } = await linkFor(r1);
    const stored = await gs.stored();
    const wrong = [
      [{ ...accepted, outcome: 'refused' }, 422, 'reason-missing'],
      [{ ...accepted, document: { ...document, on: '2026-03-11' } }, 422, 'day-in-future'],
      [{ ...accepted, receivedOn: '2026-03-09' }, 400, 'invalid-payload'],
      [{ purpose: 'verify', document }, 400, 'invalid-payload'],
    ] as const;
    for (const [payload, status, code] of wrong) {
      expect(await problemOf(await gs.byLink(token, payload))).toMatchObject({ status, code });
    }
    expect(await gs.stored()).toBe(stored);
    expect((await gs.byLink(token, accepted)).status).toBe(200);
  });

  it('is for one recommendation and one step', async () => {
    const r1 = await issued();
    const { token, id } = await linkFor(r1);
    const other = await linkFor(await issued());
    const secret = token.slice(id.length + 1);
    await refused(`${other.id}.${secret}`);
    await refused(token, { purpose: 'report-done', document });
    expect((await gs.byLink(token)).status).toBe(200);
    expect((await gs.byLink(other.token)).status).toBe(200);
  });

  it('two links of a session under one key are two requests', async () => {
    const { id } = await gs.posted('/sessions', sent('2026-03-02', {}, {}));
    const links = [await linkFor(`${id}.f1.r1`), await linkFor(`${id}.f1.r2`)];
    for (const { token } of links) {
      expect((await gs.byLink(token, accepted, 'same')).status).toBe(200);
    }
    const session = await gs.read(`/sessions/${id}`);
    expect(session.findings[0].recommendations.map((one: Json) => one.state)).toEqual([
      'accepted',
      'accepted',
    ]);
  });
});

describe('a link that can not be used is one and the same answer', () => {
  it('wrong, unknown, missing, malformed, used, expired, withdrawn, passed on, ended', async () => {
    const r1 = await issued();
    const { token, id } = await linkFor(r1);
    const flipped = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const told = [
      await refused(flipped),
      await refused(flipped, accepted),
      await refused(`abc.f1.r1.l1.${token.slice(id.length + 1)}`),
      await refused(`${r1}.l9.${token.slice(id.length + 1)}`),
      await refused(undefined),
      await refused('x'),
      await refused(`${id}.`),
    ];
    const withdrawn = await linkFor(r1);
    const path = `/recommendations/${r1}/reply-links/${withdrawn.id}/withdraw`;
    const ended = await gs.posted(path, { reason: 'gửi nhầm' });
    expect(ended).toMatchObject({ state: 'withdrawn', withdrawnOn: '2026-03-10', url: null });
    told.push(await refused(withdrawn.token), await refused(withdrawn.token, accepted));
    gs.on('2026-04-09');
    expect((await gs.byLink(token)).status).toBe(200);
    gs.on('2026-04-10');
    told.push(await refused(token), await refused(token, accepted));

    const passed = await issued();
    const first = await linkFor(passed);
    const to = `department:${COMMUNE_NOW}`;
    const transfer = { ...paper('2026-03-10'), to };
    await gs.posted(`/recommendations/${passed}/transfer`, transfer, { as: ADDRESSED });
    told.push(await refused(first.token), await refused(first.token, accepted));
    const second = await linkFor(passed);
    const end = { on: '2026-03-10', reason: 'nhầm', document };
    await gs.posted(`/recommendations/${passed}/withdraw`, end);
    told.push(await refused(second.token));
    for (const problem of told) expect(problem).toEqual(told[0]);
    expect(JSON.stringify(told)).not.toContain(id);
    expect(gs.bugs).toEqual([]);
  });

  it('after ten wrong tries with a link even the right one waits, and other links do not', async () => {
    const r1 = await issued();
    const fresh = await followedOn(stores, 'tries');
    const made = await fresh.posted(`/recommendations/${r1}/reply-links`, { purpose: 'reply' });
    const token = made.url.split('#/reply/')[1];
    const wrong = `${made.id}.${'A'.repeat(43)}`;
    for (let at = 0; at < 10; at += 1) expect((await fresh.byLink(wrong)).status).toBe(404);
    const answer = await fresh.byLink(token);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problemOf(answer)).toMatchObject({ status: 429, code: 'too-many-requests' });
    const other = await fresh.posted(`/recommendations/${await issued()}/reply-links`, {
      purpose: 'reply',
    });
    expect((await fresh.byLink(other.url.split('#/reply/')[1])).status).toBe(200);
  });
});

describe('making links', () => {
  it('is refused before the letter, after the end, for opinions to be carried out, and without end', async () => {
    const r1 = await issued();
    const post = async (id: string, purpose: string) =>
      problemOf(await gs.post(`/recommendations/${id}/reply-links`, { purpose }));
    const drafted = await gs.posted('/sessions', sent('2026-03-02', { letter: undefined }));
    expect(await post(`${drafted.id}.f1.r1`, 'reply')).toMatchObject({
      status: 409,
      code: 'link-not-possible',
    });
    expect((await post(`${r1.slice(0, -1)}9`, 'reply')).status).toBe(404);
    expect((await post(r1, 'verify')).status).toBe(400);
    const opinions = [
      finding({
        type: 'opinion',
        recommendations: [
          recommendation({ addressee: ADDRESSED.org, letter: letterOf('2026-03-02') }),
        ],
      }),
    ];
    const held = { from: '2026-03-02', to: '2026-03-02' };
    const leadBody = 'front:37@2025-07-01';
    const { id } = await gs.posted('/sessions', criticism({ leadBody, held, findings: opinions }));
    expect((await post(`${id}.f1.r1`, 'report-done')).code).toBe('link-not-possible');
    expect((await linkFor(`${id}.f1.r1`)).state).toBe('open');
    for (let at = 0; at < 4; at += 1) await linkFor(r1);
    expect((await post(r1, 'reply')).code).toBe('too-many-links');
  });

  it('and withdrawing one twice, or one of another recommendation', async () => {
    const r1 = await issued();
    const { id } = await linkFor(r1);
    const withdraw = async (of: string, link: string) =>
      gs.post(`/recommendations/${of}/reply-links/${link}/withdraw`, {});
    const elsewhere = await withdraw(await issued(), id);
    expect((await problemOf(elsewhere)).code).toBe('unknown-link');
    expect((await withdraw(r1, id)).status).toBe(200);
    expect((await problemOf(await withdraw(r1, id))).code).toBe('link-over');
  });
});

it('no secret and no hash of one is in feed, views, lists or answers', async () => {
  const r1 = await issued();
  const made = await linkFor(r1);
  await gs.byLink(made.token, accepted, 'canary');
  await gs.settle();
  const secret = made.token.slice(made.id.length + 1);
  const hashes: string[] = [];
  for (const append of await stores.ledger.read(`session#${r1.split('.')[0]}`)) {
    for (const { inside } of append.events) hashes.push(...Object.values(inside ?? {}));
  }
  expect(hashes).toHaveLength(1);
  const texts = [
    JSON.stringify(await gs.readAll('/feed?after=0&limit=100')),
    JSON.stringify(await gs.read(`/sessions/${r1.split('.')[0]}`)),
    JSON.stringify(await gs.read(`/recommendations/${r1}`)),
    JSON.stringify(await gs.readAll('/recommendations?unit=VN')),
  ];
  expect(texts[0]).toContain('vn.giamsat.recommendation.link-made.v1');
  for (const text of texts) {
    expect(text).not.toContain(secret);
    for (const hash of hashes) expect(text).not.toContain(hash);
    expect(text).not.toContain('secretHash');
  }
});

/** Functions of their own over the same stores: what one instance counts, another does not. */
function followedOn(on: Stores, name: string): Promise<Api> {
  return api(on, '2026-03-10', name, async () => undefined);
}

describe('four eyes reach behind a link', () => {
  it('who made it, and so was told its secret, does not verify what was reported by it', async () => {
    const r1 = await issued();
    await gs.byLink((await linkFor(r1)).token, accepted, 'four-eyes-reply');
    const both = { ...MONITOR, sub: 'maker', roles: ['recorder', 'monitor'] };
    const made: Json = await gs.posted(
      `/recommendations/${r1}/reply-links`,
      { purpose: 'report-done' },
      { as: both },
    );
    const token = made.url.split('#/reply/')[1];
    const report = { purpose: 'report-done', document };
    expect((await gs.byLink(token, report, 'four-eyes-report')).status).toBe(200);
    const input = { document, result: 'full', evidence: 'Đã niêm yết' };
    const tried = await gs.post(`/recommendations/${r1}/verify`, input, { as: both });
    expect([tried.status, (await problemOf(tried)).code]).toEqual([403, 'own-report']);
    const { steps }: Json = await (await gs.get(`/recommendations/${r1}/steps`, both)).json();
    expect(steps.find(({ action }: Json) => action === 'verify').allowed).toBe(false);
    const another = await gs.post(`/recommendations/${r1}/verify`, input, { as: MONITOR });
    expect(another.status).toBe(200);
    expect(await another.text()).not.toContain('maker');
  });
});
