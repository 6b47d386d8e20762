import type { ChangePreview } from '@giam-sat/contract/http/preview-view';
import { type ClockMove, movesUnder } from '@giam-sat/domain/clock/moves-under';
import type { Context } from '@giam-sat/domain/context';
import type { Body } from '@giam-sat/domain/register/body';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import type { Session } from '@giam-sat/domain/session/session';
import { bodiesAround } from '@giam-sat/ledger/bodies-around';
import type { Ledger } from '@giam-sat/ledger/ledger';
import { readBody } from '@giam-sat/ledger/read-body';
import { liveGeneration } from '@giam-sat/views/generation';
import { dueSessions } from '@giam-sat/views/read-due';
import type { Views } from '@giam-sat/views/views';

const ANY_DAY = '9999-99-99';
/** Sessions at once; and how long one request may look, well within the function's ten seconds. */
const LANES = 16;
const MOST_MS = 6000;
const SHOWN = 200;

interface Looking {
  readonly ledger: Ledger;
  readonly views: Views;
  /** What is known now; what would be known is `after`. */
  readonly before: Context;
  readonly after: Pick<Context, 'rules' | 'calendar'>;
}

type Move = ChangePreview['moves'][number];

/** Counts the deadlines of every session with a running clock again, and stores nothing. */
export async function previewChange(on: Looking): Promise<ChangePreview> {
  const generation = await liveGeneration(on.views);
  const read = bodyReader(on.ledger);
  const until = performance.now() + MOST_MS;
  const found = { looked: 0, later: 0, earlier: 0 };
  const moves: Move[] = [];
  const look = async (id: string) => {
    const session = await sessionIn(on.ledger, id);
    if (session === undefined) return;
    found.looked += 1;
    for (const move of await movesOf(on, read, id, session)) {
      found[move.to > move.from ? 'later' : 'earlier'] += 1;
      if (session.held !== undefined) moves.push(described(id, session, move));
    }
  };
  for await (const page of dueSessions(on.views, generation, ANY_DAY)) {
    const queue = [...page];
    const lane = async () => {
      while (performance.now() < until) {
        const id = queue.pop();
        if (id === undefined) return;
        await look(id);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (queue.length > 0) return answerOf(found, false, moves);
  }
  return answerOf(found, true, moves);
}

function answerOf(
  found: Pick<ChangePreview, 'looked' | 'later' | 'earlier'>,
  isWhole: boolean,
  moves: readonly Move[],
): ChangePreview {
  const sorted = moves.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return { ...found, isWhole, moves: sorted.slice(0, SHOWN) };
}

function described(id: string, { description }: Session, { id: of, ...move }: ClockMove): Move {
  const { subject, lead } = description;
  return { session: id, recommendation: of === id ? null : of, subject, lead: lead.name, ...move };
}

async function sessionIn(ledger: Ledger, id: string): Promise<Session | undefined> {
  const appends = await ledger.read(`session#${id}`);
  return foldSession(appends.flatMap((append) => append.events));
}

type ReadBody = (id: string) => Promise<Body | undefined>;

/** A thousand sessions name few bodies: each is read once. */
function bodyReader(ledger: Ledger): ReadBody {
  const known = new Map<string, Promise<Body | undefined>>();
  return (id) => {
    const body = known.get(id) ?? readBody(ledger, id);
    known.set(id, body);
    return body;
  };
}

async function movesOf({ before, after }: Looking, read: ReadBody, id: string, session: Session) {
  const addressees = session.recommendations.map((one) => one.addressee.id);
  const bodies = await bodiesAround(read, [session.description.lead.id, ...addressees]);
  return movesUnder({ ...before, bodies }, after, id, session);
}
