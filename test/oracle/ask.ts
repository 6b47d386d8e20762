import type { Hoso, Letter } from './hoso.ts';
import type { Random } from './random.ts';

/** Who asks, as a token's claims say it. */
export interface Caller {
  readonly sub: string;
  readonly org: string;
  readonly unit: string;
}

export const countryOfficer: Caller = { sub: 'country', org: 'front:VN', unit: 'VN' };
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
  /** Takes an accepted command into memory. @returns how many events it must have made */
  readonly accept?: (answer: Accepted) => { readonly hoso: Hoso; readonly events: number };
}

export interface Accepted {
  /** The session's id. */
  readonly session: string;
  readonly recordedOn: string;
}

/** What commands are made up from. */
export interface Making {
  readonly random: Random;
  readonly today: string;
  /** Letters sent before, by who signed them: one letter carries several recommendations. */
  readonly letters: Map<string, Letter[]>;
}
