import type { Json } from '../support/api.ts';
import type { Reader, Truth } from './judge.ts';
import type { World } from './make-world.ts';

/** From whom nothing is kept; the truth about a record is what this account reads. */
export const AUDITOR = { sub: 'auditor', org: 'front:VN', unit: 'VN', roles: ['auditor'] };

const ADDRESSES = {
  session: 'sessions',
  activity: 'activities',
  board: 'boards',
  project: 'projects',
} as const;

/** Every record there is, found in the Ledger and read whole. */
export async function readTruths({ stores, ask }: World): Promise<ReadonlyMap<string, Truth>> {
  const truths = new Map<string, Truth>();
  for await (const page of stores.ledger.keys()) {
    for (const { record } of page) {
      const [name = '', id = ''] = record.split('#');
      const kind = kindOf(name);
      if (kind === undefined || truths.has(id)) continue;
      const answer = await ask(AUDITOR, `/${ADDRESSES[kind]}/${id}`);
      truths.set(id, { kind, id, record: await answer.json() });
    }
  }
  return truths;
}

function kindOf(name: string): Truth['kind'] | undefined {
  return (['session', 'activity', 'board', 'project'] as const).find((kind) => kind === name);
}

/**
 * Asks and remembers what the auditor was answered, who is asked again for every reader.
 * @param heard is told of every answer
 */
export function asking(
  world: World,
  heard: (as: Reader, path: string, text: string) => void = () => undefined,
) {
  const known = new Map<string, Promise<Json>>();
  const once = async (as: Reader, path: string): Promise<Json> => {
    const answer = await world.ask(as as never, path);
    const text = await answer.text();
    heard(as, path, text);
    const body: Json = JSON.parse(text);
    return { status: answer.status, body };
  };
  const get = (as: Reader, path: string): Promise<Json> => {
    if (as !== AUDITOR) return once(as, path);
    const found = known.get(path) ?? once(as, path);
    known.set(path, found);
    return found;
  };
  return {
    get,
    /** A list to its end. @returns also whether a page said that something is left out */
    async all(as: Reader, path: string, limit = 500): Promise<Listed> {
      const items: Json[] = [];
      let isRestricted = false;
      const first = `${path}${path.includes('?') ? '&' : '?'}limit=${limit}`;
      for (let next: string | null = first; next !== null; ) {
        const { status, body } = await get(as, next);
        if (status !== 200) return { status, items, isRestricted, body };
        items.push(...body.items);
        isRestricted ||= body.restricted === true;
        next = body.next;
      }
      return { status: 200, items, isRestricted, body: undefined };
    },
  };
}

export interface Listed {
  readonly status: number;
  readonly items: Json[];
  readonly isRestricted: boolean;
  readonly body: Json;
}

export type Asking = ReturnType<typeof asking>;
