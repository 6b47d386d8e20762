import { type ListFilters, WITHOUT } from '@giam-sat/contract/http/query';
import {
  DISTINCTS,
  KEYS,
  type Key,
  type Measure,
  type Sum,
} from '@giam-sat/domain/figures/measures';
import type { ListedRecord } from '@giam-sat/views/listed';
import * as z from 'zod';

type Filters = Omit<ListFilters, 'limit' | 'cursor'>;

/** Whether a record is among those asked for. */
export function matches({ card, count }: ListedRecord, filters: Filters): boolean {
  const { measure, body } = filters;
  if (measure !== undefined && !measures(count, measure)) return false;
  for (const key of KEYS) {
    const wanted = filters[key];
    if (wanted === undefined || count.keys[key] === (wanted === WITHOUT ? null : wanted)) continue;
    // Behind a measure only the form and topic that count are meant; a search finds further ones too.
    if (measure !== undefined || !includes(furtherOf(key, card), wanted)) return false;
  }
  for (const name of ['state', 'type', 'severity', 'addressee', 'projectId'] as const) {
    const wanted = filters[name];
    if (wanted !== undefined && card[name] !== wanted) return false;
  }
  if (filters.enteredForOthers !== undefined && card.enteredBy === undefined) return false;
  if (!followed(card, count, filters)) return false;
  return body === undefined || includes([card.leadBody, card.addressee, card.bodies].flat(), body);
}

/** Open on a day, overdue now, or among what was due, verified in full by a day. */
function followed(
  card: ListedRecord['card'],
  count: ListedRecord['count'],
  { openOn, verifiedBy, overdue }: Filters,
): boolean {
  if (openOn !== undefined && !isOpenOn(card, openOn)) return false;
  if (overdue !== undefined && (count.sums.overdue ?? 0) === 0) return false;
  if (verifiedBy === undefined) return true;
  return (count.distincts.verifiedOn ?? []).some((day) => day <= verifiedBy);
}

const Spans = z.array(z.object({ from: z.string(), to: z.string().optional() }));

/** The day of its letter it is open, the day it ends it is not. */
function isOpenOn({ spans }: ListedRecord['card'], day: string): boolean {
  return Spans.parse(spans ?? []).some(
    ({ from, to }) => from <= day && (to === undefined || day < to),
  );
}

function furtherOf(key: Key, card: ListedRecord['card']): unknown {
  if (key === 'form') return card.forms;
  return key === 'topic' ? card.topics : undefined;
}

function includes(list: unknown, wanted: string): boolean {
  return Array.isArray(list) && list.includes(wanted);
}

function measures(count: ListedRecord['count'], measure: Measure): boolean {
  const distinct = DISTINCTS.find((one) => one === measure);
  if (distinct !== undefined) return (count.distincts[distinct] ?? []).length > 0;
  const sums: Readonly<Partial<Record<string, number>>> = count.sums satisfies Partial<
    Record<Sum, number>
  >;
  return (sums[measure] ?? 0) !== 0;
}

/**
 * Whether a list without its further filters is about a record. That it is left out is told whatever
 * the filters, so that nobody finds out by them what it is that may not be seen.
 */
export function isMeant({ count }: ListedRecord, filters: ListFilters): boolean {
  const { measure, openOn, overdue, verifiedBy } = filters;
  if (measure !== undefined) return measures(count, measure);
  return [openOn, overdue, verifiedBy].every((filter) => filter === undefined);
}
