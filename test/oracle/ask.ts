import type { Activity, Hoso, Letter } from './hoso.ts';
import type { Random } from './random.ts';

/** Who asks, as a token's claims say it. */
export interface Caller {
  readonly sub: string;
  readonly org: string;
  readonly unit: string;
  readonly roles?: readonly string[];
}

export const countryOfficer: Caller = { sub: 'country', org: 'front:VN', unit: 'VN' };
/** Figures and lists are compared as somebody sees them from whom nothing is kept. */
export const countryAuditor: Caller = {
  sub: 'auditor',
  org: 'front:VN',
  unit: 'VN',
  roles: ['auditor'],
};
export const monitor: Caller = { sub: 'monitor', org: 'front:VN', unit: 'VN' };
export const communeOfficer: Caller = { sub: 'commune', org: 'front:13288@0', unit: '13288@0' };

/** A command as it will be sent, and what must come of it. */
export interface Ask {
  readonly what: string;
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly payload: unknown;
  readonly caller?: Caller;
  /** A header of its own instead of the one that fits. */
  readonly ifMatch?: string | null;
  readonly key?: string | null;
  /** Refused, with this status and code. */
  readonly refused?: readonly [status: number, code: string];
  /** What the refusal must say is possible instead, in order. */
  readonly possible?: readonly string[];
  /** Takes an accepted command into memory. */
  readonly accept?: (answer: Accepted) => Taken;
}

export interface Accepted {
  /** The record's id. */
  readonly record: string;
  readonly recordedOn: string;
}

export interface Taken {
  readonly kept: { readonly hoso: Hoso } | { readonly activity: Activity };
  /** Events that the command itself made; clocks may have had more to say. */
  readonly events: number;
  /** What the answer must show of the recommendation it is about. */
  readonly shows?: { readonly state: string; readonly possible: readonly string[] };
}

/** What commands are made up from. */
export interface Making {
  readonly random: Random;
  readonly today: string;
  /** Letters sent before, by who signed them: one letter carries several recommendations. */
  readonly letters: Map<string, Letter[]>;
}
