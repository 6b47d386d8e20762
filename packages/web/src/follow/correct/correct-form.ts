import type { SessionView } from '@giam-sat/contract/http/session-view';
import type { RecordSession } from '@giam-sat/domain/session/commands';
import { writeDay } from '../../format/day.ts';
import { writeNumber } from '../../format/number.ts';
import type { PaperForm } from '../../kit/paper-form.ts';
import { type DraftForm, emptyForm, emptyPaper, type LogForm } from '../../log/log-form.ts';
import type { Chosen } from '../../search/chosen.ts';

type Document = NonNullable<RecordSession['documents']>[number];

export interface DocumentForm extends PaperForm {
  readonly kind: Document['kind'] | '';
  readonly title: string;
}

/** What of a session can be corrected: what it is logged with, and what that form leaves out. */
export interface CorrectForm extends LogForm {
  readonly furtherForms: readonly string[];
  readonly furtherTopics: readonly string[];
  readonly programmeId: string;
  readonly scheduled: { readonly from: string; readonly to: string };
  readonly programmeBody: Chosen | undefined;
  readonly delegationBody: Chosen | undefined;
  readonly position: string;
  readonly documents: readonly DocumentForm[];
}

export interface Correcting {
  readonly form: CorrectForm;
  readonly change: (patch: Partial<CorrectForm>) => void;
  readonly mistakes: Readonly<Record<string, string>>;
}

const named = (one: Chosen | undefined): Chosen | undefined =>
  one === undefined ? undefined : { id: one.id, name: one.name };
const dayText = (day: string | undefined) => (day === undefined ? '' : writeDay(day));
const numberText = (value: number | undefined) => (value === undefined ? '' : writeNumber(value));
const paperForm = (
  one: { readonly number?: string | undefined; readonly on: string } | undefined,
): PaperForm =>
  one === undefined ? emptyPaper : { number: one.number ?? '', on: dayText(one.on) };

/** A session as it stands, in the fields of the form. */
export function correctFormOf(session: SessionView): CorrectForm {
  const { kind, form, lead, held, scheduled } = session;
  return {
    ...emptyForm(kind, named(lead)),
    ...{ form, subject: session.subject, topic: session.topic },
    ...{ host: named(session.host), guidedBy: named(session.guidedBy) },
    ...{
      timing: held === undefined ? 'planned' : 'held',
      attendance: numberText(held?.attendance),
    },
    ...{ from: dayText(held?.from), to: dayText(held?.to) },
    scheduled: { from: dayText(scheduled?.from), to: dayText(scheduled?.to) },
    ...planFields(session),
    partners: session.partners.map(({ id, name, role }) => ({ id, name, role })),
    supervised: session.supervisedBodies.map(({ id, name }) => ({ id, name })),
    places: session.places.map(({ id, name }) => ({ id, name })),
    ...{ basis: session.legalBasis?.code ?? '', basisText: session.legalBasis?.text ?? '' },
    ...{ delegationNo: session.delegationNo ?? '', programmeId: session.programmeId ?? '' },
    ...{ notice: paperForm(session.notice), report: paperForm(session.report) },
    programmeResolution: paperForm(session.programmeResolution),
    delegationResolution: paperForm(session.delegationResolution),
    programmeBody: named(session.programmeResolution?.body),
    delegationBody: named(session.delegationResolution?.body),
    ...{ furtherForms: session.furtherForms, furtherTopics: session.furtherTopics },
    ...{ draft: draftForm(session), ...visitFields(session) },
    position: session.aboutPerson?.position ?? '',
    documents: session.documents.map(({ kind: sort, title, number = '', on }) => ({
      ...{ kind: sort, title, number, on: dayText(on) },
    })),
  };
}

function planFields({ plan }: SessionView): Pick<LogForm, 'isPlanned' | 'plan'> {
  if (plan === undefined) {
    return { isPlanned: 'unscheduled', plan: { ...emptyPaper, year: '', line: '' } };
  }
  const { year, line = '', document } = plan;
  return { isPlanned: 'planned', plan: { ...paperForm(document), year: String(year), line } };
}

function draftForm({ draft }: SessionView): DraftForm {
  return {
    title: draft?.title ?? '',
    kind: draft?.kind ?? '',
    ownerBody: named(draft?.ownerBody),
    owner: draft?.owner ?? '',
    number: draft?.number ?? '',
    receivedOn: dayText(draft?.receivedOn),
    submitOn: dayText(draft?.submitOn),
    issuingAuthority: draft?.issuingAuthority ?? '',
    requestedBy: paperForm(draft?.requestedBy),
  };
}

function visitFields(session: SessionView): Pick<LogForm, 'project' | 'checklist'> {
  const { project, projectRef, checklist = {} } = session;
  const looked: Record<string, LogForm['checklist'][keyof LogForm['checklist']]> = {};
  for (const [name, one] of Object.entries(checklist)) {
    if (one !== undefined) looked[name] = { result: one.result, note: one.note ?? '' };
  }
  return {
    project: {
      id: projectRef?.id ?? '',
      name: project?.name ?? '',
      code: project?.code ?? '',
      owner: project?.owner ?? '',
      totalInvestment: numberText(project?.totalInvestment),
    },
    checklist: looked,
  };
}
