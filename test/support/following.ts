import type { Calendar } from '@giam-sat/domain/calendar/calendar';
import { decideWithClocks, settle, withClocks } from '@giam-sat/domain/clock/settle';
import type { Context } from '@giam-sat/domain/context';
import { follow } from '@giam-sat/domain/recommendation/follow';
import type { FollowActionName, FollowCommand } from '@giam-sat/domain/recommendation/inputs';
import { recommendationInputs } from '@giam-sat/domain/recommendation/inputs';
import type { Recommendation } from '@giam-sat/domain/recommendation/recommendation';
import type { Body } from '@giam-sat/domain/register/body';
import type { RuleBook } from '@giam-sat/domain/rules/rule-book';
import type { RecommendationInput, RecordSession } from '@giam-sat/domain/session/commands';
import type { SessionEvent } from '@giam-sat/domain/session/events';
import { recordSession } from '@giam-sat/domain/session/record-session';
import type { Session } from '@giam-sat/domain/session/session';
import { calendar, rules } from './first-calendar.ts';
import { asLead, fold, ID } from './given.ts';
import { finding, recommendation, supervision } from './payloads.ts';
import { bodies, contextOn } from './registers.ts';

/** Of the small map, as it is since 1 July 2025. */
export const COMMUNE_NOW = '13285@2025-07-01';
export const PROVINCE_NOW = '37@2025-07-01';
/** The first recommendation of the first finding. */
export const R1 = `${ID}.f1.r1`;

/** Who took over on 1 July 2025: one body, one of two, or nobody at all (the districts). */
const SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  '35@0': [PROVINCE_NOW],
  '13285@0': [COMMUNE_NOW],
  '13288@0': [COMMUNE_NOW],
  '13321@0': [COMMUNE_NOW, '13366@2025-07-01'],
};
const CHAINS = ['front', 'peoples-committee', 'party-committee'];

/** The same map with lines: who stands above whom, and who took over. */
export const linkedBodies: Body[] = bodies.map((body) => {
  const above = body.path.at(-2);
  const own = body.type === 'department' ? `peoples-committee:${body.unit}` : null;
  const parent = CHAINS.includes(body.type) && above !== undefined ? `${body.type}:${above}` : own;
  const successors = SUCCESSORS[body.unit]?.map((unit) => `${body.type}:${unit}`);
  return { ...body, parent, ...(successors === undefined ? {} : { successors }) };
});

export interface Setting {
  readonly sub?: string;
  readonly org?: string;
  readonly rules?: RuleBook;
  readonly calendar?: Calendar | undefined;
  /** Entries of the register that differ. */
  readonly bodies?: readonly Body[];
}

/** A day with the first rules and calendars, and the linked map. */
export function dayOf(today: string, over: Setting = {}): Context {
  const { sub = 'officer', org = 'front:VN' } = over;
  const known = new Map(linkedBodies.map((body) => [body.id, body]));
  for (const body of over.bodies ?? []) known.set(body.id, body);
  return {
    ...contextOn(today),
    actor: { sub, org },
    bodies: known,
    rules: over.rules ?? rules,
    calendar: 'calendar' in over ? over.calendar : calendar,
  };
}

/** A session and everything that happened to it. */
export interface Life {
  readonly session: Session;
  readonly events: readonly SessionEvent[];
}

export function begun(context: Context, payload: RecordSession): Life {
  const events = withClocks(
    context,
    ID,
    undefined,
    recordSession(asLead(payload.leadBody, context), ID, payload),
  );
  return { session: fold(events), events };
}

function after(life: Life, events: readonly SessionEvent[]): Life {
  if (events.length === 0) return life;
  return { session: fold(events, life.session), events: [...life.events, ...events] };
}

/** A command, on a record brought up to its day first. */
export function done(
  life: Life,
  context: Context,
  decide: (session: Session) => readonly SessionEvent[],
): Life {
  return after(life, decideWithClocks(context, ID, life.session, decide));
}

export function swept(life: Life, context: Context): Life {
  return after(life, settle(context, ID, life.session));
}

/** A sweep on every day from one to another, both included. */
export function sweptDaily(life: Life, from: string, to: string, over: Setting = {}): Life {
  let one = life;
  for (const day of daysFrom(from, to)) one = swept(one, dayOf(day, over));
  return one;
}

export function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

export function commandOf(action: FollowActionName, input: unknown): FollowCommand {
  return { action, input: recommendationInputs[action].parse(input) } as FollowCommand;
}

/** A step of the first recommendation, or of the one named. */
export const steps =
  (context: Context, action: FollowActionName, input: unknown, id = R1) =>
  (session: Session) =>
    follow(context, session, id, commandOf(action, input));

export function followed(
  life: Life,
  context: Context,
  action: FollowActionName,
  input: unknown,
  id = R1,
): Life {
  return done(life, context, steps(context, action, input, id));
}

export const letterOf = (on: string) => ({ number: '12/KN-MTTQ', on });
export const paper = (on: string, receivedOn = on) => ({
  document: { number: '5/UBND', on },
  receivedOn,
});
const document = (on: string) => ({ number: '7/MTTQ', on });

/** What a step needs at least, with all its papers of one day. */
export function inputFor(action: FollowActionName, on: string): Record<string, unknown> {
  switch (action) {
    case 'receive':
    case 'record-no-answer':
    case 'begin':
      return { on };
    case 'reply':
      return { ...paper(on), outcome: 'accepted' };
    case 'transfer':
      return { ...paper(on), to: `department:${COMMUNE_NOW}` };
    case 'succeed':
      return { to: `department:${COMMUNE_NOW}` };
    case 'report-done':
      return paper(on);
    case 'verify':
      return { document: document(on), result: 'full', evidence: 'biên bản kiểm tra' };
    case 'mark-not-feasible':
      return { approval: document(on), reason: 'không còn đối tượng' };
    case 'accept-explanation':
    case 'urge':
      return { document: document(on) };
    case 'compare':
      return { act: document(on), reflected: 'partly' };
    case 'withdraw':
      return { on, reason: 'ban hành nhầm', document: document(on) };
    case 'extend':
      return { clock: 'implementation', days: 5, document: document(on), reason: 'mưa lũ' };
    case 'escalate':
      return { document: document(on), to: `peoples-committee:${PROVINCE_NOW}` };
    default:
      return { document: document(on), reason: 'chưa làm gì' };
  }
}

/** A supervision of the commune Front in 2026 whose recommendations went out on a day. */
export function sent(issued: string, ...over: Partial<RecommendationInput>[]): RecordSession {
  const recommendations = (over.length === 0 ? [{}] : over).map((one) =>
    recommendation({
      addressee: `peoples-committee:${COMMUNE_NOW}`,
      letter: letterOf(issued),
      ...one,
    }),
  );
  return supervision({
    leadBody: `front:${COMMUNE_NOW}`,
    held: { from: issued, to: issued },
    report: { number: '1/BC', on: issued },
    findings: [finding({ recommendations })],
  });
}

export function oneOf({ session }: Life, id = R1): Recommendation {
  const one = session.recommendations.find((other) => other.id === id);
  if (one === undefined) throw new Error(`no ${id}`);
  return one;
}

/** `<day> <type> <clock> …`: what the clocks said, in the order of their days. */
export function said({ events }: Life): string[] {
  return events.flatMap((event) => lineOf(event) ?? []).sort();
}

function lineOf(event: SessionEvent): string | undefined {
  const { on, type } = event;
  switch (event.type) {
    case 'deadline.set':
      return `${on} ${type} ${event.data.clock}#${event.data.cycle} ${event.data.deadline.dueOn}`;
    case 'deadline.moved':
      return `${on} ${type} ${event.data.clock}#${event.data.cycle} ${event.data.from} ${event.data.to} ${event.data.because}`;
    case 'deadline.due-soon':
      return `${on} ${type} ${event.data.clock}#${event.data.cycle} ${event.data.days}`;
    case 'deadline.overdue':
      return `${on} ${type} ${event.data.clock}#${event.data.cycle} ${event.data.dueOn}`;
    case 'deadline.lifted':
      return `${on} ${type} ${event.data.clock}#${event.data.cycle} ${event.data.judgedOn}`;
    case 'step.proposed':
      return `${on} ${type} ${event.data.clock}#${event.data.cycle} ${event.data.step} ${event.data.to?.id ?? null}`;
    case 'recommendation.succeeded':
      return `${on} ${type} ${event.data.to.id}`;
    case 'recommendation.addressee-ended':
      return `${on} ${type} ${event.data.body} ${event.data.candidates.length}`;
    default:
      return undefined;
  }
}

/** Only of one clock, without the day it was set. */
export function saidBy(life: Life, clock: string): string[] {
  return said(life).filter((one) => one.includes(` ${clock}#`) && !one.includes('deadline.set'));
}
