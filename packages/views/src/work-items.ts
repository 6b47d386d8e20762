import { nextWake } from '@giam-sat/domain/clock/settle';
import { provinceOf } from '@giam-sat/domain/register/unit';
import type { Session } from '@giam-sat/domain/session/session';
import { workOf } from '@giam-sat/domain/worklist/worklist';
import { addressedWorkPartition, below, duePartition, dueShard, workPartition } from './keys.ts';
import type { ViewItem } from './view-item.ts';

const LISTED_ONLY = { counted: false, registered: false } as const;

/** When the sweep is to look at a session next: one item, whatever number of clocks it has. */
export function dueItems(id: string, session: Session): ViewItem[] {
  const day = nextWake(session);
  if (day === undefined) return [];
  const card = { session: id, on: day };
  return [{ partition: duePartition(dueShard(id)), sort: `${day}#${id}`, card, ...LISTED_ONLY }];
}

/** What waits for somebody: under the lead body's unit, and under the body that is addressed. */
export function workItems(
  id: string,
  session: Session,
  cardOf: (about: string) => ViewItem['card'],
): ViewItem[] {
  const { path } = session.description.lead;
  const partition = workPartition(provinceOf(path));
  return workOf(id, session).flatMap((work) => {
    const { waiting, on, about } = work;
    const card = cardOf(about);
    const kept = { ...card, ...work, path };
    const sort = `${waiting}#${on}#${about}`;
    const under = { partition, sort: `${below(path)}#${sort}`, card: kept };
    const own = { ...under, counted: false, registered: true };
    if (waiting !== 'reply' && waiting !== 'implementation') return [own];
    const partitionTo = addressedWorkPartition(String(card.addressee));
    return [own, { partition: partitionTo, sort, card: kept, ...LISTED_ONLY }];
  });
}
