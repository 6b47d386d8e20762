import type { Context } from '../context.ts';
import type { Day } from '../day.ts';
import { computeDeadline } from '../deadline/compute-deadline.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import type { Body } from '../register/body.ts';
import type { BodyRef } from '../register/body-ref.ts';
import { inForce } from '../register/unit.ts';
import { ladderFor } from '../rules/rule-book.ts';
import { bodyRef } from '../session/resolve.ts';
import type { Session } from '../session/session.ts';
import { calendarOn } from './calendar-on.ts';
import type { NextStep } from './clock.ts';

/**
 * What a step of a ladder is: the letter it takes, and whom it goes to. The days between the steps
 * are rules (`rules.json`, step `ladder`); which ladder there is for whom is too.
 */
const steps: Readonly<
  Record<string, { readonly action: 'urge' | 'escalate'; readonly to: LadderTarget }>
> = {
  urge: { action: 'urge', to: 'addressee' },
  urge_again: { action: 'urge', to: 'addressee' },
  higher_front: { action: 'escalate', to: 'higher-lead' },
  superior: { action: 'escalate', to: 'superior' },
  competent_level: { action: 'escalate', to: 'superior' },
  explanation: { action: 'escalate', to: 'lead' },
  questioning: { action: 'escalate', to: 'lead' },
  supervise_again: { action: 'escalate', to: 'lead' },
  report_to_council: { action: 'escalate', to: 'lead' },
};
type LadderTarget = 'addressee' | 'higher-lead' | 'superior' | 'lead';

/** `<ladder>.<step>`: what is to be done, as far as this code knows the step. */
export function stepOf(key: string) {
  return steps[key.slice(key.indexOf('.') + 1)] ?? { action: 'escalate', to: 'superior' };
}

/**
 * The step after another (the first without one) and the day it is proposed: its own clock, which
 * starts when the step before was taken, or on the day the clock ran out.
 */
export function nextStep(
  context: Context,
  session: Session,
  after: string | undefined,
  from: Day,
): NextStep | undefined {
  const { kind, lead } = session.description;
  const ladder = ladderFor(context.rules, { kind, bodyType: lead.type, on: from });
  const at = after === undefined ? 0 : ladder.findIndex(({ key }) => key === after) + 1;
  const rule = at === 0 && after !== undefined ? undefined : ladder[at];
  if (rule === undefined) return undefined;
  const calendar = calendarOn(context.calendar, context.today);
  return { step: rule.key, on: computeDeadline({ rule, start: from, calendar }).dueOn };
}

/** Whom a step goes to; `null` when the registers know no such body: a queue of its own. */
export function targetOf(
  context: Context,
  session: Session,
  one: Recommendation,
  step: string,
): BodyRef | null {
  const { lead } = session.description;
  switch (stepOf(step).to) {
    case 'addressee':
      return {
        id: one.addressee.id,
        type: one.addressee.type,
        name: one.addressee.name,
        unit: one.addressee.unit,
      };
    case 'lead': {
      const present = presentOf(context, lead.id);
      return present === undefined ? null : bodyRef(present);
    }
    case 'higher-lead':
      return parentOf(context, lead.id);
    case 'superior':
      return parentOf(context, one.addressee.id);
  }
}

/** The body above, when there is one in force. */
function parentOf(context: Context, id: string): BodyRef | null {
  const above = presentOf(context, presentOf(context, id)?.parent ?? '');
  return above === undefined ? null : bodyRef(above);
}

/** The body itself, or the one that took over for it; none when that is not one body alone. */
function presentOf({ bodies, today }: Context, id: string): Body | undefined {
  const passed = new Set<string>();
  let body = bodies.get(id);
  while (body !== undefined && body.to !== null && body.to < today && !passed.has(body.id)) {
    passed.add(body.id);
    const successors = (body.successors ?? []).flatMap((next) => bodies.get(next) ?? []);
    const [only, ...others] = successors;
    body = others.length === 0 ? only : undefined;
  }
  return body === undefined || !inForce(body, today) ? undefined : body;
}
