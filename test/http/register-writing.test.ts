import { catchUp } from '@giam-sat/ledger/catch-up';
import { projectLog } from '@giam-sat/views/project-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodiesForEach } from '../../packages/local/src/import/bodies-for-each.ts';
import { readBodyRows } from '../../packages/local/src/import/body-rows.ts';
import { importBodies } from '../../packages/local/src/import/import-bodies.ts';
import { importUnits } from '../../packages/local/src/import/import-units.ts';
import { type Api, api, problemOf } from '../support/api.ts';
import { apps } from '../support/apps.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { commandParts } from '../support/import-parts.ts';
import {
  BEGUN,
  hasNationalFiles,
  NEW_FILE,
  OLD_FILE,
  rowsOfProvinces,
} from '../support/national-map.ts';
import { topics } from '../support/registers.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await testEngine();
});
afterAll(() => engine.stop());

describe('registering and ending, one by one', () => {
  let stores: Stores;
  let gs: Api;
  beforeAll(async () => {
    stores = await engine.fresh();
    gs = await api(stores, '2026-03-01');
  });
  const officer = (unit: string) => ({
    as: { sub: 'b', org: `front:${unit}`, unit, roles: ['registrar'] },
  });
  const NEW = { level: 'commune', parent: '37@2025-07-01', from: '2026-02-01' };

  it('a unit is there under its code and first day, and once', async () => {
    const payload = {
      ...NEW,
      code: '14000',
      name: 'Xã Mới',
      predecessors: [{ unit: '13366@2025-07-01', inPart: true }],
    };
    const made = await gs.posted('/registers/units', payload, { key: 'unit-1' });
    expect(made).toMatchObject({
      id: '14000@2026-02-01',
      path: ['VN', '37@2025-07-01', '14000@2026-02-01'],
    });
    expect(await gs.posted('/registers/units', payload, { key: 'unit-1' })).toEqual(made);
    const again = await gs.post('/registers/units', payload, { key: 'unit-2' });
    expect([again.status, (await problemOf(again)).code]).toEqual([409, 'already-registered']);
    await gs.settle();
    const shown = await gs.read('/registers/units/14000@2026-02-01');
    expect(shown.predecessors).toEqual([
      { id: '13366@2025-07-01', name: 'Đơn vị 13366@2025-07-01', inPart: true },
    ]);
  });

  it('a unit ends with what became of it, once, and is then refused with its successors', async () => {
    const path = '/registers/units/13366@2025-07-01/end';
    const payload = { to: '2026-01-31', successors: [{ unit: '14000@2026-02-01', inPart: true }] };
    expect(await gs.posted(path, payload)).toMatchObject({ to: '2026-01-31' });
    expect((await problemOf(await gs.post(path, payload))).code).toBe('already-ended');
    await gs.posted('/registers/bodies/front:13366@2025-07-01/end', { to: '2026-01-31' });
    const session = {
      ...{
        kind: 'supervision',
        form: 'delegation',
        leadBody: 'front:13366@2025-07-01',
        topic: 'land',
      },
      ...{ subject: 'Giám sát', held: { from: '2026-02-10', to: '2026-02-10' } },
    };
    const problem = await problemOf(await gs.post('/sessions', session));
    const texts = problem.errors.map((one: { code: string; vi: string }) => [one.code, one.vi]);
    expect(texts).toEqual([
      ['body-not-in-force', expect.stringContaining('Kế thừa: Xã Mới (14000@2026-02-01)')],
      ['unit-not-in-force', expect.stringContaining('Kế thừa: Xã Mới (14000@2026-02-01)')],
    ]);
    await gs.settle();
    const { items } = await gs.read('/registers/units?q=don vi 13366');
    expect(items.map((one: { id: string }) => one.id)).toEqual([
      '14000@2026-02-01',
      '13366@2025-07-01',
    ]);
    expect(items[0].formerly).toEqual([
      { id: '13366@2025-07-01', name: 'Đơn vị 13366@2025-07-01' },
    ]);
  });

  it('the first body of a type in a unit has the plain id, the next its name', async () => {
    const unit = '14000@2026-02-01';
    const first = await gs.posted(
      '/registers/bodies',
      { type: 'front', name: 'UB MTTQ xã Mới', unit, from: '2026-02-01' },
      { key: 'b-1' },
    );
    expect(first.id).toBe(`front:${unit}`);
    const payload = {
      type: 'front',
      name: 'Ban Công tác Mặt trận thôn Đa',
      unit,
      parent: first.id,
    };
    const next = await gs.posted('/registers/bodies', payload, { key: 'b-2' });
    expect(next.id).toBe(`front:${unit}:ban-cong-tac-mat-tran-thon-da`);
    expect(await gs.posted('/registers/bodies', payload, { key: 'b-2' })).toEqual(next);
    expect((await gs.post('/registers/bodies', payload)).status).toBe(409);
    expect(
      await gs.posted(`/registers/bodies/${next.id}/end`, {
        to: '2026-02-28',
        successors: [first.id],
      }),
    ).toMatchObject({ successors: [first.id] });
    await gs.settle();
    expect(await gs.read(`/registers/bodies/${next.id}`)).toMatchObject({
      to: '2026-02-28',
      successors: [{ id: first.id, name: 'UB MTTQ xã Mới' }],
    });
    expect((await gs.get('/registers/bodies/front:nowhere')).status).toBe(404);
  });

  it.each([
    ['POST', '/registers/units', { ...NEW, code: '14001', name: 'Xã' }, '/parent'],
    ['POST', '/registers/bodies', { type: 'women', name: 'Hội', unit: '37@2025-07-01' }, '/unit'],
    ['POST', '/registers/units/37@2025-07-01/end', { to: '2026-02-01' }, ''],
    ['POST', '/registers/bodies/front:37@2025-07-01/end', { to: '2026-02-01' }, ''],
  ])('%s %s is not for an officer of a commune', async (_method, path, payload, pointer) => {
    const before = await gs.stored();
    const answer = await gs.post(path, payload, officer('13285@2025-07-01'));
    const { code, errors } = await problemOf(answer);
    expect([answer.status, code, errors[0].pointer]).toEqual([403, 'out-of-scope', pointer]);
    expect(await gs.stored()).toBe(before);
  });

  it.each([
    ['/registers/units', { ...NEW, code: 'x', name: 'Xã' }, 400],
    ['/registers/units', { ...NEW, code: '1', name: 'Xã', extra: 1 }, 400],
    ['/registers/units', { ...NEW, code: '1', name: 'Xã', level: 'country' }, 400],
    ['/registers/units/x@0/end', { to: '2026-01-01' }, 404],
    ['/registers/bodies/x/end', { to: '2026-01-01' }, 404],
    ['/registers/units/VN/end', { to: '2026-01-01' }, 422],
    ['/registers/bodies', { type: 'front', name: 'x', unit: 'nowhere' }, 422],
  ])('POST %s %j is a %i', async (path, payload, status) => {
    const before = await gs.stored();
    expect((await gs.post(path, payload)).status).toBe(status);
    expect(await gs.stored()).toBe(before);
  });

  it('nothing of all this was a defect of ours', () => {
    expect(gs.bugs).toEqual([]);
  });
});

const NOW = new Date('2026-11-23T05:00:00Z');

describe.runIf(hasNationalFiles)('one code that was two provinces', () => {
  let stores: Stores;
  const load = async (file: string, provinces: string[], from: string | null) => {
    const { parts } = commandParts(engine, stores);
    const bytes = rowsOfProvinces(file, provinces);
    await importUnits(parts, { bytes, from, to: null, listing: '/dev/null', now: NOW });
  };
  const fronts = async (level: 'province' | 'district' | 'commune', from: string | null) => {
    const { parts } = commandParts(engine, stores);
    const forEach = { type: 'front', level, name: 'Ủy ban MTTQ {unit}', from, to: null } as const;
    return importBodies(parts, NOW, ({ units }) =>
      bodiesForEach({ ...forEach, parent: 'front', under: undefined }, units),
    );
  };
  beforeAll(async () => {
    stores = await engine.fresh();
    await load(OLD_FILE, ['24', '27', '35', '36', '37'], null);
    await load(NEW_FILE, ['24', '37'], BEGUN);
    for (const level of ['province', 'district'] as const) await fronts(level, null);
    await fronts('province', BEGUN);
    const [topic] = topics;
    const event = {
      type: 'topic.registered',
      schema: 1,
      at: NOW.toISOString(),
      on: '2026-11-23',
      actor: { sub: 'a' },
      data: topic,
    };
    await stores.ledger.insert({
      record: 'topic#land',
      version: 1,
      events: [event],
      request: { key: 'k', hash: 'h' },
    });
  });

  const session = (leadBody: string, day: string) => ({
    ...{ kind: 'supervision', form: 'delegation', leadBody, topic: 'land' },
    ...{ subject: `Giám sát ${leadBody}`, held: { from: day, to: day } },
  });

  it.each([
    ['24', 'Tỉnh Bắc Giang', 'Tỉnh Bắc Ninh'],
    ['37', 'Tỉnh Ninh Bình', 'Tỉnh Ninh Bình'],
  ])('%s: neither figures nor lists mix %s and %s', async (code, before, after) => {
    const gs = apps(stores, () => NOW);
    for (const [id, day] of [
      [`front:${code}@0`, '2024-05-01'],
      [`front:${code}@${BEGUN}`, '2026-05-01'],
    ] as const) {
      const { status, body } = await gs.post(
        '/sessions',
        session(id, day),
        `${id} ${day}`.replaceAll(' ', '-'),
      );
      expect([status, body.errors]).toEqual([201, undefined]);
    }
    const { parts } = commandParts(engine, stores);
    const broken = (record: string) => {
      throw new Error(record);
    };
    await catchUp(parts, undefined);
    await projectLog({ ...parts, generation: 'g1', broken, progress: () => undefined });
    const look = async (from: string, to: string) => {
      const figures = (await gs.get(`/figures?unit=${code}&from=${from}&to=${to}`)).body;
      const list = (await gs.get(`/sessions?unit=${code}&from=${from}&to=${to}`)).body;
      const leads = list.items.map((one: { subject: string }) => one.subject);
      return [figures.unit.name, figures.rows[0]?.measures.sessions, leads];
    };
    expect(await look('2024-01-01', '2024-12-31')).toEqual([
      before,
      1,
      [`Giám sát front:${code}@0`],
    ]);
    expect(await look('2026-01-01', '2026-12-31')).toEqual([
      after,
      1,
      [`Giám sát front:${code}@${BEGUN}`],
    ]);
  });

  it('a session in a district after 30 June 2025 is refused with the reason and the successors', async () => {
    const gs = apps(stores, () => NOW);
    const { status, body } = await gs.post(
      '/sessions',
      session('front:347@0', '2025-08-01'),
      'late',
    );
    expect([status, body.code]).toEqual([422, 'body-not-in-force']);
    for (const { vi, en } of body.errors) {
      expect(vi).toContain('Phường Phủ Lý (13285@2025-07-01)');
      expect(en).toContain('Phường Phủ Lý (13285@2025-07-01)');
    }
  });

  it('bodies are made once, below those of their type', async () => {
    expect(await fronts('district', null)).toMatchObject({ stored: 0, changes: [] });
    const { body } = await apps(stores, () => NOW).get('/registers/bodies/front:347@0');
    expect(body).toMatchObject({
      name: 'Ủy ban MTTQ thành phố Phủ Lý',
      parent: 'front:35@0',
      to: '2025-06-30',
    });
  });

  it('a file of bodies is refused whole, with every bad row', async () => {
    const { parts } = commandParts(engine, stores);
    const file = (rows: string) => Buffer.from(`type,name,unit,parent,from,to,successors\n${rows}`);
    const load = (rows: string) =>
      importBodies(parts, NOW, ({ units }) => readBodyRows(file(rows), units, '2026-11-23'));
    const bad = 'x,A,24,,,,\nfront,,99,,1/1/2024,,\nwomen,B,24@0,nobody,2026-01-01,,\n';
    await expect(load(bad)).rejects.toMatchObject({
      rows: [
        expect.objectContaining({ line: 2, column: 'type' }),
        expect.objectContaining({ line: 3, column: 'name' }),
        expect.objectContaining({ line: 3, column: 'from' }),
        expect.objectContaining({ line: 3, column: 'unit' }),
        expect.objectContaining({ line: 4, column: 'unit' }),
      ],
    });
    const good = 'department,Sở Y tế,24,,2025-07-01,,\ndepartment,Sở Nội vụ,24,,2025-07-01,,\n';
    expect(await load(good)).toMatchObject({ stored: 2 });
    expect(await load(good)).toMatchObject({ stored: 0, there: 2, changes: [] });
  });
});
