import type {
  CorrectSession,
  DraftRecommendations,
  FindingInput,
  RecommendationInput,
  RecordSession,
  SessionChanges,
} from '@giam-sat/domain/session/commands';
import type { Session } from '@giam-sat/domain/session/session';
import type { Wanted } from './register-reader.ts';

/** What a description names, whether recorded or corrected (`null` takes away). */
type Naming = Pick<SessionChanges, 'guidedBy' | 'hostBody'> &
  Partial<
    Pick<
      RecordSession,
      'leadBody' | 'partners' | 'supervisedBodies' | 'places' | 'topic' | 'furtherTopics'
    >
  >;

/** Register entries a POST /sessions names. */
export function wantedByRecording(command: RecordSession): Wanted {
  return joined(wantedByDescription(command), wantedByFindings(command.findings ?? []));
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
  return {
    bodies: [lead, guidedBy, host, ...partners, ...supervisedBodies]
      .flatMap((body) => body?.id ?? [])
      .concat(recommendations.map((one) => one.addressee.id)),
    units: places.map((place) => place.id),
    topics: [description.topic, ...description.furtherTopics],
  };
}

function wantedByDescription(input: Naming): Wanted {
  const { leadBody, guidedBy, hostBody, partners = [], supervisedBodies = [] } = input;
  const single = [leadBody, guidedBy, hostBody].flatMap((id) => id ?? []);
  return {
    bodies: [...single, ...partners.map((one) => one.body), ...supervisedBodies],
    units: input.places ?? [],
    topics: [input.topic, ...(input.furtherTopics ?? [])].flatMap((id) => id ?? []),
  };
}

function wantedByRecommendations(recommendations: readonly RecommendationInput[]): Wanted {
  const bodies = recommendations.flatMap((one) => [one.addressee, ...(one.coordinating ?? [])]);
  return { bodies, units: [], topics: [] };
}

function joined(one: Wanted, other: Wanted): Wanted {
  return {
    bodies: [...one.bodies, ...other.bodies],
    units: [...one.units, ...other.units],
    topics: [...one.topics, ...other.topics],
  };
}
