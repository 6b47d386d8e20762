import {
  CORRECTED_MEMBERS,
  type CorrectedMember,
  FINDING_MEMBERS,
  type FindingMember,
  RECOMMENDATION_MEMBERS,
  type RecommendationMember,
} from '../session/corrected-members.ts';
import type { SessionEvent } from '../session/events.ts';
import type { Session } from '../session/session.ts';

/** A member of a session, finding or recommendation as it stood and as it stands; nothing: it was, or is, not given. */
export interface Change {
  readonly member: CorrectedMember | FindingMember | RecommendationMember;
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

/** What a correction changed; of another event nothing. */
export function changesBy(
  event: SessionEvent,
  before: Session,
  after: Session,
): Change[] | undefined {
  switch (event.type) {
    case 'session.corrected':
      return CORRECTED_MEMBERS.filter((member) => event.data.changed.includes(member)).map(
        (member) => change(member, standing(member, before), standing(member, after)),
      );
    case 'finding.corrected': {
      const [old, now] = [before, after].map(({ findings }) => withId(findings, event.data.id));
      return partChanges(FINDING_MEMBERS, event.data.changed, old, now);
    }
    case 'recommendation.corrected': {
      const [old, now] = [before, after].map(({ recommendations }) =>
        withId(recommendations, event.data.id),
      );
      return partChanges(RECOMMENDATION_MEMBERS, event.data.changed, old, now);
    }
    default:
      return undefined;
  }
}

function partChanges<Member extends Change['member']>(
  members: readonly Member[],
  changed: readonly string[],
  before: Partial<Record<Member, unknown>> | undefined,
  after: Partial<Record<Member, unknown>> | undefined,
): Change[] {
  return members
    .filter((member) => changed.includes(member))
    .map((member) => change(member, before?.[member], after?.[member]));
}

function withId<Part extends { readonly id: string }>(parts: readonly Part[], id: string) {
  return parts.find((one) => one.id === id);
}

function change(member: Change['member'], before: unknown, after: unknown): Change {
  return { member, ...given('before', before), ...given('after', after) };
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
