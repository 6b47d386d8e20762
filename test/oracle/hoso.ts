import type { Body } from '@giam-sat/domain/register/body';
import type { Kind } from '@giam-sat/domain/session/kinds';

/** A session as plain memory keeps it: only what was accepted, in the words it was asked with. */
export interface Hoso {
  readonly id: string;
  readonly kind: Kind;
  readonly era: Era;
  readonly recordedOn: string;
  /** Of its last event. */
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
  plan: Plan | undefined;
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
  readonly type: string;
  state: 'recorded' | 'confirmed' | 'dismissed';
}

export interface Letter {
  readonly number: string;
  readonly on: string;
}

export interface Recommendation {
  readonly id: string;
  readonly finding: string;
  readonly addressee: Body;
  readonly money: number;
  readonly land: number;
  state: 'drafted' | 'confirmed' | 'issued';
  confirmedOn: string | undefined;
  letter: Letter | undefined;
}
