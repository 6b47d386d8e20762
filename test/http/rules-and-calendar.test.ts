import { CalendarView, Rules } from '@giam-sat/contract/http/rules-view';
import { firstRules } from '@giam-sat/domain/rules/first-rules';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { readCalendar } from '@giam-sat/ledger/read-calendar';
import { readRules } from '@giam-sat/ledger/read-rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, problemOf } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { followedApi } from '../support/followed-api.ts';
import { sent } from '../support/following.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await followedApi(stores, '2026-03-10', 'rules');
});
afterAll(() => engine.stop());

const reply = (over: object = {}) => ({
  rule: {
    key: 'front.reply',
    step: 'reply',
    number: 10,
    unit: 'working-days',
    startsFrom: 'received',
    startsFromFallbackDays: 3,
    kinds: ['supervision'],
    appliesTo: ['front', 'trade-union', 'farmers', 'women', 'youth', 'veterans', 'other-member'],
    lastDayRolls: true,
    judgedBy: 'document-day',
    basis: 'Quy chế mới',
    verified: true,
    from: '2026-03-01',
    to: null,
    ...over,
  },
});
const cutOff = (over: object = {}) => ({
  rule: {
    key: 'state_report.cut_off',
    step: 'report-cut-off',
    number: 20,
    unit: 'day-of-month',
    basis: 'Nghị định mới',
    verified: true,
    from: '2026-03-01',
    to: null,
    ...over,
  },
});
const holiday = (day: string) => ({
  day,
  kind: 'holiday',
  reason: 'Quốc tang',
  basis: 'Thông báo',
  verified: true,
  document: { number: '1/TB', day: '2026-03-10' },
});
const dueOn = async () => {
  const { id } = await gs.posted('/sessions', sent('2026-03-02'));
  const one = await gs.read(`/recommendations/${id}.f1.r1`);
  return one.clocks[0].dueOn;
};

describe('rules over HTTP', () => {
  it('are listed as they were set, with what is verified', async () => {
    const answer = await gs.read('/registers/rules');
    expect(Rules.parse(answer)).toEqual(answer);
    expect(answer.items).toHaveLength(firstRules.length);
    expect(answer.version).toBe(firstRules.length);
    const one = await gs.read('/registers/rules?key=front.reply');
    expect(one.items).toMatchObject([{ number: 20, version: 1, verified: false }]);
    const ladder = await gs.read('/registers/rules?step=ladder&on=2026-03-10');
    expect(ladder.items.map((rule: Json) => rule.order).length).toBeGreaterThan(5);
    const early = await gs.read('/registers/rules?key=front.reply&on=2015-01-01');
    expect(early.items).toEqual([]);
  });

  it('one set a moment ago counts for the next decision, not for the one before', async () => {
    expect(await dueOn()).toBe('2026-03-25');
    const answer = await gs.post('/registers/rules', reply(), { key: 'new-rule' });
    expect(answer.status).toBe(201);
    const set: Json = await answer.json();
    expect(set.rule).toMatchObject({ key: 'front.reply', version: 2, number: 10 });
    expect(set.recounted.en).toMatch(/counted again by the daily sweep/);
    expect(answer.headers.get('etag')).toBe(`"${firstRules.length + 1}"`);
    // 5 March assumed as received, ten working days from the 6th: the 19th.
    expect(await dueOn()).toBe('2026-03-19');
    const before = await gs.stored();
    const again = await gs.post('/registers/rules', reply(), { key: 'new-rule' });
    expect([again.status, await again.json()]).toEqual([201, set]);
    expect(await gs.stored()).toBe(before);
    const both = await gs.read('/registers/rules?key=front.reply');
    expect(both.items.map((rule: Json) => rule.version)).toEqual([1, 2]);
  });

  it('what another process set counts here too, although rules are kept between requests', async () => {
    const here = ledgerOn(engine.client, stores.names.ledger);
    const before = await readRules(here);
    const calendar = await readCalendar(here);
    await gs.posted(
      '/registers/rules',
      reply({ key: 'front.reply_elsewhere', kinds: ['contribution'] }),
    );
    const now = await readRules(here);
    expect(now.slice(0, -1)).toEqual(before);
    expect(now.at(-1)?.key).toBe('front.reply_elsewhere');
    // Nothing new: the very same is given again, and nothing is folded.
    expect(await readRules(here)).toBe(now);
    expect(await readCalendar(here)).toBe(calendar);
    const both = await Promise.all([readRules(here), readRules(here)]);
    expect(both).toEqual([now, now]);
  });

  it('the cut-off of report periods is set like every rule, and counts no deadline', async () => {
    await gs.posted('/registers/rules', cutOff());
    const { items } = await gs.read('/registers/rules?step=report-cut-off');
    expect(items.map((rule: Json) => [rule.number, rule.version])).toEqual([
      [14, 1],
      [20, 2],
    ]);
    const count = '/registers/calendar/count?from=2026-03-05&rule=state_report.cut_off';
    expect((await gs.get(count)).status).toBe(400);
  });

  it('one that ended leaves the case without a deadline', async () => {
    await gs.posted('/registers/rules', reply({ to: '2026-03-01' }));
    const { id } = await gs.posted('/sessions', sent('2026-03-02'));
    expect((await gs.read(`/recommendations/${id}.f1.r1`)).clocks).toEqual([]);
    await gs.posted('/registers/rules', reply());
    expect(await dueOn()).toBe('2026-03-19');
  });

  it.each([
    [
      'another unit',
      403,
      'out-of-scope',
      reply(),
      { sub: 'b', org: 'front:x', unit: '37@2025-07-01', roles: ['registrar'] },
    ],
    ['nobody in particular', 403, 'role-missing', reply(), { sub: 'b' }],
    ['a rule that ends first', 422, 'rule-days-reversed', reply({ to: '2026-01-01' }), undefined],
    ['a wrong unit', 422, 'rule-unit-wrong', reply({ unit: 'count' }), undefined],
    ['no start', 422, 'rule-start-missing', reply({ startsFrom: undefined }), undefined],
    ['centuries', 422, 'rule-too-long', reply({ unit: 'months', number: 5000 }), undefined],
    ['a cut-off in days', 422, 'rule-unit-wrong', cutOff({ unit: 'calendar-days' }), undefined],
    ['a cut-off on a 29th', 422, 'rule-no-date', cutOff({ number: 29 }), undefined],
    ['a cut-off on no day', 422, 'rule-no-date', cutOff({ number: 0 }), undefined],
    ['a rule of nobody', 400, 'invalid-payload', reply({ appliesTo: [] }), undefined],
    ['an unknown member', 400, 'invalid-payload', reply({ x: 1 }), undefined],
    ['no rule', 400, 'invalid-payload', {}, undefined],
  ])('%s: %i %s, and nothing stored', async (_name, status, code, payload, as) => {
    const before = await gs.stored();
    const sentAs = as === undefined ? {} : { as };
    const answer = await gs.post('/registers/rules', payload, sentAs);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([status, code]);
    expect(await gs.stored()).toBe(before);
    expect(gs.bugs).toEqual([]);
  });
});

describe('the calendar over HTTP', () => {
  it('of a year, as known on a day, with sources and versions', async () => {
    const year = await gs.read('/registers/calendar?year=2024');
    expect(CalendarView.parse(year)).toEqual(year);
    expect(year).toMatchObject({ isSet: true, weekend: [6, 7], year: '2024' });
    const off = (view: Json) => view.off.map((one: Json) => one.day);
    expect(off(year)).toContain('2024-04-29');
    expect(year.worked[0]).toMatchObject({ day: '2024-05-04', for: '2024-04-29' });
    const before = await gs.read('/registers/calendar?year=2024&on=2024-04-11');
    expect(off(before)).not.toContain('2024-04-29');
    expect(before.versions).toEqual(year.versions);
    expect(await gs.read('/registers/calendar?year=2035')).toMatchObject({ isSet: false, off: [] });
    expect(await gs.read('/registers/calendar')).toMatchObject({ year: '2026' });
  });

  it('a holiday announced a moment ago moves what is counted next', async () => {
    const announce = { announcedOn: '2026-03-10', off: [holiday('2026-03-19')], worked: [] };
    const answer = await gs.post('/registers/calendar', { announce }, { key: 'mourning' });
    expect(answer.status).toBe(201);
    const changed: Json = await answer.json();
    expect(changed.calendar).toEqual({ id: 'vn-2026.2', announcedOn: '2026-03-10' });
    expect(await dueOn()).toBe('2026-03-20');
    const again = await gs.post('/registers/calendar', { announce }, { key: 'mourning' });
    expect([again.status, await again.json()]).toEqual([201, changed]);
    const count = '/registers/calendar/count?from=2026-03-05&days=10&unit=working-days';
    expect((await gs.read(count)).deadline.dueOn).toBe('2026-03-20');
  });

  it('whole years are set', async () => {
    const set = {
      announcedOn: '2026-03-09',
      weekend: [7],
      years: [{ year: '2031', off: [holiday('2031-01-01')], worked: [] }],
    };
    const { calendar } = await gs.posted('/registers/calendar', { set });
    expect(calendar.id).toBe('vn-2026.3');
    expect(await gs.read('/registers/calendar?year=2031')).toMatchObject({
      isSet: true,
      weekend: [7],
    });
    await gs.posted('/registers/calendar', { set: { ...set, weekend: [6, 7] } });
  });

  it.each([
    [403, 'out-of-scope', { announce: {} }, '37@2025-07-01'],
    [400, 'invalid-payload', { announce: { announcedOn: '2026-03-10' } }, 'VN'],
    [422, 'calendar-set-or-announce', {}, 'VN'],
    [422, 'calendar-empty', { announce: {} }, 'VN'],
    [
      409,
      'calendar-id-taken',
      { announce: { id: 'vn-2026.1', off: [holiday('2026-05-05')] } },
      'VN',
    ],
    [422, 'calendar-year-not-set', { announce: { off: [holiday('2040-05-05')] } }, 'VN'],
    [422, 'calendar-worked-already', { announce: { worked: ['2026-05-05'] } }, 'VN'],
    [
      422,
      'day-in-future',
      { announce: { announcedOn: '2026-03-11', off: [holiday('2026-05-05')] } },
      'VN',
    ],
  ])('%i %s, and nothing stored', async (status, code, payload: Json, unit) => {
    const before = await gs.stored();
    const announce = { announcedOn: '2026-03-10', off: [], worked: [], ...payload.announce };
    announce.worked = announce.worked.map((day: string) => {
      const { kind: _kind, ...said } = holiday(day);
      return said;
    });
    const whole = payload.announce === undefined ? {} : { announce };
    const wrong = code === 'invalid-payload' ? payload : whole;
    const answer = await gs.post('/registers/calendar', wrong, {
      as: { sub: 'c', unit, roles: ['registrar'] },
    });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([status, code]);
    expect(await gs.stored()).toBe(before);
    expect(gs.bugs).toEqual([]);
  });
});

describe('GET /registers/calendar/count', () => {
  const count = (query: string) => gs.get(`/registers/calendar/count?${query}`);

  it('by a rule: the deadline and each day of its trace', async () => {
    const { deadline, explanation } = await gs.read(
      '/registers/calendar/count?from=2024-04-24&rule=bttnd.check_notice',
    );
    // Five working days before 24 April 2024; the 18th is Hùng Kings' day.
    expect(deadline).toMatchObject({ dueOn: '2024-04-16', ruleKey: 'bttnd.check_notice' });
    expect(explanation).toMatchObject({ agrees: true, verified: true });
    expect(explanation.rows.filter((row: Json) => row.counted !== null)).toHaveLength(5);
    expect(explanation.vi).toContain('Chậm nhất');
    expect(explanation.en).toContain('5 working-days before 2024-04-24');
  });

  it('by days and unit, both ways', async () => {
    const after = await gs.read(
      '/registers/calendar/count?from=2024-04-26&days=1&unit=working-days',
    );
    expect(after.deadline).toMatchObject({ dueOn: '2024-05-02', ruleKey: null });
    const before = await gs.read(
      '/registers/calendar/count?from=2024-05-05&days=1&unit=working-days&direction=before',
    );
    expect(before.deadline.dueOn).toBe('2024-05-04');
    const rolls = await gs.read(
      '/registers/calendar/count?from=2024-04-28&days=2&unit=calendar-days&rolls=true',
    );
    expect(rolls.deadline.dueOn).toBe('2024-05-02');
    const months = await gs.read('/registers/calendar/count?from=2024-01-31&days=1&unit=months');
    expect(months.deadline.dueOn).toBe('2024-02-29');
  });

  it.each([
    ['days=5', 'from'],
    ['from=2024-04-26', 'days'],
    ['from=2024-04-26&days=5', 'unit'],
    ['from=2024-04-26&days=-5&unit=months', 'days'],
    ['from=2024-04-26&days=121&unit=months', 'days'],
    ['from=2024-04-26&days=3661&unit=calendar-days', 'days'],
    ['from=2099-12-01&days=50&unit=calendar-days', 'from'],
    ['from=2010-01-05&days=50&unit=calendar-days&direction=before', 'from'],
    ['from=2024-04-26&rule=no.such', 'rule'],
    ['from=2024-04-26&rule=extension.count', 'rule'],
    ['from=2024-04-26&rule=front.reply&days=5', 'days'],
    ['from=2024-04-26&days=5&unit=months&x=1', 'x'],
  ])('?%s is a 400 that names %s', async (query, parameter) => {
    const answer = await count(query);
    const problem = await problemOf(answer);
    expect([answer.status, problem.code]).toEqual([400, 'invalid-query']);
    expect(problem.errors[0].parameter).toBe(parameter);
    expect(gs.bugs).toEqual([]);
  });
});

describe('the records of rules and calendar', () => {
  it('go through Log and views like every other', async () => {
    await gs.settle();
    const feed = await gs.readAll('/feed?after=0&limit=500');
    const types = new Set(feed.map((event: Json) => event.type));
    expect(types).toContain('vn.giamsat.rule.set.v1');
    expect(types).toContain('vn.giamsat.calendar.day-announced.v1');
  });

  it('without any nothing is due, and nothing breaks', async () => {
    const bare = await api(await engine.fresh(), '2026-03-10', 'bare');
    expect(await bare.read('/registers/rules')).toMatchObject({ items: [], version: 0 });
    expect(await bare.read('/registers/calendar')).toMatchObject({ id: null, isSet: false });
    const counted = await bare.read(
      '/registers/calendar/count?from=2026-03-06&days=1&unit=working-days',
    );
    expect(counted.deadline).toMatchObject({ dueOn: '2026-03-09', calendarVersion: 'vn-2010.1' });
    expect(counted.explanation.agrees).toBe(true);
    const { id } = await bare.posted('/sessions', sent('2026-03-02', { dueOn: '2026-04-01' }));
    const deadlines = await bare.read(`/recommendations/${id}.f1.r1/deadlines`);
    expect(deadlines.withoutDeadline).toMatchObject([{ clock: 'reply' }]);
    await bare.posted('/registers/rules', reply());
    expect((await bare.read('/registers/rules')).items).toHaveLength(1);
    expect(bare.bugs).toEqual([]);
  });
});
