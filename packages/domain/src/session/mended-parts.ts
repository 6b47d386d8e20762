import type { Recommendation } from '../recommendation/recommendation.ts';
import type { SessionEvent } from './events.ts';
import type { Finding, Session } from './session.ts';

type Of<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;
type PartCorrected = Of<'finding.corrected' | 'recommendation.corrected'>;

/** A finding or recommendation with its facts as they were corrected; what happened to it stays. */
export function mended(session: Session, event: PartCorrected): Session {
  const { publication } = session;
  const { id } = event.data;
  const isPublic =
    publication?.findings.includes(id) || publication?.recommendations.includes(id) || false;
  const findings = session.findings.map((one) =>
    event.type === 'finding.corrected' && one.id === id ? mendedFinding(one, event) : one,
  );
  const recommendations = session.recommendations.map((one) =>
    event.type === 'recommendation.corrected' && one.id === id
      ? mendedRecommendation(one, event)
      : one,
  );
  const after = { ...session, findings, recommendations };
  return publication !== undefined && isPublic
    ? { ...after, publication: { ...publication, correctedOn: event.on } }
    : after;
}

function mendedFinding(
  { state, dismissedFor }: Finding,
  { data: { reason: _reason, changed: _changed, ...facts } }: Of<'finding.corrected'>,
): Finding {
  return { ...facts, state, ...(dismissedFor === undefined ? {} : { dismissedFor }) };
}

/** A confirmation is of what it was given for: what says something else is a draft again. */
function mendedRecommendation(
  one: Recommendation,
  { actor, data }: Of<'recommendation.corrected'>,
): Recommendation {
  const { reason: _reason, changed: _changed, ...facts } = data;
  const { product, amounts, complex, ...life } = one;
  const { peopleDisciplined, casesTransferred, legalGaps, ...kept } = life;
  const after = { ...kept, ...facts };
  if (one.letter !== undefined) return after;
  const { confirmation: _given, ...draft } = after;
  return { ...draft, state: 'drafted', correctedBy: [...one.correctedBy, actor.sub] };
}
