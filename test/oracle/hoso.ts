import type { Body } from '@giam-sat/domain/register/body';
import type { Kind } from '@giam-sat/domain/session/kinds';

/** A session as plain memory keeps it: only what was accepted, in the words it was asked with. */
export interface Hoso {
  readonly id: string;
  readonly kind: Kind;
  readonly era: Era;
  readonly recordedOn: string;
  /** Of its last event that was heard of. */
  version: number;
  state: State;
  form: string;
  topic: string;
  lead: Body;
  partners: readonly Partner[];
  host: Body | undefined;
  guide: Body | undefined;
  supervised: readonly string[];
  programmeId: string | undefined;
  delegationNo: string | undefined;
  /** Of a community board's visit; projects without a record are told apart by code, else name. */
  project: string | undefined;
  plan: Plan | undefined;
  /** Of criticism: the day the draft came, and whether that was too late. */
  readonly draft: { readonly receivedOn: string; readonly isLate: boolean } | undefined;
  scheduled: Span | undefined;
  notice: { readonly on: string } | undefined;
  held: Span | undefined;
  report: { readonly on: string } | undefined;
  readonly findings: Finding[];
  readonly recommendations: Recommendation[];
}

export type State =
  | 'planned'
  | 'notified'
  | 'held'
  | 'reported'
  | 'closed'
  | 'postponed'
  | 'cancelled';

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The days on which the bodies of a session are in force: before or after 1 July 2025. */
export type Era = Span;

export interface Partner {
  readonly body: Body;
  readonly role: 'co-chair' | 'member';
}

export interface Plan {
  readonly year: number;
  readonly document?: { readonly number: string; readonly on: string };
}

export interface Finding {
  readonly id: string;
  type: string;
  readonly isRepeated: boolean;
  state: 'recorded' | 'confirmed' | 'dismissed';
}

export interface Letter {
  readonly number: string;
  readonly on: string;
}

/** By kind of money or land, then stage: đồng or square metres. */
export type Amounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Extension {
  readonly from: string;
  readonly to: string;
  readonly days?: number;
}

/** One run of one of the two clocks, as the rules of `rule-book.ts` count it by hand. */
export interface Deadline {
  readonly of: 'reply' | 'implementation';
  readonly run: number;
  /** Days from its start to the first due day: extensions together may not be more. */
  readonly period: number;
  due: string;
  /** Put off by days, or to a day. */
  extensions: Extension[];
  overdue: 'no' | 'noticed' | 'lifted';
  /** The recommendation ended: the day it is judged by for good. */
  over: string | undefined;
}

/** An answer to the first clock; passing it on is one too. */
export interface Reply {
  readonly run: number;
  readonly on: string;
  readonly receivedOn: string;
  readonly outcome: 'accepted' | 'partly' | 'refused' | 'transferred';
}

export interface Recommendation {
  readonly id: string;
  readonly finding: string;
  addressee: Body;
  /** Whom it was passed on by. */
  readonly former: string[];
  amounts: Amounts;
  /** By measure: people, cases, laws. */
  outcomes: Readonly<Record<string, number>>;
  state: string;
  confirmedOn: string | undefined;
  /** Told with the draft: by whoever entered it. */
  isConfirmedAtOnce: boolean;
  letter: Letter | undefined;
  /** As the letter says: a day, continuous, none. */
  dueOn: string;
  /** The day of the letter, of the transfer, of the reopening. */
  since: string | undefined;
  /** Begins anew with a transfer and with a reopening. */
  run: number;
  readonly replies: Reply[];
  readonly reports: { readonly run: number; readonly on: string; readonly by: string }[];
  readonly ends: string[];
  readonly reopenings: string[];
  isEscalated: boolean;
  readonly deadlines: Deadline[];
}

/** An activity of the wider work: what it counts, under whom and when. */
export interface Activity {
  readonly id: string;
  version: number;
  readonly kind: 'dialogue' | 'training' | 'model' | 'meeting';
  readonly lead: Body;
  /** Who led a dialogue, whose meetings they were. */
  readonly form: string | undefined;
  topic: string | undefined;
  readonly day: string;
  /** Attendances of a training, meetings a line stands for. */
  number: number;
  isWithdrawn: boolean;
}
