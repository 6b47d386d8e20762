import { searchText } from '@giam-sat/domain/register/search-text';
import type { Unit } from '@giam-sat/domain/register/unit';
import { searchUnits } from '@giam-sat/views/read-units';
import { unitItems } from '@giam-sat/views/register-items';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryViews } from '../support/memory-views.ts';
import { hasNationalFiles, nationalMaps } from '../support/national-map.ts';

const TODAY = '2026-11-23';
const EVERYWHERE = { under: ['VN'] };

/** Searches as people write them, and the unit, new or old, that is meant. */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['phủ lý', '13285@2025-07-01'],
  ['p. phu ly', '13285@2025-07-01'],
  ['P.Phủ Lý', '13285@2025-07-01'],
  ['PHUONG PHU LY', '13285@2025-07-01'],
  ['tp phu ly', '347@0'],
  ['tp. Phủ Lý', '347@0'],
  ['thanh pho phu ly', '347@0'],
  ['tx duy tien', '349@0'],
  ['Thị xã Kim Bảng', '350@0'],
  ['chau cau', '13294@0'],
  ['Phường Châu Cầu', '13294@0'],
  ['ninh binh', '37@2025-07-01'],
  ['t. ninh bình', '37@2025-07-01'],
  ['tinh ha nam', '35@0'],
  ['Hà Giang', '02@0'],
  ['tinh bac giang', '24@0'],
  ['bắc ninh', '24@2025-07-01'],
  ['tinh bac kan', '06@0'],
  ['tp hcm', '79@2025-07-01'],
  ['TPHCM', '79@2025-07-01'],
  ['ba ria vung tau', '77@0'],
  ['Bà Rịa - Vũng Tàu', '77@0'],
  ['Bà Rịa-Vũng Tàu', '77@0'],
  ['dong nai', '75@2025-07-01'],
  ['tỉnh đồng nai', '75@2025-07-01'],
  ['thành phố đồng nai', '75@2025-07-01'],
  ['q. 8', '776@0'],
  ['quận 8', '776@0'],
  ['hoan kiem', '00070@2025-07-01'],
  ['quan hoan kiem', '002@0'],
  ['van mieu quoc tu giam', '00226@2025-07-01'],
  ['Văn Miếu-Quốc Tử Giám', '00226@2025-07-01'],
  ['dakrong', '19564@2025-07-01'],
  ['Đa Krông', '19564@2025-07-01'],
  ['a xan', '20443@2025-07-01'],
  ["ea h'leo", '24184@2025-07-01'],
  ['ea hleo', '24184@2025-07-01'],
  ['đặc khu côn đảo', '26732@2025-07-01'],
  ['con dao', '26732@2025-07-01'],
  ['huyen con dao', '755@0'],
  ['dk phu quoc', '31078@2025-07-01'],
  ['ly son', '21548@2025-07-01'],
  ['13285', '13285@2025-07-01'],
];

describe.runIf(hasNationalFiles)('a search among all units of the country, then and now', () => {
  let units: readonly Unit[];
  let views: ReturnType<typeof memoryViews>;
  beforeAll(() => {
    units = [...nationalMaps().units.values()].map(({ entry }) => entry);
    views = memoryViews(units.flatMap(unitItems), 'g1');
  });

  /** Whether the unit, or for an ended one what it became, is the first that is found. */
  const isFirst = async (q: string, wanted: Unit, under = EVERYWHERE.under) => {
    const [first] = await searchUnits(views, 'g1', q, { under }, TODAY);
    if (first === undefined) return false;
    return first.unit.id === wanted.id || first.formerly.some(({ id }) => id === wanted.id);
  };

  it.each(WRITTEN)('"%s" finds %s first', async (q, id) => {
    const wanted = units.find((unit) => unit.id === id);
    if (wanted === undefined) throw new Error(id);
    expect(await isFirst(q, wanted)).toBe(true);
  });

  it('300 names with and without accents, old and new: at least 95 % first', async () => {
    const missed: string[] = [];
    const tried = generated(units);
    for (const [q, wanted, under] of tried)
      if (!(await isFirst(q, wanted, under))) missed.push(`${q} ${wanted.id}`);
    const share = ((tried.length - missed.length) / tried.length) * 100;
    process.stdout.write(
      `searches: ${tried.length}, first: ${share.toFixed(1)} %; missed: ${missed.join(' | ')}\n`,
    );
    expect(tried.length).toBe(300);
    expect(share).toBeGreaterThanOrEqual(95);
  });

  it('says under which earlier name a unit was found, and what an ended one became', async () => {
    const found = await searchUnits(views, 'g1', 'chau cau', EVERYWHERE, TODAY);
    expect(found.map(({ unit, formerly }) => [unit.id, formerly])).toEqual([
      ['13285@2025-07-01', [{ id: '13294@0', name: 'Phường Châu Cầu' }]],
      ['13294@0', []],
    ]);
    expect(found[1]?.unit.successors).toEqual([
      { unit: '13285@2025-07-01', name: 'Phường Phủ Lý', inPart: false },
    ]);
  });

  it('on a day finds what was in force then', async () => {
    const filter = { ...EVERYWHERE, on: '2024-06-01' };
    const found = await searchUnits(views, 'g1', 'phu ly', filter, TODAY);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ unit }) => unit.to === '2025-06-30')).toBe(true);
    expect(found[0]?.unit.id).toBe('347@0');
  });

  it('does not look at every unit', async () => {
    for (const q of ['phu ly', 'xa tan lap', 'ninh', 'a', 'p', 'phuong 1', 'tan']) {
      views.reads = 0;
      await searchUnits(views, 'g1', q, EVERYWHERE, TODAY);
      expect([q, views.reads < units.length / 4]).toEqual([q, true]);
    }
  });
});

/**
 * Every so many-th unit, new and old in turn, its name with and without accents, whole and own. Of two
 * with one name nobody can say which is meant: who looks for one of those looks in the unit above it.
 */
function generated(units: readonly Unit[]): [string, Unit, string[]][] {
  const own = (name: string) => name.replace(/^(Thành phố|Thị trấn|Thị xã|Đặc khu|\S+) /u, '');
  const spellings = [
    (name: string) => name,
    (name: string) => searchText(name),
    (name: string) => own(name).replace(/^\d+$/, name),
    (name: string) => searchText(own(name).replace(/^\d+$/, name)),
    (name: string) => name.toUpperCase(),
  ];
  const sides = [
    units.filter((unit) => unit.to === null),
    units.filter((unit) => unit.to !== null),
  ];
  const named = new Map<string, number>();
  for (const unit of units) {
    const key = `${unit.to === null} ${searchText(own(unit.name))}`;
    named.set(key, (named.get(key) ?? 0) + 1);
  }
  const isAlone = (unit: Unit) =>
    named.get(`${unit.to === null} ${searchText(own(unit.name))}`) === 1;
  return Array.from({ length: 300 }, (_, at) => {
    const side = sides[at % 2] ?? [];
    const unit = side[Math.floor((at * side.length) / 300)];
    const spell = spellings[at % spellings.length];
    if (unit === undefined || spell === undefined) throw new Error('no unit');
    const under = isAlone(unit) ? ['VN'] : unit.path.slice(0, -1);
    return [spell(unit.name), unit, under];
  });
}
