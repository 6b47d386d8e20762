import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { requestCountsOn } from '@giam-sat/ledger/request-counts';
import { personalOn } from '@giam-sat/personal/personal';
import { viewsOn } from '@giam-sat/views/views';
import { api, type Json, type Sent } from '../support/api.ts';
import { testEngine } from '../support/engine.ts';
import { finding, recommendation, supervision } from '../support/payloads.ts';
import { countingClient, total, type Units } from './capacity.ts';

export interface Year {
  readonly sessions: number;
  readonly findings: number;
  readonly recommendations: number;
}

/** What the engine said a sample took, and how many calls and events it made. */
export interface Measured {
  readonly sample: Year;
  readonly writing: Units;
  readonly following: Units;
  readonly recordCall: Units;
  readonly listCall: Units;
  readonly figuresCall: Units;
  readonly commands: number;
  readonly events: number;
  readonly bytes: number;
}

/** Twenty sessions hold the proportions of the year: four findings, five recommendations. */
const SESSIONS = 20;
const WITH_FINDINGS = 4;
const LETTER = { number: '15/CV-MTTQ', on: '2024-05-10' };

/**
 * Whole lives through the real functions on the real engine: recorded and reported, recommendations
 * issued, answered, reported done, verified; everything placed, folded and published.
 */
export async function measureSample(): Promise<Measured> {
  const engine = await testEngine();
  try {
    const { names } = await engine.fresh();
    const counting = countingClient(engine.client);
    const stores = {
      names,
      ledger: ledgerOn(counting.client, names.ledger),
      log: logOn(counting.client, names.log),
      views: viewsOn(counting.client, names.views),
      personal: personalOn(counting.client, names.personal),
      rates: requestCountsOn(counting.client, names.rates),
    };
    const gs = await api(stores, '2024-06-01');
    await gs.settle();
    const taken = async (work: () => Promise<unknown>): Promise<Units> => {
      counting.units.clear();
      await work();
      return total(counting.units);
    };
    const before = (await stores.log.last())?.position ?? 0;
    const ids: string[] = [];
    let commands = 0;
    const post: Post = async (path, payload, sent = {}) => {
      commands += 1;
      return gs.posted(path, payload, sent);
    };
    const writing = await taken(async () => {
      for (let n = 0; n < SESSIONS; n += 1) {
        const { id } = await post('/sessions', sessionOf(n));
        ids.push(id);
        await post(`/sessions/${id}/report`, { number: '1', on: '2024-05-20' });
        for (const one of recommendationsOf(id, n)) await follow(post, one);
      }
    });
    const following = await taken(() => gs.settle());
    const [id = ''] = ids;
    const last = await stores.log.last();
    return {
      sample: { sessions: SESSIONS, findings: WITH_FINDINGS, recommendations: WITH_FINDINGS + 1 },
      writing,
      following,
      recordCall: await taken(() => gs.read(`/sessions/${id}`)),
      listCall: await taken(() => gs.read('/sessions?unit=35@0&limit=50')),
      figuresCall: await taken(() => gs.read('/figures?unit=35@0&from=2024-01-01&to=2024-12-31')),
      commands,
      events: (last?.position ?? 0) + (last?.count ?? 1) - 1 - before,
      bytes: await bytesOf(stores, ids),
    };
  } finally {
    await engine.stop();
  }
}

/** The first four have a finding, the first of them with two recommendations. */
function sessionOf(n: number) {
  const subject = `Giám sát việc công khai quy hoạch sử dụng đất, cuộc thứ ${n}`;
  const held = { from: '2024-05-02', to: '2024-05-03' };
  if (n >= WITH_FINDINGS) return supervision({ subject, held });
  const recommendations = n === 0 ? [recommendation(), recommendation()] : [recommendation()];
  return supervision({ subject, held, findings: [finding({ recommendations })] });
}

function recommendationsOf(id: string, n: number): string[] {
  if (n >= WITH_FINDINGS) return [];
  return n === 0 ? [`${id}.f1.r1`, `${id}.f1.r2`] : [`${id}.f1.r1`];
}

type Post = (path: string, payload: unknown, sent?: Sent) => Promise<Json>;

/** Who reported done can not verify. */
const MONITOR: Sent = { as: { sub: 'monitor', org: 'front:VN', unit: 'VN' } };

async function follow(post: Post, id: string): Promise<void> {
  const document = (on: string) => ({ number: '1/UBND', on });
  await post(`/recommendations/${id}/issue`, { letter: LETTER });
  await post(`/recommendations/${id}/reply`, {
    ...{ document: document('2024-05-15'), receivedOn: '2024-05-15', outcome: 'accepted' },
  });
  await post(`/recommendations/${id}/report-done`, {
    ...{ document: document('2024-05-25'), receivedOn: '2024-05-25' },
  });
  await post(
    `/recommendations/${id}/verify`,
    {
      ...{ document: document('2024-05-28'), result: 'full', evidence: 'Biên bản kiểm tra' },
    },
    MONITOR,
  );
}

async function bytesOf(
  { ledger }: { ledger: ReturnType<typeof ledgerOn> },
  ids: readonly string[],
): Promise<number> {
  let bytes = 0;
  for (const id of ids) bytes += JSON.stringify(await ledger.read(`session#${id}`)).length;
  return bytes;
}
