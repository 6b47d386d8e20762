import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '@giam-sat/ledger/verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadFile } from '../../packages/local/src/import/bad-row.ts';
import { importUnits } from '../../packages/local/src/import/import-units.ts';
import { readKept } from '../../packages/local/src/import/kept-entries.ts';
import { apps } from '../support/apps.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { commandParts } from '../support/import-parts.ts';

const NOW = new Date('2026-11-23T05:00:00Z');
const OLD = `\uFEFFcode,level,name,parent\r
01,province,Tỉnh Cũ,\r
02,province,Tỉnh Kia,\r
001,district,Huyện Một,01\r
00001,commune,Xã Hòa Bình,001\r
00002,commune,"Thị trấn ""Hai""",001\r
00003,commune,Xã Ba,001\r
`;
const NEW = `code,level,name,parent,formed_from
01,province,Tỉnh Mới,,tỉnh Cũ và tỉnh Kia
00001,commune,Xã Hoà Bình,01,"Xã Hoà Bình, một phần diện tích tự nhiên, quy mô dân số của Xã Ba"
00003,commune,Xã Ba,01,"phần còn lại của Xã Ba sau khi sắp xếp, Thôn Tư"
`;

let engine: TestEngine;
let directory: string;
beforeAll(async () => {
  engine = await testEngine();
  directory = mkdtempSync(join(tmpdir(), 'giam-sat-import-'));
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await engine.stop();
});

const listing = () => join(directory, 'import-unresolved.csv');

/** Imports a text; a refusal is told as `line column`. */
async function load(
  stores: Stores,
  text: string | Uint8Array,
  from: string | null,
  to: string | null = null,
  isRunning = false,
) {
  const { parts, said } = commandParts(engine, stores, isRunning);
  const bytes = Buffer.from(text);
  try {
    await importUnits(parts, { bytes, from, to, listing: listing(), now: NOW });
    return { said, bad: [] };
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    return { said, bad: error.rows.map(({ line, column }) => `${line} ${column}`).sort() };
  }
}

async function stored({ ledger }: Stores): Promise<number> {
  let count = 0;
  for await (const page of ledger.keys()) count += page.length;
  return count;
}

describe.each([
  ['stopped', false],
  ['running', true],
])('importing two maps into a system that is %s', (_how, isRunning) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await engine.fresh();
    await load(stores, OLD, null, null, isRunning);
  });

  it('ends the first on the day before the second, and tells both of each other', async () => {
    const { said } = await load(stores, NEW, '2025-07-01', null, isRunning);
    expect(said.join('\n')).toContain('3 lưu mới / stored, 0 đã có / already there, 6 kết thúc');
    expect(said.join('\n')).toContain('0 nguyên vẹn / whole, 1 một phần / in part, 1 chưa rõ');
    const { units } = await readKept(stores.ledger);
    const ends = [...units.values()].map(({ entry }) => [entry.id, entry.to]);
    expect(Object.fromEntries(ends)).toEqual({
      VN: null,
      ...{ '01@0': '2025-06-30', '02@0': '2025-06-30', '001@0': '2025-06-30' },
      ...{ '00001@0': '2025-06-30', '00002@0': '2025-06-30', '00003@0': '2025-06-30' },
      ...{ '01@2025-07-01': null, '00001@2025-07-01': null, '00003@2025-07-01': null },
    });
    expect(units.get('00003@2025-07-01')?.entry).toMatchObject({
      predecessors: ['00003@0'],
      inPart: ['00003@0'],
      unresolved: ['Thôn Tư'],
    });
    expect(readFileSync(listing(), 'utf8')).toContain('00003@2025-07-01,Xã Ba,Thôn Tư');
  });

  it('twice stores nothing, and the log holds every event once', async () => {
    const before = await stored(stores);
    await load(stores, NEW, '2025-07-01', null, isRunning);
    await load(stores, OLD, null, null, isRunning);
    await load(stores, OLD, '2010-01-01', '2025-06-30', isRunning);
    expect(await stored(stores)).toBe(before);
    const { appends, faults } = await verify(stores, () => undefined);
    expect({ appends, faults }).toEqual({ appends: before, faults: [] });
  });

  it('shows a unit with those it came from and those it became', async () => {
    const gs = apps(stores, () => NOW);
    const { body: old } = await gs.get('/registers/units/00003@0');
    expect(old).toMatchObject({
      to: '2025-06-30',
      successors: [
        { id: '00001@2025-07-01', name: 'Xã Hoà Bình', inPart: true },
        { id: '00003@2025-07-01', name: 'Xã Ba', inPart: true },
      ],
    });
    const { body: now } = await gs.get('/registers/units/00001@2025-07-01');
    expect(now.predecessors).toEqual([
      { id: '00001@0', name: 'Xã Hòa Bình', inPart: false },
      { id: '00003@0', name: 'Xã Ba', inPart: true },
    ]);
    const { body: district } = await gs.get('/registers/units/001@0');
    expect(district.successors.map((one: { id: string }) => one.id)).toEqual([
      '00001@2025-07-01',
      '00003@2025-07-01',
    ]);
    expect((await gs.get('/registers/units/1@0')).status).toBe(404);
    const { body: figures } = await gs.get('/figures?unit=001@0&from=2025-01-01&to=2025-12-31');
    expect(figures.breaks).toEqual([
      {
        from: '2025-07-01',
        to: '2025-12-31',
        successors: ['00001@2025-07-01', '00003@2025-07-01'],
      },
    ]);
  });

  it('lists and searches what is there', async () => {
    const gs = apps(stores, () => NOW);
    const ids = async (query: string) => {
      const { body } = await gs.get(`/registers/units?${query}`);
      return body.items.map((one: { id: string }) => one.id);
    };
    expect(await ids('q=xa hoa binh')).toEqual(['00001@2025-07-01', '00001@0']);
    expect(await ids('q=hai&on=2024-01-01')).toEqual(['00002@0']);
    expect(await ids('under=01@0&level=commune')).toEqual(['00001@0', '00002@0', '00003@0']);
    expect(await ids('under=01&on=2025-07-01&level=commune')).toEqual([
      '00001@2025-07-01',
      '00003@2025-07-01',
    ]);
    const { body } = await gs.get('/registers/units?q=tinh%20kia');
    expect(body.items[0]).toMatchObject({
      id: '01@2025-07-01',
      formerly: [{ id: '02@0', name: 'Tỉnh Kia' }],
    });
    const pages: string[] = [];
    for (let next: string | null = '/registers/units?limit=3'; next !== null; ) {
      const { body: page }: { body: { items: { id: string }[]; next: string | null } } =
        await gs.get(next);
      pages.push(...page.items.map((one) => one.id));
      next = page.next;
    }
    expect(pages.length).toBe(10);
    expect(new Set(pages).size).toBe(10);
  });
});

describe('a file that is wrong', () => {
  const wrong: [string, string, string[]][] = [
    [
      'has a row of too many cells',
      `code,level,name,parent\n01,province,Tỉnh A,\nx,commune,,02\n01,town,B,\n02,district,"C\nD",01,more\n`,
      ['5 parent'],
    ],
    [
      'names every bad row and column',
      'code,level,name,parent\nx,commune,,02\n01,town,B,\n03,district,C,01\n04,province,D,01\n',
      ['2 code', '2 name', '2 parent', '3 level', '5 parent'],
    ],
    [
      'has a heading of its own',
      'code,level,title\n01,province,A\n',
      ['1 name', '1 parent', '1 title'],
    ],
    ['repeats a code', 'code,level,name,parent\n01,province,A,\n01,province,B,\n', ['3 code']],
    ['has nothing in it', 'code,level,name,parent\n', ['1 code']],
    ['has an open quote', 'code,level,name,parent\n01,province,"A,\n', ['2 *']],
  ];
  it.each(wrong)('%s', async (_name, text, expected) => {
    const stores = await engine.fresh();
    const { bad } = await load(stores, text, null);
    expect(bad).toEqual(expected);
    expect(await stored(stores)).toBe(0);
  });

  it('is not UTF-8', async () => {
    const stores = await engine.fresh();
    const bytes = Buffer.concat([
      Buffer.from('code,level,name,parent\n01,province,'),
      Buffer.from([0xff, 0xfe]),
    ]);
    expect((await load(stores, bytes, null)).bad).toEqual(['2 *']);
  });

  it('contradicts what is registered', async () => {
    const stores = await engine.fresh();
    await load(stores, OLD, null, '2025-12-31');
    const before = await stored(stores);
    const renamed = OLD.replace('Xã Ba', 'Xã Bốn').replace('Huyện Một,01', 'Huyện Một,02');
    expect((await load(stores, renamed, null)).bad).toEqual(['4 parent', '7 name']);
    expect((await load(stores, NEW, '2025-07-01')).bad).toEqual(['1 *']);
    expect(await stored(stores)).toBe(before);
  });
});
