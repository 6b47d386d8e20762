import { possibleSteps } from '../recommendation/possible-steps.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import { isLegal, legalActions } from '../session/lifecycle.ts';
import type { Finding, Session } from '../session/session.ts';
import type { About, Asking } from './asking.ts';
import { isPolicyAction, type PolicyAction } from './policy.ts';
import { may } from './require-may.ts';

/** Steps of a session that stand for steps of what is in it. */
const within: Readonly<Record<string, readonly PolicyAction[]>> = {
  'judge-findings': ['finding.confirm', 'finding.dismiss'],
  'send-recommendations': ['recommendation.confirm', 'recommendation.issue'],
  'reopen-recommendations': ['recommendation.reopen'],
};

/** Of the steps possible now, those that whoever asks may take: by the one table, as a write would be. */
export function allowedSteps(asking: Asking, session: Session): string[] {
  const about: About = { lead: session.description.lead };
  return legalActions('session', session.state).filter((action) => {
    if (action === 'follow-recommendations') {
      return session.recommendations.some(
        (one) => allowedRecommendationSteps(asking, session, one).length > 0,
      );
    }
    return isAllowed(asking, within[action] ?? named(`session.${action}`), about);
  });
}

export function allowedFindingSteps(asking: Asking, session: Session, finding: Finding): string[] {
  if (!isLegal('session', 'judge-findings', session.state)) return [];
  const about: About = { lead: session.description.lead };
  return legalActions('finding', finding.state).filter((action) =>
    isAllowed(asking, named(`finding.${action}`), about),
  );
}

export function allowedRecommendationSteps(
  asking: Asking,
  session: Session,
  one: Recommendation,
): string[] {
  const addressee = one.letter === undefined ? undefined : one.addressee.id;
  const about: About = { lead: session.description.lead, addressee };
  return possibleSteps(session, one).filter((action) =>
    isAllowed(asking, [`recommendation.${action}`], about),
  );
}

function named(action: string): readonly PolicyAction[] {
  return isPolicyAction(action) ? [action] : [];
}

function isAllowed(asking: Asking, actions: readonly PolicyAction[], about: About): boolean {
  return actions.some((action) => may(asking, action, about));
}
