import type { Calendar } from './calendar/calendar.ts';
import type { Open } from './confided.ts';
import type { Day } from './day.ts';
import type { Actor, StoredEvent } from './event.ts';
import type { Role } from './policy/roles.ts';
import type { Project } from './project/project.ts';
import type { Body } from './register/body.ts';
import type { Topic } from './register/topic.ts';
import type { Unit } from './register/unit.ts';
import type { RuleBook } from './rules/rule-book.ts';

/** All a decision may know beside its own record: no clock, no randomness, no I/O. */
export interface Context {
  readonly now: Date;
  readonly today: Day;
  readonly actor: Actor;
  /** The unit the actor writes for. */
  readonly actorUnit: Unit | undefined;
  /** The body the actor works for, as it is registered. */
  readonly actorOrg: Body | undefined;
  /** What the actor may be today; without any nothing may be done. */
  readonly roles: readonly Role[];
  readonly bodies: ReadonlyMap<string, Body>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly projects: ReadonlyMap<string, Project>;
  /** Numbers that law, guidance or practice prescribes, of all times. */
  readonly rules: RuleBook;
  /** Working days as known at each time; without one, weekends are all that is known. */
  readonly calendar?: Calendar | undefined;
}

/** Puts the envelope around what happened. */
export function happened<Type extends string, Data>(
  context: Context,
  type: Type,
  on: Day,
  data: Data & Open<Data>,
): StoredEvent & { type: Type; schema: 1; data: Data } {
  return { type, schema: 1, ...envelopeOf(context, on), data };
}

/** The same for an event whose data is in a later schema than its first. */
export function happenedAs<Schema extends number, Type extends string, Data>(
  schema: Schema,
  context: Context,
  type: Type,
  on: Day,
  data: Data & Open<Data>,
): StoredEvent & { type: Type; schema: Schema; data: Data } {
  return { type, schema, ...envelopeOf(context, on), data };
}

function envelopeOf({ actor: { sub, org }, now }: Context, on: Day) {
  return { at: now.toISOString(), on, actor: org === undefined ? { sub } : { sub, org } };
}
