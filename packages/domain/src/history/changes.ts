import { CORRECTED_MEMBERS, type CorrectedMember } from '../session/corrected-members.ts';
import type { Session } from '../session/session.ts';

/** A member of a session as it stood and as it stands; nothing: it was, or is, not given. */
export interface Change {
  readonly member: CorrectedMember;
  readonly before?: unknown;
  readonly after?: unknown;
}

type Described = Session['description'];

/** Where a member that was typed in stands in the record; the others stand under their own name. */
const told = {
  leadBody: ({ description }) => description.lead,
  hostBody: ({ description }) => description.host,
  projectId: ({ description }) => description.projectRef,
  notice: ({ notice }) => notice,
  held: ({ held }) => held,
  report: ({ report }) => report,
} as const satisfies Readonly<Record<Exclude<CorrectedMember, keyof Described>, Read>>;
type Read = (session: Session) => unknown;

export function changesOf(changed: readonly string[], before: Session, after: Session): Change[] {
  return CORRECTED_MEMBERS.filter((member) => changed.includes(member)).map((member) => ({
    member,
    ...given('before', standing(member, before)),
    ...given('after', standing(member, after)),
  }));
}

function given<Name extends string>(name: Name, value: unknown) {
  return value === undefined ? {} : { [name]: value };
}

function standing(member: CorrectedMember, session: Session): unknown {
  return isElsewhere(member) ? told[member](session) : session.description[member];
}

function isElsewhere(member: CorrectedMember): member is keyof typeof told {
  return Object.hasOwn(told, member);
}
