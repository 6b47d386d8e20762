export type RefusalData = Readonly<Record<string, string | number | readonly string[]>>;

/** Why a command was not carried out: a stable code, where in the payload, and what a message needs. */
export interface Refusal {
  readonly code: RefusalCode;
  /** JSON pointer (RFC 6901) into the payload; empty for the whole of it. */
  readonly pointer: string;
  readonly data?: RefusalData;
}

export type RefusalCode =
  | 'body-not-in-force'
  | 'confirmation-missing'
  | 'confirmation-not-needed'
  | 'day-in-future'
  | 'days-reversed'
  | 'duplicate-entry'
  | 'draft-not-allowed'
  | 'finding-dismissed'
  | 'form-required'
  | 'form-wrong'
  | 'guided-by-wrong'
  | 'has-issued-recommendations'
  | 'host-not-allowed'
  | 'host-required'
  | 'illegal-step'
  | 'lead-wrong'
  | 'levels-differ'
  | 'nothing-to-change'
  | 'not-held'
  | 'not-yet-known'
  | 'opinion-only-on-drafts'
  | 'out-of-scope'
  | 'plan-or-unscheduled'
  | 'project-not-allowed'
  | 'project-required'
  | 'recommendations-open'
  | 'secret-project'
  | 'through-boards'
  | 'too-many-findings'
  | 'too-many-recommendations'
  | 'topic-not-in-force'
  | 'unit-not-in-force'
  | 'unknown-body'
  | 'unknown-finding'
  | 'unknown-recommendation'
  | 'unknown-topic'
  | 'unknown-unit';

/** Thrown by every decision that refuses; carries all reasons found, not just the first. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => `${refusal.code} ${refusal.pointer}`).join('; '));
    this.name = 'Refused';
    this.refusals = refusals;
  }
}

/** Collects refusals while a command is looked through, then throws them together. */
export class Refusals {
  readonly #found: Refusal[] = [];

  add(code: RefusalCode, pointer: string, data?: RefusalData): void {
    this.#found.push(data === undefined ? { code, pointer } : { code, pointer, data });
  }

  all(): readonly Refusal[] {
    return this.#found;
  }

  /** The same refusals at other places of the payload. */
  at(place: (pointer: string) => string): Refusals {
    const moved = new Refusals();
    for (const { code, pointer, data } of this.#found) moved.add(code, place(pointer), data);
    return moved;
  }

  /** @throws Refused when anything was added */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new Refused(this.#found);
  }
}

export function refuse(code: RefusalCode, pointer = '', data?: RefusalData): never {
  throw new Refused([data === undefined ? { code, pointer } : { code, pointer, data }]);
}
