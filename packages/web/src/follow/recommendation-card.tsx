import type { DeadlinesView } from '@giam-sat/contract/http/clock-view';
import { Link } from 'wouter';
import { clocks } from '../glossary/follow.ts';
import { LazyMore } from '../kit/lazy-more.tsx';
import { Badge } from '../kit/notice.tsx';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { CorrectLink } from './correct/correct-link.tsx';
import { clockState } from './deadlines/clock-state.ts';
import { DeadlinesPart } from './deadlines/deadlines-part.tsx';
import { RecommendationFacts, type RecommendationOf } from './recommendation-facts.tsx';
import { StateBadge } from './state-badge.tsx';
import type { StepNow } from './steps/offered-steps.ts';
import { StepBar } from './steps/step-bar.tsx';
import { stepsOfRecommendation } from './steps/steps-of-recommendation.ts';
import { useOffers } from './steps/use-offers.ts';
import { SuccessorWanted } from './successor-wanted.tsx';

interface RecommendationCardProps {
  readonly one: RecommendationOf;
  /** `Kiến nghị 1.2` */
  readonly name: string;
  readonly steps: readonly StepNow[];
  readonly clocks: DeadlinesView['clocks'];
}

/** A recommendation within its session: what, to whom, how it stands, what can be done. */
export function RecommendationCard({ one, name, steps, clocks: all }: RecommendationCardProps) {
  const account = useAccount();
  const running = all.filter(({ about, state }) => about === one.id && state !== 'stopped');
  const offers = useOffers(one);
  const offered =
    account === undefined
      ? []
      : stepsOfRecommendation(one, { steps, clocks: all, account, offers });
  return (
    <section className="card card-3">
      <div className="card-head">
        <h3>{name}</h3>
        <StateBadge state={one.state} />
      </div>
      <p className="running">{one.text}</p>
      <SuccessorWanted one={one} />
      <RecommendationFacts one={one} />
      {running.map((clock) => {
        const { tone, words } = clockState(clock);
        return (
          <p className="clock-head" key={clock.clock}>
            {clocks[clock.clock]}: <Badge tone={tone}>{words}</Badge>
          </p>
        );
      })}
      {one.letter !== undefined && (
        <LazyMore title="Hạn và cách tính">{() => <DeadlinesPart id={one.id} />}</LazyMore>
      )}
      <StepBar about={one.id} steps={offered} name={name} />
      <CorrectLink id={one.id} steps={steps}>
        Đính chính {name.toLowerCase()}
      </CorrectLink>
      <p>
        <Link href={`/recommendations/${one.id}`}>Mở {name.toLowerCase()}</Link>
      </p>
    </section>
  );
}
