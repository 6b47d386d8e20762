import './follow.css';
import type { DeadlinesView } from '@giam-sat/contract/http/clock-view';
import type { RecommendationView } from '@giam-sat/contract/http/session-view';
import type { StepsView } from '@giam-sat/contract/http/steps-view';
import { Link, useParams } from 'wouter';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../kit/answered.tsx';
import { Card } from '../kit/card.tsx';
import { Page } from '../kit/page.tsx';
import type { Account } from '../sign-in/account.ts';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { CorrectLink } from './correct/correct-link.tsx';
import { DeadlinesPart } from './deadlines/deadlines-part.tsx';
import { HistoryPart } from './history/history-part.tsx';
import { LinksPart } from './links/links-part.tsx';
import { RecommendationFacts } from './recommendation-facts.tsx';
import { StateBadge } from './state-badge.tsx';
import { OneOpenStep } from './steps/open-step.tsx';
import { StepBar } from './steps/step-bar.tsx';
import { stepsOfRecommendation } from './steps/steps-of-recommendation.ts';
import { useOffers } from './steps/use-offers.ts';
import { WaitsFor } from './steps/waits-for.tsx';
import { SuccessorWanted } from './successor-wanted.tsx';
import { WaitsNow } from './waits-now.tsx';

/** One recommendation: work lists, mails and figures lead here. */
export function RecommendationPage() {
  const { id = '' } = useParams();
  const account = useAccount();
  const answer = useAnswer<RecommendationView>(`/recommendations/${id}`);
  if (account === undefined) return null;
  return (
    <Answered answer={answer}>
      {(one) => (
        <OneOpenStep key={id}>
          <Recommendation one={one} account={account} />
        </OneOpenStep>
      )}
    </Answered>
  );
}

interface RecommendationProps {
  readonly one: RecommendationView;
  readonly account: Account;
}

function Recommendation({ one, account }: RecommendationProps) {
  const { id, session, state, text, letter } = one;
  const steps = useAnswer<StepsView>(`/recommendations/${id}/steps`).data?.steps ?? [];
  const clocks = useAnswer<DeadlinesView>(`/recommendations/${id}/deadlines`).data?.clocks ?? [];
  const offers = useOffers(one);
  const own = stepsOfRecommendation(one, { steps, clocks, account, offers });
  const isResponderOnly = account.roles.every((role) => role === 'responder');
  return (
    <Page
      title={
        letter === undefined ? 'Kiến nghị (dự thảo)' : `Kiến nghị theo văn bản ${letter.number}`
      }
      lead={`Gửi ${one.addressee.name}`}
      actions={<StateBadge state={state} />}
    >
      <Card title="Việc tiếp theo">
        <SuccessorWanted one={one} />
        <WaitsNow steps={own} clocks={clocks} />
        <StepBar about={id} steps={own} />
        <WaitsFor steps={steps} />
      </Card>
      <Card title="Nội dung">
        <p className="running">{text}</p>
        <RecommendationFacts one={one} />
        <CorrectLink id={id} steps={steps}>
          Đính chính kiến nghị này
        </CorrectLink>
        {!isResponderOnly && (
          <p>
            <Link href={`/sessions/${session}`}>Mở hồ sơ của cả cuộc</Link>
          </p>
        )}
      </Card>
      <Card title="Hạn">
        <DeadlinesPart id={id} />
      </Card>
      <LinksPart one={one} account={account} />
      <HistoryPart path={`/recommendations/${id}`} about={id} />
    </Page>
  );
}
