import { sequenceRecords } from '@giam-sat/ledger/sequence-records';
import { pause } from '@giam-sat/platform/pause';
import { demonstrationAppends } from '../../../packages/local/demo/demonstration-appends.ts';
import { openStores } from '../../../packages/local/src/operate/open-stores.ts';

const AT_ONCE = 16;
const GROUP = 100;

/** So many sessions of the demonstration once more under ids of their own, into the Ledger of a running system. */
export async function copySessions(data: string, count: number): Promise<void> {
  const files = Map.groupBy(
    demonstrationAppends().filter(({ record }) => record.startsWith('session#demo')),
    ({ record }) => record,
  );
  const copies = [...files.values()].slice(0, count).map((appends): typeof appends => {
    const [{ record } = { record: '' }] = appends;
    const id = record.slice('session#'.length);
    return JSON.parse(JSON.stringify(appends).replaceAll(id, id.replace('demo', 'copy')));
  });
  const stores = await openStores({ data });
  try {
    const queue = copies.values();
    const lane = async () => {
      for (const appends of queue) for (const one of appends) await stores.ledger.insert(one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    const records = copies.flatMap(([first]) => first?.record ?? []);
    for (let at = 0; at < records.length; at += GROUP) {
      const some = records.slice(at, at + GROUP);
      await sequenceRecords({ ...stores, pause, random: Math.random }, some);
    }
  } finally {
    await stores.close();
  }
}
