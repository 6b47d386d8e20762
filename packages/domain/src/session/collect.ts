import { type Context, happened } from '../context.ts';
import { withFourEyes } from '../recommendation/four-eyes.ts';
import type { Refusals } from '../refusal.ts';
import { addresseeGroupOf } from '../register/body.ts';
import { checkAfter, checkNotFuture } from './check-days.ts';
import { type FindingInput, LIMITS, type RecommendationInput } from './commands.ts';
import type { Description, DraftedRecommendation, SessionEvent } from './events.ts';
import { kindRules } from './kind-rules.ts';
import { bodyRef, findBody, type Lookup } from './resolve.ts';
import type { Session } from './session.ts';

/** What findings and recommendations hang on while a command is decided. */
export interface Collecting {
  readonly context: Context;
  readonly refusals: Refusals;
  readonly sessionId: string;
  readonly description: Description;
  readonly held: { readonly from: string; readonly to: string };
}

/** The collecting context of an existing session; it must have been held. */
export function collecting(
  context: Context,
  refusals: Refusals,
  sessionId: string,
  session: Session,
): Collecting {
  const { description, held } = session;
  if (held === undefined) throw new Error(`${sessionId} collects before it was held`);
  return { context, refusals, sessionId, description, held };
}

/** Events for findings with their recommendations, numbered after the `known` ones. */
export function findingEvents(
  on: Collecting,
  inputs: readonly FindingInput[],
  known: number,
  base: string,
): SessionEvent[] {
  checkLimits(on.refusals, inputs, known, base);
  return inputs.flatMap((input, at) => {
    const { recommendations = [], ...finding } = input;
    const id = `${on.sessionId}.f${known + at + 1}`;
    const pointer = `${base}/${at}`;
    checkFinding(on, finding, pointer);
    const recorded = happened(on.context, 'finding.recorded', on.held.to, { ...finding, id });
    return [
      recorded,
      ...recommendationEvents(on, id, recommendations, 0, `${pointer}/recommendations`),
    ];
  });
}

/** Events for recommendations resting on one finding: drafted, and confirmed and issued where told. */
export function recommendationEvents(
  on: Collecting,
  findingId: string,
  inputs: readonly RecommendationInput[],
  known: number,
  base: string,
): SessionEvent[] {
  return inputs.flatMap((input, at) => {
    const id = `${findingId}.r${known + at + 1}`;
    const pointer = `${base}/${at}`;
    return [...drafted(on, findingId, id, input, pointer), ...sentOut(on, id, input, pointer)];
  });
}

function drafted(
  on: Collecting,
  finding: string,
  id: string,
  input: RecommendationInput,
  pointer: string,
): SessionEvent[] {
  const data = draftedFacts({ ...on, day: input.letter?.on }, finding, id, input, pointer);
  if (data === undefined) return [];
  return [happened(on.context, 'recommendation.drafted', on.held.to, data)];
}

/** What a recommendation asks of whom, its bodies as registered; nothing when nobody knows its addressee. */
export function draftedFacts(
  lookup: Lookup,
  finding: string,
  id: string,
  input: RecommendationInput,
  pointer: string,
): DraftedRecommendation | undefined {
  const { confirmation: _confirmation, letter: _letter, ...told } = input;
  const { addressee, coordinating = [], ...facts } = told;
  const to = findBody(lookup, addressee, `${pointer}/addressee`);
  const withBodies = coordinating.flatMap((one, at) => {
    const body = findBody(lookup, one, `${pointer}/coordinating/${at}`);
    return body === undefined ? [] : [bodyRef(body)];
  });
  if (to === undefined) return undefined;
  return {
    ...facts,
    id,
    finding,
    addressee: { ...bodyRef(to), group: addresseeGroupOf(to.type) },
    coordinating: withBodies,
    dueOn: facts.dueOn ?? 'none',
  };
}

function sentOut(
  on: Collecting,
  id: string,
  { confirmation, letter }: RecommendationInput,
  pointer: string,
): SessionEvent[] {
  const { context, refusals } = on;
  const needed = kindRules[on.description.kind].confirmed;
  const events: SessionEvent[] = [];
  if (confirmation !== undefined) {
    if (!needed) refusals.add('confirmation-not-needed', `${pointer}/confirmation`);
    checkNotFuture(refusals, context, confirmation.on, `${pointer}/confirmation/on`);
    checkAfter(refusals, on.held.from, confirmation.on, `${pointer}/confirmation/on`);
    // Told with the draft: entered by one and the same person.
    const of = { lead: on.description.lead, enteredBy: [context.actor.sub] };
    const at = `${pointer}/confirmation`;
    const data = { id, confirmation: withFourEyes(context, refusals, of, confirmation, at) };
    events.push(happened(context, 'recommendation.confirmed', confirmation.on, data));
  }
  if (letter !== undefined) {
    if (needed && confirmation === undefined) {
      refusals.add('confirmation-missing', `${pointer}/confirmation`, { id });
    }
    checkNotFuture(refusals, context, letter.on, `${pointer}/letter/on`);
    checkAfter(refusals, confirmation?.on ?? on.held.from, letter.on, `${pointer}/letter/on`);
    events.push(happened(context, 'recommendation.issued', letter.on, { id, letter }));
  }
  return events;
}

/** What is found is of the kind of its session, and only an opinion is argued. */
export function checkFinding(on: Collecting, finding: FindingInput, pointer: string): void {
  const { type } = finding;
  const opinions = kindRules[on.description.kind].collects === 'opinions';
  if ((type === 'opinion') !== opinions && type !== 'general') {
    on.refusals.add('opinion-only-on-drafts', `${pointer}/type`, {
      kind: on.description.kind,
      type,
    });
  }
  for (const member of ['argument', 'proposal'] as const) {
    if (type !== 'opinion' && finding[member] !== undefined) {
      on.refusals.add('opinion-member', `${pointer}/${member}`, { member, type });
    }
  }
}

function checkLimits(
  refusals: Refusals,
  inputs: readonly FindingInput[],
  known: number,
  base: string,
): void {
  const total = known + inputs.length;
  if (total > LIMITS.findingsInSession) {
    refusals.add('too-many-findings', base, { count: total, limit: LIMITS.findingsInSession });
  }
  const inCall = inputs.reduce((sum, one) => sum + (one.recommendations?.length ?? 0), 0);
  checkRecommendationCount(refusals, inCall, LIMITS.recommendationsInCall, base);
}

export function checkRecommendationCount(
  refusals: Refusals,
  count: number,
  limit: number,
  pointer: string,
): void {
  if (count > limit) refusals.add('too-many-recommendations', pointer, { count, limit });
}
