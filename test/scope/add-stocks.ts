import type { Call } from '../oracle/drive.ts';
import type { Random } from '../oracle/random.ts';
import type { Json } from '../support/api.ts';
import { communityBoard, inspectionBoard, roadProject } from '../support/communities.ts';

const OLD = ['13285@0', '13288@0', '13321@0'];
const SINCE = ['13285@2025-07-01', '13366@2025-07-01'];

/** Roads that go on into the neighbour's. */
const NEXT_TO: Readonly<Record<string, readonly string[]>> = {
  '13285@0': ['13321@0'],
  '13285@2025-07-01': ['13366@2025-07-01'],
};

/** Projects, of one commune or of two, with their boards; inspection boards; some of them over again. */
export async function addStocks(call: Call, random: Random): Promise<void> {
  for (const [at, unit] of [...OLD, ...SINCE].entries()) {
    const above = OLD.includes(unit) ? '35@0' : '37@2025-07-01';
    const as = { sub: 'office', org: `front:${above}`, unit: above, roles: ['recorder'] };
    const post = async (path: string, payload: object): Promise<Json> => {
      const headers = { 'idempotency-key': `stock-${at}-${path}`, 'no-state-secrets': 'confirmed' };
      const { status, body } = await call(as, 'POST', path, payload, headers);
      if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
      return body;
    };
    await addProject(post, unit, at, random);
    const isOld = OLD.includes(unit);
    const since = isOld ? '2023-08-20' : '2025-08-20';
    const board = inspectionBoard({
      ...{ body: `people-inspection-board:${unit}`, recognisedBy: `front:${unit}` },
      decision: { number: '02/NQ-MTTQ', on: since },
      term: { from: since, to: isOld ? '2025-06-30' : '2027-08-19' },
    });
    const { id } = await post('/boards', board);
    if (random.chance(0.4)) {
      const on = isOld ? '2025-01-10' : '2026-01-10';
      await post(`/boards/${id}/dissolve`, { on, reason: 'term-ended' });
    }
  }
}

type Post = (path: string, payload: object) => Promise<Json>;

async function addProject(post: Post, unit: string, at: number, random: Random): Promise<void> {
  const isOld = OLD.includes(unit);
  const announcedOn = isOld ? '2024-01-15' : '2025-09-15';
  const days = isOld ? ['2024-02-20', '2024-10-30'] : ['2025-10-20', '2026-10-30'];
  const project = roadProject({
    ...{
      units: [unit, ...(NEXT_TO[unit] ?? [])],
      code: `7${at}`,
      announcedOn,
      ownerBody: `peoples-committee:${unit}`,
    },
    decision: { number: '215/QĐ-UBND', on: isOld ? '2023-12-28' : '2025-08-28' },
    planned: { start: days[0] ?? '', finish: days[1] ?? '' },
    publicity: [],
    group: random.pick(['B', 'C']),
  });
  const { id } = await post('/projects', project);
  if (random.chance(0.6)) {
    const on = isOld ? '2024-02-01' : '2025-10-01';
    await post('/boards', communityBoard(id, { unit, decision: { number: '08/QĐ', on } }));
  }
}
