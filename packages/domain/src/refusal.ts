type RefusalValue =
  | string
  | number
  | readonly string[]
  | { readonly vi: string; readonly en: string };
export type RefusalData = Readonly<Record<string, RefusalValue>>;

/** Why a command was not carried out: a stable code, where in the payload, and what a message needs. */
export interface Refusal {
  readonly code: RefusalCode;
  /** JSON pointer (RFC 6901) into the payload; empty for the whole of it. */
  readonly pointer: string;
  readonly data?: RefusalData;
}

export type RefusalCode =
  | 'account-elsewhere'
  | 'addressee-in-force'
  | 'already-ended'
  | 'already-granted'
  | 'already-registered'
  | 'answered-exceed-raised'
  | 'board-body-wrong'
  | 'board-exists'
  | 'body-not-in-force'
  | 'calendar-day-outside-year'
  | 'calendar-day-twice'
  | 'calendar-empty'
  | 'calendar-id-taken'
  | 'calendar-not-set'
  | 'calendar-set-or-announce'
  | 'calendar-worked-already'
  | 'calendar-year-not-set'
  | 'calendar-year-twice'
  | 'checklist-not-allowed'
  | 'complaints-never-public'
  | 'confidence-vote'
  | 'confirmation-missing'
  | 'confirmation-not-needed'
  | 'day-in-future'
  | 'days-reversed'
  | 'deadline-out-of-range'
  | 'deadline-passed'
  | 'dismissed-never-public'
  | 'document-missing'
  | 'draft-not-allowed'
  | 'draft-not-published'
  | 'draft-owner-twice'
  | 'duplicate-entry'
  | 'evidence-mismatch'
  | 'evidence-not-cleanable'
  | 'evidence-not-published'
  | 'evidence-not-uploaded'
  | 'evidence-part-not-public'
  | 'evidence-published'
  | 'evidence-restricted'
  | 'evidence-stored'
  | 'extension-days-or-day'
  | 'extension-not-later'
  | 'extension-too-long'
  | 'extension-too-many'
  | 'finding-dismissed'
  | 'form-required'
  | 'form-wrong'
  | 'grant-ended'
  | 'grant-org-wrong'
  | 'grant-unit-outside'
  | 'grant-unit-wrong'
  | 'guided-by-wrong'
  | 'has-issued-recommendations'
  | 'host-not-allowed'
  | 'host-required'
  | 'household-never-public'
  | 'illegal-step'
  | 'last-administrator'
  | 'lead-wrong'
  | 'letter-stands'
  | 'level-wrong'
  | 'levels-differ'
  | 'link-not-possible'
  | 'link-over'
  | 'name-never-public'
  | 'no-deadline'
  | 'not-held'
  | 'not-of-kind'
  | 'not-sent-out'
  | 'not-yet-known'
  | 'nothing-published'
  | 'nothing-to-change'
  | 'on-behalf-wrong'
  | 'opinion-member'
  | 'opinion-never-public'
  | 'opinion-only-on-drafts'
  | 'out-of-scope'
  | 'outcome-stands'
  | 'own-account'
  | 'own-report'
  | 'owner-notice-wrong'
  | 'owner-twice'
  | 'party-never-public'
  | 'person-never-public'
  | 'plan-or-unscheduled'
  | 'project-elsewhere'
  | 'project-not-allowed'
  | 'project-not-in-force'
  | 'project-required'
  | 'project-twice'
  | 'reason-missing'
  | 'recognised-by-wrong'
  | 'recommendations-open'
  | 'resolution-not-allowed'
  | 'role-missing'
  | 'rule-days-reversed'
  | 'rule-missing'
  | 'rule-no-date'
  | 'rule-order-missing'
  | 'rule-start-missing'
  | 'rule-too-long'
  | 'rule-unit-wrong'
  | 'same-addressee'
  | 'same-person'
  | 'same-purger'
  | 'secret-project'
  | 'session-not-published'
  | 'several-heads'
  | 'superior-missing'
  | 'through-boards'
  | 'too-far-back'
  | 'too-many-entries'
  | 'too-many-files'
  | 'too-many-findings'
  | 'too-many-links'
  | 'too-many-recommendations'
  | 'topic-not-in-force'
  | 'unit-not-in-force'
  | 'unknown-body'
  | 'unknown-evidence'
  | 'unknown-finding'
  | 'unknown-grant'
  | 'unknown-link'
  | 'unknown-member'
  | 'unknown-part'
  | 'unknown-project'
  | 'unknown-recommendation'
  | 'unknown-topic'
  | 'unknown-unit'
  | 'working-paper-never-public';

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
