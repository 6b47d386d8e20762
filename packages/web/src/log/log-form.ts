import type { RecordSession } from '@giam-sat/domain/session/commands';
import type { Form, Kind } from '@giam-sat/domain/session/kinds';
import type { AmountsForm } from '../kit/amounts-form.ts';
import type { PaperForm } from '../kit/paper-form.ts';
import type { Chosen } from '../search/chosen.ts';

export type FindingInput = NonNullable<RecordSession['findings']>[number];
export type RecommendationInput = NonNullable<FindingInput['recommendations']>[number];
type DraftInput = NonNullable<RecordSession['draft']>;
type Checklist = NonNullable<RecordSession['checklist']>;

export interface LetterForm extends PaperForm {
  readonly signedBy: string;
}

export interface RecommendationForm {
  readonly text: string;
  readonly addressee: Chosen | undefined;
  readonly product: string;
  readonly due: 'none' | 'day' | 'continuous' | 'multi-year';
  readonly dueOn: string;
  /** Which of the letters it went out under; nothing: not sent yet. */
  readonly letter: number | undefined;
  readonly confirmation: PaperForm;
  readonly isComplex: boolean;
  readonly peopleDisciplined: string;
  readonly casesTransferred: string;
  readonly amounts: AmountsForm;
}

export interface FindingForm {
  readonly type: FindingInput['type'];
  readonly severity: NonNullable<FindingInput['severity']> | '';
  readonly text: string;
  readonly evidence: string;
  readonly clause: string;
  readonly argument: string;
  readonly proposal: string;
  readonly amounts: AmountsForm;
  readonly recommendations: readonly RecommendationForm[];
}

export interface DraftForm {
  readonly title: string;
  readonly kind: NonNullable<DraftInput['kind']> | '';
  readonly ownerBody: Chosen | undefined;
  readonly owner: string;
  readonly number: string;
  readonly receivedOn: string;
  readonly submitOn: string;
  readonly issuingAuthority: string;
  readonly requestedBy: PaperForm;
}

export interface ProjectForm {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly owner: string;
  readonly totalInvestment: string;
}

export interface CheckForm {
  readonly result: NonNullable<Checklist['progress']>['result'];
  readonly note: string;
}

export interface LogForm {
  readonly kind: Kind | '';
  readonly form: Form | '';
  readonly lead: Chosen | undefined;
  readonly isForOthers: boolean;
  readonly host: Chosen | undefined;
  readonly guidedBy: Chosen | undefined;
  readonly subject: string;
  readonly topic: string;
  /** Took place, or is only foreseen. */
  readonly timing: 'held' | 'planned';
  readonly from: string;
  readonly to: string;
  readonly attendance: string;
  readonly isPlanned: 'planned' | 'unscheduled';
  readonly plan: PaperForm & { readonly year: string; readonly line: string };
  readonly partners: readonly (Chosen & { readonly role: 'co-chair' | 'member' })[];
  readonly supervised: readonly Chosen[];
  readonly places: readonly Chosen[];
  readonly basis: NonNullable<RecordSession['legalBasis']>['code'] | '';
  readonly basisText: string;
  readonly delegationNo: string;
  readonly notice: PaperForm;
  readonly report: PaperForm;
  readonly draft: DraftForm;
  readonly programmeResolution: PaperForm;
  readonly delegationResolution: PaperForm;
  readonly project: ProjectForm;
  readonly checklist: Readonly<Partial<Record<keyof Checklist, CheckForm>>>;
  readonly letters: readonly LetterForm[];
  readonly findings: readonly FindingForm[];
  readonly isWithoutSecrets: boolean;
  readonly isPersonalTextChecked: boolean;
}

export const emptyPaper: PaperForm = { number: '', on: '' };

export function emptyRecommendation(letter: number | undefined): RecommendationForm {
  return {
    text: '',
    addressee: undefined,
    product: '',
    due: 'none',
    dueOn: '',
    letter,
    confirmation: emptyPaper,
    isComplex: false,
    peopleDisciplined: '',
    casesTransferred: '',
    amounts: {},
  };
}

export function emptyFinding(type: FindingInput['type']): FindingForm {
  return {
    type,
    severity: '',
    text: '',
    evidence: '',
    clause: '',
    argument: '',
    proposal: '',
    amounts: {},
    recommendations: [],
  };
}

const noDraft: DraftForm = {
  title: '',
  kind: '',
  ownerBody: undefined,
  owner: '',
  number: '',
  receivedOn: '',
  submitOn: '',
  issuingAuthority: '',
  requestedBy: emptyPaper,
};

export function emptyForm(kind: Kind | '', lead: Chosen | undefined): LogForm {
  return {
    ...{ kind, form: '', lead, isForOthers: false, host: undefined, guidedBy: undefined },
    ...{ subject: '', topic: '', timing: 'held', from: '', to: '', attendance: '' },
    ...{ isPlanned: 'unscheduled', plan: { ...emptyPaper, year: '', line: '' } },
    ...{ partners: [], supervised: [], places: [], basis: '', basisText: '', delegationNo: '' },
    ...{ notice: emptyPaper, report: emptyPaper, draft: noDraft },
    ...{ programmeResolution: emptyPaper, delegationResolution: emptyPaper },
    project: { id: '', name: '', code: '', owner: '', totalInvestment: '' },
    ...{ checklist: {}, letters: [], findings: [] },
    ...{ isWithoutSecrets: false, isPersonalTextChecked: false },
  };
}

/** A part of the form and how it changes: each section gets no more than it needs. */
export interface Editing {
  readonly form: LogForm;
  readonly change: (patch: Partial<LogForm>) => void;
  /** What is wrong, by the pointer of the field in what will be sent. */
  readonly mistakes: Readonly<Record<string, string>>;
}
