import type { Json } from '../support/api.ts';
import { mayKnow, opens, opensRecommendation, type Reader, type Truth } from './judge.ts';
import { ABOUT_ONE } from './questions.ts';
import type { Asking } from './truths.ts';

export interface Checking {
  readonly asking: Asking;
  readonly truths: ReadonlyMap<string, Truth>;
  /** Told of whatever is not as it must be. */
  readonly wrong: (what: string) => void;
}

interface Thing {
  readonly kind: string;
  readonly id: string;
  readonly isOpen: boolean;
}

/** Whatever has an address of its own, and whether this reader may open it. */
export function thingsOf(as: Reader, truth: Truth): Thing[] {
  const { kind, id, record } = truth;
  const isOpen = opens(as, truth);
  if (kind !== 'session') return [{ kind: plural(kind), id, isOpen }];
  const findings: Json[] = record.findings;
  return [
    { kind: 'sessions', id, isOpen },
    ...findings.map((one) => ({ kind: 'findings', id: one.id, isOpen })),
    ...findings
      .flatMap((one) => one.recommendations)
      .map((one) => {
        const isFor = opensRecommendation(as, truth, one);
        return { kind: 'recommendations', id: one.id, isOpen: isFor };
      }),
  ];
}

function plural(kind: string): string {
  return kind === 'activity' ? 'activities' : `${kind}s`;
}

/** Every address about every one of some records: opened, or what is told of one that never was. */
export async function checkRecords(on: Checking, as: Reader, some: readonly Truth[]) {
  const never = new Map<string, string>();
  for (const truth of some) {
    for (const { kind, id, isOpen } of thingsOf(as, truth)) {
      for (const path of ABOUT_ONE.filter((one) => one.startsWith(`/${kind}/`))) {
        const address = path.replace('{id}', id);
        const { status, body } = await on.asking.get(as, address);
        if (status !== (isOpen ? 200 : 404)) on.wrong(`${address}: ${status}, may open: ${isOpen}`);
        if (isOpen) {
          checkIds(on, as, address, body);
          if (address === `/sessions/${id}`) checkShown(on, as, truth, body);
        } else {
          const nobodys = path.replace('{id}', 'f'.repeat(24));
          const known = never.get(path) ?? JSON.stringify((await on.asking.get(as, nobodys)).body);
          never.set(path, known);
          if (JSON.stringify(body) !== known) on.wrong(`${address} is told from ${nobodys}`);
        }
      }
    }
  }
}

/** A session shows of its recommendations those that may be opened by themselves, all of them. */
function checkShown({ wrong }: Checking, as: Reader, truth: Truth, shown: Json) {
  const within = (record: Json): Json[] =>
    record.findings.flatMap((one: Json) => one.recommendations);
  const expected = within(truth.record).filter((one) => opensRecommendation(as, truth, one));
  const [mine, must] = [within(shown), expected].map((some) => some.map(({ id }) => id).join());
  if (mine !== must) wrong(`/sessions/${truth.id} shows ${mine}, must show ${must}`);
}

const ID = /[0-9a-f]{24}(?:\.f\d+)?(?:\.r\d+)?/g;

/** Nothing that is answered names a session, finding or recommendation that may not be opened. */
export function checkIds({ truths, wrong }: Checking, as: Reader, where: string, said: unknown) {
  const text = typeof said === 'string' ? said : JSON.stringify(said);
  for (const id of new Set(text.match(ID) ?? [])) {
    const truth = truths.get(id.slice(0, 24));
    // A session names the project and the board it is about, as its letter does.
    if (truth === undefined || truth.kind === 'project' || truth.kind === 'board') continue;
    if (!mayKnow(as, truth, id)) wrong(`${where} tells of ${truth.kind} ${id}`);
  }
}
