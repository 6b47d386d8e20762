import type { StoredEvent } from '../event.ts';
import type { LeadRef } from '../register/body-ref.ts';
import { readEvent } from '../upcast.ts';
import { ConfidingEvent } from './events.ts';

/** What the Ledger knows of confided data: that it is there, who asked for its purge, who read a case. */
export interface Confiding {
  readonly fields: readonly string[];
  readonly lead?: LeadRef;
  readonly proposal?: Extract<ConfidingEvent, { type: 'personal.purge-proposed' }>;
  readonly purgedOn?: string;
  /** Instants of wrong case codes. */
  readonly guesses: readonly string[];
}

const EMPTY: Confiding = { fields: [], guesses: [] };

export function evolveConfiding(before: Confiding | undefined, event: ConfidingEvent): Confiding {
  const state = before ?? EMPTY;
  switch (event.type) {
    case 'personal.kept':
      return { ...state, fields: [...new Set([...state.fields, ...event.data.fields])] };
    case 'personal.purge-proposed':
      return { ...state, proposal: event, lead: event.data.lead };
    case 'personal.purged':
      return { ...state, purgedOn: event.on };
    case 'informant.recorded':
      return { ...state, lead: event.data.lead };
    case 'informant.read':
      return state;
    case 'informant.guessed':
      return { ...state, guesses: [...state.guesses, event.at] };
  }
}

export function foldConfiding(events: readonly StoredEvent[]): Confiding | undefined {
  let state: Confiding | undefined;
  for (const event of events) state = evolveConfiding(state, readEvent(ConfidingEvent, event));
  return state;
}
