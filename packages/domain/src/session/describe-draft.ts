import { daysBetween } from '../day.ts';
import type { Body } from '../register/body.ts';
import { ruleOn } from '../rules/rule-on.ts';
import { checkNotFuture } from './check-days.ts';
import type { RecordSession } from './commands.ts';
import type { Draft } from './draft.ts';
import type { Description } from './events.ts';
import { kindRules } from './kind-rules.ts';
import { bodyRef, findBody, type Lookup } from './resolve.ts';

type DraftInput = NonNullable<RecordSession['draft']>;
type Input = Pick<RecordSession, 'kind' | 'draft' | 'programmeResolution' | 'delegationResolution'>;

/**
 * The draft with its agency as it was on the day the draft came, and whether it came late: decided
 * here, by the rule of that day, because views never look anything up.
 */
export function describeDraft(lookup: Lookup, { kind, draft }: Input): Draft | undefined {
  if (draft === undefined) return undefined;
  if (!kindRules[kind].drafts) lookup.refusals.add('draft-not-allowed', '/draft', { kind });
  checkDraft(lookup, draft);
  const { ownerBody, ...facts } = draft;
  const day = draft.receivedOn ?? lookup.day;
  const owner =
    ownerBody === undefined
      ? undefined
      : findBody({ ...lookup, day }, ownerBody, '/draft/ownerBody');
  return {
    ...facts,
    ...(owner === undefined ? {} : { ownerBody: withLevel(owner) }),
    ...(kind === 'criticism' ? lateness(lookup, draft) : {}),
  };
}

function withLevel(body: Body) {
  return { ...bodyRef(body), level: body.level };
}

function checkDraft({ context, refusals }: Lookup, draft: DraftInput): void {
  const { owner, ownerBody, receivedOn, requestedBy } = draft;
  if (owner !== undefined && ownerBody !== undefined) {
    refusals.add('draft-owner-twice', '/draft/owner');
  }
  if (receivedOn !== undefined) {
    checkNotFuture(refusals, context, receivedOn, '/draft/receivedOn');
  }
  if (requestedBy !== undefined) {
    checkNotFuture(refusals, context, requestedBy.on, '/draft/requestedBy/on');
  }
}

/** Law 75/2015 Art. 36: so many days before it goes to the issuing authority; data, not code. */
function lateness({ context }: Lookup, { receivedOn, submitOn }: DraftInput) {
  if (receivedOn === undefined || submitOn === undefined) return {};
  const rule = ruleOn(context.rules, 'criticism.draft_lead', receivedOn);
  const days = daysBetween(receivedOn, submitOn);
  if (rule === undefined || days >= rule.number) return {};
  const { key, number, basis, verified } = rule;
  return { late: { days, rule: key, number, basis, verified } };
}

/** The People's Council's resolutions, with the bodies that passed them as they were then. */
export function describeResolutions(lookup: Lookup, input: Input) {
  return {
    programmeResolution: resolution(lookup, input, 'programmeResolution'),
    delegationResolution: resolution(lookup, input, 'delegationResolution'),
  };
}

function resolution(
  lookup: Lookup,
  input: Input,
  name: 'programmeResolution' | 'delegationResolution',
): Description['programmeResolution'] {
  const given = input[name];
  if (given === undefined) return undefined;
  const { context, refusals } = lookup;
  if (!kindRules[input.kind].resolutions) {
    refusals.add('resolution-not-allowed', `/${name}`, { kind: input.kind, member: name });
  }
  checkNotFuture(refusals, context, given.on, `/${name}/on`);
  const { body: id, ...document } = given;
  if (id === undefined) return document;
  const body = findBody({ ...lookup, day: given.on }, id, `/${name}/body`);
  return body === undefined ? undefined : { ...document, body: bodyRef(body) };
}

/** A stored draft as it would be typed in. */
export function draftInputOf(draft: Draft | undefined): DraftInput | undefined {
  if (draft === undefined) return undefined;
  const { ownerBody, late: _late, ...facts } = draft;
  return ownerBody === undefined ? facts : { ...facts, ownerBody: ownerBody.id };
}

export function resolutionInputOf(stored: Description['programmeResolution']) {
  if (stored === undefined) return undefined;
  const { body, ...document } = stored;
  return body === undefined ? document : { ...document, body: body.id };
}
