import { evolveActivity } from '@giam-sat/domain/activity/activity';
import { recordActivity } from '@giam-sat/domain/activity/record-activity';
import { withdrawActivity } from '@giam-sat/domain/activity/withdraw-activity';
import type { StoredEvent } from '@giam-sat/domain/event';
import type { Append } from '@giam-sat/ledger/append';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';
import { type DemoActivity, generateActivities } from './activities.ts';
import { bodyId } from './bodies.ts';
import { contextAt } from './decide-sessions.ts';
import { LAST_FACT } from './seasons.ts';

/** Who entered them all, from the old province's papers: an officer of the province it became part of. */
const PROVINCE = '37@2025-07-01';

/** Activities are entered one after the other on the last evening, behind everything else. */
export function activityAppends(): Append[] {
  return generateActivities().flatMap(decideActivity);
}

/** Decides an activity's commands as the service would. @throws Refused */
function decideActivity({ id, input, withdrawn }: DemoActivity, at: number): Append[] {
  const entered = new Date(Date.parse(`${LAST_FACT}T10:00:00Z`) + at * 1000).toISOString();
  const context = contextAt(entered, PROVINCE, bodyId('front', PROVINCE));
  const append = (version: number, events: StoredEvent[], command: unknown): Append => ({
    record: `activity#${id}`,
    version,
    events,
    request: { key: `demonstration-${version}`, hash: sha256(canonical(command)) },
  });
  const recorded = recordActivity(context, input);
  const first = append(1, recorded, input);
  if (!withdrawn) return [first];
  const [event] = recorded;
  if (event === undefined) throw new Error(`${id}: nothing was recorded`);
  const reason = { reason: 'Ghi trùng (dữ liệu minh họa)' };
  return [
    first,
    append(2, withdrawActivity(context, evolveActivity(undefined, event), reason), reason),
  ];
}
