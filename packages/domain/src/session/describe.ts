import type { Day } from '../day.ts';
import type { BodyRef, LeadRef } from '../register/body-ref.ts';
import { checkNotFuture } from './check-days.ts';
import type { RecordSession } from './commands.ts';
import {
  describeDraft,
  describeResolutions,
  draftInputOf,
  resolutionInputOf,
} from './describe-draft.ts';
import { describeVisit } from './describe-visit.ts';
import type { Description } from './events.ts';
import { CONFIDENCE_VOTE, kindRules, leadsFor, THROUGH_BOARDS } from './kind-rules.ts';
import type { Form, Kind } from './kinds.ts';
import { bodyRef, checkTopic, findBody, findPlace, type Lookup, leadRef } from './resolve.ts';

/** The describing part of a command; `kind` never changes after it was recorded. */
export type DescribeInput = Omit<
  RecordSession,
  'unscheduled' | 'notice' | 'held' | 'report' | 'findings' | 'onBehalfOf'
> &
  Pick<Description, 'enteredBy'>;

/** The day a description is read on: the last day held, else the first day foreseen. */
export function sessionDay(
  held: { to: Day } | undefined,
  scheduled: { from: Day } | undefined,
): Day | undefined {
  return held?.to ?? scheduled?.from;
}

/**
 * Resolves a description against the registers of the day and looks for contradictions.
 * Everything wrong is noted in `lookup.refusals`; the result is only good when nothing was.
 */
export function describe(lookup: Lookup, input: DescribeInput): Description | undefined {
  const { context, refusals } = lookup;
  const form = chooseForm(lookup, input.kind, input.form, input.furtherForms ?? []);
  const lead = resolveLead(lookup, input, form);
  checkHost(lookup, form, input.hostBody);
  checkGuide(lookup, input);
  checkScheduled(lookup, input);
  checkTopic(lookup, input.topic, '/topic');
  input.furtherTopics?.forEach((id, at) => {
    checkTopic(lookup, id, `/furtherTopics/${at}`);
  });
  input.documents?.forEach(({ on }, at) => {
    if (on !== undefined) checkNotFuture(refusals, context, on, `/documents/${at}/on`);
  });
  const links = resolveLinks(lookup, input);
  const visit = describeVisit(lookup, input);
  const draft = describeDraft(lookup, input);
  const resolutions = describeResolutions(lookup, input);
  if (form === undefined || lead === undefined) return undefined;
  const { kind, subject, topic, legalBasis, programmeId, delegationNo, plan, scheduled } = input;
  return {
    ...links,
    kind,
    form,
    furtherForms: input.furtherForms ?? [],
    lead,
    subject,
    topic,
    furtherTopics: input.furtherTopics ?? [],
    legalBasis,
    programmeId,
    delegationNo,
    plan,
    scheduled,
    ...visit,
    draft,
    ...resolutions,
    aboutPerson: input.aboutPerson,
    documents: input.documents ?? [],
    enteredBy: input.enteredBy,
  };
}

function chooseForm(
  lookup: Lookup,
  kind: Kind,
  form: Form | undefined,
  further: readonly Form[],
): Form | undefined {
  const { forms } = kindRules[kind];
  [form, ...further].forEach((one, at) => {
    const pointer = at === 0 ? '/form' : `/furtherForms/${at - 1}`;
    if (one === THROUGH_BOARDS) lookup.refusals.add('through-boards', pointer);
    else if (one === CONFIDENCE_VOTE) lookup.refusals.add('confidence-vote', pointer);
    else if (one !== undefined && !forms.includes(one)) {
      lookup.refusals.add('form-wrong', pointer, { kind, form: one, allowed: forms });
    }
  });
  if (form !== undefined) return form;
  if (forms.length === 1) return forms[0];
  lookup.refusals.add('form-required', '/form', { kind, allowed: forms });
  return undefined;
}

function resolveLead(
  lookup: Lookup,
  input: DescribeInput,
  form: Form | undefined,
): LeadRef | undefined {
  const body = findBody(lookup, input.leadBody, '/leadBody');
  if (body === undefined) return undefined;
  const leads = leadsFor(input.kind, form);
  if (!leads.includes(body.type)) {
    const kind = leads === kindRules[input.kind].leads ? input.kind : `${input.kind} ${form}`;
    lookup.refusals.add('lead-wrong', '/leadBody', { kind, type: body.type, allowed: leads });
  }
  return leadRef(body);
}

function checkHost(lookup: Lookup, form: Form | undefined, host: string | undefined): void {
  if (form === 'joined' && host === undefined) lookup.refusals.add('host-required', '/hostBody');
  if (form !== 'joined' && host !== undefined) lookup.refusals.add('host-not-allowed', '/hostBody');
}

function checkGuide(lookup: Lookup, input: DescribeInput): void {
  if (input.guidedBy === undefined) return;
  const type = lookup.context.bodies.get(input.guidedBy)?.type;
  if (!kindRules[input.kind].guided || (type !== undefined && type !== 'front')) {
    lookup.refusals.add('guided-by-wrong', '/guidedBy', { kind: input.kind });
  }
}

function checkScheduled(lookup: Lookup, input: DescribeInput): void {
  if (input.scheduled !== undefined && input.scheduled.from > input.scheduled.to) {
    lookup.refusals.add('days-reversed', '/scheduled/to', {
      first: input.scheduled.from,
      last: input.scheduled.to,
    });
  }
}

function resolveLinks(lookup: Lookup, input: DescribeInput) {
  noDuplicates(lookup, '/partners', [input.leadBody, ...(input.partners ?? []).map((p) => p.body)]);
  noDuplicates(lookup, '/supervisedBodies', input.supervisedBodies ?? []);
  noDuplicates(lookup, '/places', input.places ?? []);
  const partners = (input.partners ?? []).flatMap((partner, at) => {
    const body = findBody(lookup, partner.body, `/partners/${at}/body`);
    return body === undefined ? [] : [{ ...leadRef(body), role: partner.role }];
  });
  const supervisedBodies = (input.supervisedBodies ?? []).flatMap((id, at) => {
    const body = findBody(lookup, id, `/supervisedBodies/${at}`);
    return body === undefined ? [] : [bodyRef(body)];
  });
  const places = (input.places ?? []).flatMap(
    (id, at) => findPlace(lookup, id, `/places/${at}`) ?? [],
  );
  const guidedBy = optionalBody(lookup, input.guidedBy, '/guidedBy');
  const host = optionalBody(lookup, input.hostBody, '/hostBody');
  return { partners, supervisedBodies, places, guidedBy, host };
}

function optionalBody(lookup: Lookup, id: string | undefined, at: string): BodyRef | undefined {
  if (id === undefined) return undefined;
  const body = findBody(lookup, id, at);
  return body === undefined ? undefined : bodyRef(body);
}

function noDuplicates(lookup: Lookup, pointer: string, ids: readonly string[]): void {
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (twice.length > 0) lookup.refusals.add('duplicate-entry', pointer, { ids: twice });
}

/** A description as it would be typed in, to be checked again on another day. */
export function inputOf(description: Description): DescribeInput {
  const { lead, partners, guidedBy, host, places, supervisedBodies, ...described } = description;
  const { draft, programmeResolution, delegationResolution, projectRef, ...same } = described;
  return {
    ...same,
    projectId: projectRef?.id,
    draft: draftInputOf(draft),
    programmeResolution: resolutionInputOf(programmeResolution),
    delegationResolution: resolutionInputOf(delegationResolution),
    leadBody: lead.id,
    partners: partners.map(({ id, role }) => ({ body: id, role })),
    guidedBy: guidedBy?.id,
    hostBody: host?.id,
    places: places.map((place) => place.id),
    supervisedBodies: supervisedBodies.map((body) => body.id),
  };
}
