import type { SessionView } from '@giam-sat/contract/http/session-view';
import {
  FINDING_MEMBERS,
  type FindingMember,
  RECOMMENDATION_MEMBERS,
  type RecommendationMember,
} from '@giam-sat/domain/session/corrected-members';
import { writeDay } from '../../format/day.ts';
import { writeNumber } from '../../format/number.ts';
import type { AmountsForm } from '../../kit/amounts-form.ts';
import { keysOf } from '../../kit/keys-of.ts';
import {
  emptyFinding,
  emptyForm,
  emptyRecommendation,
  type FindingForm,
  type FindingInput,
  type LogForm,
  type RecommendationForm,
} from '../../log/log-form.ts';
import { payloadOf } from '../../log/payload-of.ts';

export type Finding = SessionView['findings'][number];
export type Recommendation = Finding['recommendations'][number];

/** A finding as it stands, and of its recommendations the one that is corrected, in the fields of the form. */
export function partFormOf(
  kind: SessionView['kind'],
  finding: Finding,
  one: Recommendation | undefined,
): LogForm {
  const recommendations = one === undefined ? [] : [recommendationForm(one)];
  return {
    ...emptyForm(kind, undefined),
    timing: 'held',
    findings: [{ ...findingForm(finding), recommendations }],
  };
}

function findingForm({ type, severity, text, ...told }: Finding): FindingForm {
  const { evidence = '', clause = '', argument = '', proposal = '' } = told;
  return {
    ...emptyFinding(type),
    ...{ severity: severity ?? '', text, evidence, clause, argument, proposal },
    amounts: amountsForm(told.amounts),
  };
}

function recommendationForm(one: Recommendation): RecommendationForm {
  const { text, addressee, product = '', dueOn, complex = false, amounts } = one;
  const isOpen = dueOn === 'none' || dueOn === 'continuous' || dueOn === 'multi-year';
  return {
    ...emptyRecommendation(undefined),
    ...{ text, product, isComplex: complex, amounts: amountsForm(amounts) },
    addressee: { id: addressee.id, name: addressee.name },
    ...(isOpen ? { due: dueOn } : { due: 'day', dueOn: writeDay(dueOn) }),
    peopleDisciplined: numberText(one.peopleDisciplined),
    casesTransferred: numberText(one.casesTransferred),
  };
}

const numberText = (value: number | undefined) => (value === undefined ? '' : writeNumber(value));

function amountsForm(amounts: FindingInput['amounts'] = {}): AmountsForm {
  return Object.fromEntries(
    keysOf(amounts).map((kind) => [
      kind,
      Object.fromEntries(
        Object.entries(amounts[kind] ?? {}).map(([stage, value]) => [stage, numberText(value)]),
      ),
    ]),
  );
}

/** What was changed, as PATCH takes it: only members that differ, `null` for one that was emptied. */
export function findingChanges(before: LogForm, after: LogForm) {
  return changesOf<FindingMember>(FINDING_MEMBERS, findingOf(before), findingOf(after));
}

export function recommendationChanges(before: LogForm, after: LogForm) {
  const [old, now] = [before, after].map((form) => findingOf(form)?.recommendations?.[0]);
  return changesOf<RecommendationMember>(RECOMMENDATION_MEMBERS, old, now);
}

function findingOf(form: LogForm) {
  return payloadOf(form).findings?.[0];
}

type Told<Member extends string> = Readonly<Partial<Record<Member, unknown>>>;

function changesOf<Member extends string>(
  members: readonly Member[],
  before: Told<Member> | undefined,
  after: Told<Member> | undefined,
): Told<Member> {
  const changes: Partial<Record<Member, unknown>> = {};
  for (const member of members) {
    if (JSON.stringify(before?.[member]) === JSON.stringify(after?.[member])) continue;
    changes[member] = after?.[member] ?? null;
  }
  return changes;
}
