import type { Context } from '@giam-sat/domain/context';
import { bodies } from './bodies.ts';
import { calendar, rules } from './first-registers.ts';
import { topics } from './topics.ts';
import { units } from './units.ts';

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]) {
  return new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
}

/** The demonstration's registers as a decision reads them. */
export const registers: Pick<Context, 'units' | 'bodies' | 'topics' | 'rules' | 'calendar'> = {
  units: byId(units),
  bodies: byId(bodies),
  topics: byId(topics),
  rules,
  calendar,
};
