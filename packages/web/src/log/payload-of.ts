import type { RecordSession } from '@giam-sat/domain/session/commands';
import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { readDay } from '../format/day.ts';
import { readWhole } from '../format/number.ts';
import type { AmountsForm } from '../kit/amounts-form.ts';
import { keysOf } from '../kit/keys-of.ts';
import type { PaperForm } from '../kit/paper-form.ts';
import type {
  FindingForm,
  FindingInput,
  LetterForm,
  LogForm,
  RecommendationForm,
  RecommendationInput,
} from './log-form.ts';

/** What was not typed is left out; what does not read stays as typed and is refused at its place. */
const text = (value: string) => (value.trim() === '' ? undefined : value.trim());
const day = (value: string) => readDay(value) ?? value.trim();
const dayIf = (value: string) => (value.trim() === '' ? undefined : day(value));
const whole = (value: string) =>
  value.trim() === '' ? undefined : (readWhole(value) ?? Number.NaN);

function paper({ number, on }: PaperForm) {
  return text(number) === undefined && text(on) === undefined
    ? undefined
    : { number: number.trim(), on: day(on) };
}

/** The form as POST /sessions takes it: only what the kind and the timing have. */
export function payloadOf(form: LogForm): RecordSession {
  const { kind } = form;
  if (kind === '') throw new Error('a kind is chosen first');
  const isHeld = form.timing === 'held';
  const span = { from: day(form.from), to: dayIf(form.to) ?? day(form.from) };
  return {
    kind,
    form: form.form === '' ? undefined : form.form,
    leadBody: form.lead?.id ?? '',
    onBehalfOf: form.isForOthers ? form.lead?.id : undefined,
    subject: form.subject.trim(),
    topic: form.topic,
    ...planOf(form),
    ...(isHeld ? { held: { ...span, attendance: whole(form.attendance) } } : { scheduled: span }),
    ...ofKind(form),
    partners: someOf(form.partners.map(({ id, role }) => ({ body: id, role }))),
    supervisedBodies: someOf(form.supervised.map(({ id }) => id)),
    places: someOf(form.places.map(({ id }) => id)),
    legalBasis: form.basis === '' ? undefined : { code: form.basis, text: text(form.basisText) },
    delegationNo: text(form.delegationNo),
    notice: noticeOf(form.notice),
    report: isHeld ? paper(form.report) : undefined,
    findings: isHeld ? someOf(form.findings.map((one) => findingOf(form, one))) : undefined,
  };
}

function noticeOf({ on, number }: PaperForm): RecordSession['notice'] {
  return text(on) === undefined ? undefined : { on: day(on), number: text(number) };
}

function someOf<Item>(items: Item[]): Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

function planOf({ isPlanned, plan, timing }: LogForm): Partial<RecordSession> {
  if (isPlanned === 'unscheduled' && timing === 'held') return { unscheduled: true };
  const document = paper(plan);
  const year = whole(plan.year);
  return { plan: { year: year ?? Number.NaN, line: text(plan.line), document } };
}

function ofKind(form: LogForm): Partial<RecordSession> {
  if (form.kind === '') return {};
  const rule = kindRules[form.kind];
  return {
    ...(form.form === 'joined' ? { hostBody: form.host?.id } : {}),
    ...(rule.guided ? { guidedBy: form.guidedBy?.id } : {}),
    ...(rule.drafts ? { draft: draftOf(form) } : {}),
    ...(rule.resolutions
      ? {
          programmeResolution: paper(form.programmeResolution),
          delegationResolution: paper(form.delegationResolution),
        }
      : {}),
    ...(form.kind === 'community-supervision' ? visitOf(form) : {}),
  };
}

function draftOf({ draft }: LogForm): RecordSession['draft'] {
  if (text(draft.title) === undefined) return undefined;
  return {
    title: draft.title.trim(),
    kind: draft.kind === '' ? undefined : draft.kind,
    ownerBody: draft.ownerBody?.id,
    owner: draft.ownerBody === undefined ? text(draft.owner) : undefined,
    number: text(draft.number),
    receivedOn: dayIf(draft.receivedOn),
    submitOn: dayIf(draft.submitOn),
    issuingAuthority: text(draft.issuingAuthority),
    requestedBy: paper(draft.requestedBy),
  };
}

function visitOf({ project, checklist }: LogForm): Partial<RecordSession> {
  const looked: NonNullable<RecordSession['checklist']> = {};
  for (const key of keysOf(checklist)) {
    const one = checklist[key];
    if (one !== undefined) looked[key] = { result: one.result, note: text(one.note) };
  }
  const told = {
    name: project.name.trim(),
    code: text(project.code),
    owner: text(project.owner),
    totalInvestment: whole(project.totalInvestment),
  };
  return {
    ...(project.id === '' ? { project: told } : { projectId: project.id }),
    checklist: Object.keys(looked).length === 0 ? undefined : looked,
  };
}

function findingOf(form: LogForm, finding: FindingForm): FindingInput {
  const isOpinion = finding.type === 'opinion';
  return {
    type: finding.type,
    severity: isOpinion || finding.severity === '' ? undefined : finding.severity,
    text: finding.text.trim(),
    evidence: text(finding.evidence),
    clause: isOpinion ? text(finding.clause) : undefined,
    argument: isOpinion ? text(finding.argument) : undefined,
    proposal: isOpinion ? text(finding.proposal) : undefined,
    amounts: amountsOf(finding.amounts),
    recommendations: someOf(finding.recommendations.map((one) => recommendationOf(form, one))),
  };
}

function recommendationOf(form: LogForm, one: RecommendationForm): RecommendationInput {
  const letter = one.letter === undefined ? undefined : form.letters[one.letter];
  const isConfirmed = form.kind !== '' && kindRules[form.kind].confirmed;
  const on = dayIf(one.confirmation.on);
  return {
    text: one.text.trim(),
    addressee: one.addressee?.id ?? '',
    product: text(one.product),
    dueOn: one.due === 'day' ? day(one.dueOn) : one.due,
    complex: one.isComplex ? true : undefined,
    peopleDisciplined: whole(one.peopleDisciplined),
    casesTransferred: whole(one.casesTransferred),
    amounts: amountsOf(one.amounts),
    confirmation:
      isConfirmed && on !== undefined ? { on, number: text(one.confirmation.number) } : undefined,
    letter: letter === undefined ? undefined : letterOf(letter),
  };
}

function letterOf({ number, on, signedBy }: LetterForm) {
  return { number: number.trim(), on: day(on), signedBy: text(signedBy) };
}

function amountsOf(amounts: AmountsForm): FindingInput['amounts'] {
  const read: NonNullable<FindingInput['amounts']> = {};
  for (const kind of keysOf(amounts)) {
    const { proposed = '', decided = '', actual = '' } = amounts[kind] ?? {};
    const stages = { proposed: whole(proposed), decided: whole(decided), actual: whole(actual) };
    if (Object.values(stages).some((one) => one !== undefined)) read[kind] = stages;
  }
  return Object.keys(read).length === 0 ? undefined : read;
}
