import type { EntryOf } from '@giam-sat/contract/http/history-view';
import type { EventType, Said, Sayings, Topics } from './said.ts';
import { clockSayings } from './say-clock.ts';
import { recommendationSayings } from './say-recommendation.ts';
import { sessionSayings } from './say-session.ts';

const sayings: Sayings<EventType> = {
  ...sessionSayings,
  ...recommendationSayings,
  ...clockSayings,
};

/** What one entry of a history says. */
export function say<Type extends EventType>(entry: EntryOf<Type>, topics: Topics): Said {
  return sayings[entry.type](entry, topics);
}
