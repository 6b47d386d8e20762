import type { DeadlinesView } from '@giam-sat/contract/http/clock-view';
import type { SessionView } from '@giam-sat/contract/http/session-view';
import { useState } from 'react';
import { Link } from 'wouter';
import { findingStates, findingTypes, severities } from '../glossary/finding.ts';
import { Button } from '../kit/button.tsx';
import { Facts } from '../kit/facts.tsx';
import { Badge } from '../kit/notice.tsx';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { CorrectLink } from './correct/correct-link.tsx';
import { partNumber } from './part-number.ts';
import { RecommendationCard } from './recommendation-card.tsx';
import { amountFacts } from './recommendation-facts.tsx';
import { offeredSteps, type StepNow } from './steps/offered-steps.ts';
import { StepBar } from './steps/step-bar.tsx';

interface FindingCardProps {
  readonly finding: SessionView['findings'][number];
  readonly steps: readonly StepNow[];
  readonly clocks: DeadlinesView['clocks'];
}

/** A finding may carry two hundred. */
const FIRST = 20;

/** What was found, and what was asked for because of it. */
export function FindingCard({ finding, steps, clocks }: FindingCardProps) {
  const account = useAccount();
  const [shown, show] = useState(FIRST);
  const { id, type, severity, state, text, recommendations } = finding;
  const number = partNumber(id);
  const offered = account === undefined ? [] : offeredSteps(steps, id, account);
  const mayDraft =
    state !== 'dismissed' &&
    steps.some(({ action, allowed }) => action === 'draft-recommendations' && allowed);
  const level = severity === undefined ? '' : ` – ${severities[severity]}`;
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          {number}. {findingTypes[type]}
          {level}
        </h2>
        {state !== 'recorded' && (
          <Badge tone={state === 'dismissed' ? 'warn' : 'plain'}>{findingStates[state]}</Badge>
        )}
      </div>
      <p className="running">{text}</p>
      <Facts
        items={[
          ['Chứng cứ', finding.evidence],
          ['Điều, khoản của dự thảo', finding.clause],
          ['Lập luận', finding.argument],
          ['Đề xuất', finding.proposal],
          ['Lý do bác bỏ', finding.dismissedFor],
          ...amountFacts(finding.amounts ?? {}),
        ]}
      />
      <StepBar about={id} steps={offered} name={`phát hiện ${number}`} isBeside />
      <CorrectLink id={id} steps={steps}>
        Đính chính phát hiện {number}
      </CorrectLink>
      {mayDraft && (
        <p>
          <Link href={`/findings/${id}/recommendations`}>Soạn kiến nghị từ phát hiện {number}</Link>
        </p>
      )}
      {recommendations.slice(0, shown).map((one) => (
        <RecommendationCard
          key={one.id}
          one={one}
          name={`Kiến nghị ${partNumber(one.id)}`}
          steps={steps}
          clocks={clocks}
        />
      ))}
      {shown < recommendations.length && (
        <Button onPress={() => show(shown + FIRST)}>
          Xem thêm kiến nghị ({recommendations.length - shown})
        </Button>
      )}
    </section>
  );
}
