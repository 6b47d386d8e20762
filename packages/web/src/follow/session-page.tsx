import './follow.css';
import type { DeadlinesView } from '@giam-sat/contract/http/clock-view';
import type { SessionView } from '@giam-sat/contract/http/session-view';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useAnswer } from '../api/use-answer.ts';
import { sessionOf } from '../glossary/kinds.ts';
import { sessionStates } from '../glossary/session.ts';
import { Answered, Loading } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Badge, Empty } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Warnings } from '../kit/warnings.tsx';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { Deadlines } from './deadlines/deadlines-part.tsx';
import { EvidencePart } from './evidence/evidence-part.tsx';
import { FindingCard } from './finding-card.tsx';
import { HistoryPart } from './history/history-part.tsx';
import { NextPart } from './next-part.tsx';
import { SessionFacts } from './session-facts.tsx';
import type { StepNow } from './steps/offered-steps.ts';
import { OneOpenStep } from './steps/open-step.tsx';
import { useSession } from './use-record.ts';

const FIRST_FINDINGS = 10;

export function SessionPage() {
  const { id = '' } = useParams();
  const { session, steps } = useSession(id);
  return (
    <Answered answer={session} whileLoading={<Loading />}>
      {(view) => (
        <OneOpenStep key={id}>
          <Session session={view} steps={steps} />
        </OneOpenStep>
      )}
    </Answered>
  );
}

interface SessionProps {
  readonly session: SessionView;
  readonly steps: readonly StepNow[];
}

function Session({ session, steps }: SessionProps) {
  const { id, subject, kind, state, warnings } = session;
  const deadlines = useAnswer<DeadlinesView>(`/sessions/${id}/deadlines`).data;
  const clocks = deadlines?.clocks ?? [];
  const account = useAccount();
  const name = sessionOf[kind];
  return (
    <Page
      title={subject}
      lead={`${name.charAt(0).toUpperCase()}${name.slice(1)} · ${session.lead.name}`}
      actions={<Badge>{sessionStates[state]}</Badge>}
    >
      <Warnings warnings={warnings} />
      {account !== undefined && <NextPart {...{ session, steps, clocks, account }} />}
      <Card title="Thông tin chung">
        <SessionFacts session={session} />
      </Card>
      {deadlines?.clocks.some(({ about }) => about === id) && (
        <Card title="Hạn của cơ quan chủ trì">
          <Deadlines view={deadlines} about={id} />
        </Card>
      )}
      <Findings session={session} steps={steps} clocks={clocks} />
      <EvidencePart session={session} />
      <HistoryPart path={`/sessions/${id}`} about={id} />
    </Page>
  );
}

interface FindingsProps extends SessionProps {
  readonly clocks: DeadlinesView['clocks'];
}

/** The first ones, and more when asked for: a session may have a hundred. */
function Findings({ session, steps, clocks }: FindingsProps) {
  const [shown, show] = useState(FIRST_FINDINGS);
  const { findings } = session;
  if (findings.length === 0) {
    return <Empty>Chưa ghi phát hiện, ý kiến nào.</Empty>;
  }
  return (
    <>
      {findings.slice(0, shown).map((finding) => (
        <FindingCard key={finding.id} {...{ finding, steps, clocks }} />
      ))}
      {shown < findings.length && (
        <Button onPress={() => show(shown + FIRST_FINDINGS)}>
          Xem thêm phát hiện ({findings.length - shown})
        </Button>
      )}
    </>
  );
}
