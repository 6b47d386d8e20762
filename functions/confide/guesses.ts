import { type Confiding, foldConfiding } from '@giam-sat/domain/confiding/confiding';
import { type Context, happened } from '@giam-sat/domain/context';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { sha256 } from '@giam-sat/ledger/canonical';
import type { WriteRequest } from '@giam-sat/writing/request';
import { writeRecord } from '@giam-sat/writing/write-record';
import type { Dependencies } from './dependencies.ts';

const MOST = 5;
const WITHIN_MS = 15 * 60_000;

/** Wrong case codes of one account, as facts: whoever searches for informants is found. */
function recordOf({ caller }: WriteRequest): string {
  return `guess#${sha256(caller.sub).slice(0, 24)}`;
}

/** @throws EdgeRefusal `too-many-tries` */
export async function requireFewGuesses(on: Dependencies, request: WriteRequest): Promise<void> {
  const appends = await on.ledger.read(recordOf(request));
  const known = foldConfiding(appends.flatMap((append) => append.events));
  const since = new Date(on.now().getTime() - WITHIN_MS).toISOString();
  const recent = (known?.guesses ?? []).filter((at) => at > since);
  if (recent.length >= MOST) throw new EdgeRefusal('too-many-tries');
}

export async function noteGuess(
  on: Dependencies,
  request: WriteRequest,
  context: Context,
): Promise<void> {
  await writeRecord<Confiding>(on, {
    record: recordOf(request),
    request: { ...request, key: Buffer.from(on.randomBytes(12)).toString('hex') },
    fold: foldConfiding,
    authorise: async () => undefined,
    decide: async () => [happened(context, 'informant.guessed', context.today, {})],
    rehearse: () => undefined,
    needsMatch: false,
  });
}
