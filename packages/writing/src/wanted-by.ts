import type { FollowCommand } from '@giam-sat/domain/recommendation/inputs';
import type {
  CorrectSession,
  DraftRecommendations,
  FindingInput,
  RecommendationInput,
  RecordSession,
  SessionChanges,
} from '@giam-sat/domain/session/commands';
import type { CorrectRecommendation } from '@giam-sat/domain/session/part-changes';
import type { Session } from '@giam-sat/domain/session/session';
import type { Wanted } from './register-reader.ts';

const NOTHING: Wanted = { bodies: [], units: [], topics: [] };

/** What a description names, whether recorded or corrected (`null` takes away). */
type Naming = Pick<SessionChanges, 'guidedBy' | 'hostBody' | 'projectId'> &
  Pick<SessionChanges, 'draft' | 'programmeResolution' | 'delegationResolution'> &
  Partial<
    Pick<
      RecordSession,
      'leadBody' | 'partners' | 'supervisedBodies' | 'places' | 'topic' | 'furtherTopics'
    >
  >;

/** Register entries a POST /sessions names. */
export function wantedByRecording(command: RecordSession): Wanted {
  const { leadBody, findings = [] } = command;
  const lead = { ...NOTHING, around: [leadBody] };
  return joined(joined(wantedByDescription(command), wantedByFindings(findings)), lead);
}

/** Register entries a correction names, and those the session already rests on. */
export function wantedByCorrection(session: Session, { changes }: CorrectSession): Wanted {
  return joined(wantedByDescription(changes), wantedBySession(session));
}

export function wantedByFindings(findings: readonly FindingInput[]): Wanted {
  return wantedByRecommendations(findings.flatMap((one) => one.recommendations ?? []));
}

export function wantedByDrafts({ recommendations }: DraftRecommendations): Wanted {
  return wantedByRecommendations(recommendations);
}

/** Everything a session names: its actions are checked against the registers again. */
export function wantedBySession({ description, recommendations }: Session): Wanted {
  const { lead, partners, guidedBy, host, supervisedBodies, places } = description;
  const { draft, programmeResolution, delegationResolution } = description;
  const behind = [draft?.ownerBody, programmeResolution?.body, delegationResolution?.body];
  return {
    bodies: [lead, guidedBy, host, ...partners, ...supervisedBodies, ...behind]
      .flatMap((body) => body?.id ?? [])
      .concat(recommendations.map((one) => one.addressee.id)),
    units: places.map((place) => place.id),
    topics: [description.topic, ...description.furtherTopics],
    projects: [description.projectRef].flatMap((project) => project?.id ?? []),
  };
}

/** What the clocks of a session rest on; every command to it may start, move or ring one. */
export function wantedByClocks({ description, recommendations }: Session): Wanted {
  const addressees = recommendations.map((one) => one.addressee.id);
  return { ...NOTHING, around: [...new Set([description.lead.id, ...addressees])] };
}

/** Register entries a step names beside the recommendation's own. */
export function wantedByFollow({ input }: FollowCommand): Wanted {
  const to = 'to' in input && input.to !== undefined ? [input.to] : [];
  const copies = 'copies' in input ? (input.copies ?? []) : [];
  return { ...NOTHING, bodies: [...to, ...copies], around: to };
}

/** Bodies a correction of a recommendation names, and those it stands with. */
export function wantedByMending(
  session: Session,
  id: string,
  { changes: { addressee, coordinating } }: CorrectRecommendation,
): Wanted {
  const one = session.recommendations.find((other) => other.id === id);
  const standing = one?.coordinating.map((body) => body.id) ?? [];
  const to = addressee === undefined ? [] : [addressee];
  const bodies = [...to, ...standing, ...(coordinating ?? [])];
  return joined(wantedBySession(session), { ...NOTHING, bodies, around: to });
}

function wantedByDescription(input: Naming): Wanted {
  const { leadBody, guidedBy, hostBody, partners = [], supervisedBodies = [] } = input;
  const { draft, programmeResolution, delegationResolution } = input;
  const behind = [draft?.ownerBody, programmeResolution?.body, delegationResolution?.body];
  const single = [leadBody, guidedBy, hostBody, ...behind].flatMap((id) => id ?? []);
  return {
    bodies: [...single, ...partners.map((one) => one.body), ...supervisedBodies],
    units: input.places ?? [],
    topics: [input.topic, ...(input.furtherTopics ?? [])].flatMap((id) => id ?? []),
    projects: [input.projectId].flatMap((id) => id ?? []),
  };
}

function wantedByRecommendations(recommendations: readonly RecommendationInput[]): Wanted {
  const addressees = recommendations.map((one) => one.addressee);
  const coordinating = recommendations.flatMap((one) => one.coordinating ?? []);
  return {
    bodies: [...new Set([...addressees, ...coordinating])],
    units: [],
    topics: [],
    around: [...new Set(addressees)],
  };
}

export function joined(one: Wanted, other: Wanted): Wanted {
  return {
    bodies: [...one.bodies, ...other.bodies],
    units: [...one.units, ...other.units],
    topics: [...one.topics, ...other.topics],
    projects: [...(one.projects ?? []), ...(other.projects ?? [])],
    around: [...(one.around ?? []), ...(other.around ?? [])],
  };
}
