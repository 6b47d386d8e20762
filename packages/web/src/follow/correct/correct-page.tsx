import '../../log/log.css';
import type { SessionView } from '@giam-sat/contract/http/session-view';
import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { Answered, Loading } from '../../kit/answered.tsx';
import { Mistakes } from '../../kit/mistakes.tsx';
import { Page } from '../../kit/page.tsx';
import { DraftPart } from '../../log/draft-part.tsx';
import { VisitPart } from '../../log/visit-part.tsx';
import { DocumentsPart } from './documents-part.tsx';
import { MoreOfDraft } from './more-of-draft.tsx';
import { ReasonPart } from './reason-part.tsx';
import { useCorrecting } from './use-correcting.ts';
import { WhatPart } from './what-part.tsx';
import { WhenPart } from './when-part.tsx';
import { WhoPart } from './who-part.tsx';
import { WhyPart } from './why-part.tsx';

/** Everything of a session that can be corrected, as it stands; what is changed goes with its reason. */
export function CorrectPage() {
  const { id = '' } = useParams();
  const answer = useAnswer<SessionView>(`/sessions/${id}`);
  const [isRead, read] = useState(false);
  const { mutate } = answer;
  // What is kept of it from another page may be old: it is corrected as it stands now.
  useEffect(() => {
    void mutate()
      .catch(() => undefined)
      .then(() => read(true));
  }, [mutate]);
  if (!isRead) return <Loading />;
  return <Answered answer={answer}>{(session) => <Correct key={id} session={session} />}</Answered>;
}

function Correct({ session: latest }: { readonly session: SessionView }) {
  // What was looked at first is what is corrected: somebody else's correction meanwhile is told of.
  const [session] = useState(latest);
  const correcting = useCorrecting(session);
  const { form, change, told, mistakes } = correcting;
  const part = { form, change, mistakes };
  return (
    <Page
      title="Đính chính"
      lead={`${session.subject} · Chỉ sửa chỗ sai. Điều đã ghi trước vẫn còn trong sổ.`}
    >
      <Mistakes mistakes={told} standing={mistakes} />
      <WhatPart {...part} />
      <WhenPart {...part} session={session} />
      <WhoPart {...part} />
      {session.kind === 'community-supervision' && <VisitPart {...part} />}
      {kindRules[session.kind].drafts && (
        <>
          <DraftPart {...part} />
          <MoreOfDraft {...part} />
        </>
      )}
      <WhyPart {...part} />
      <DocumentsPart {...part} />
      <ReasonPart correcting={correcting} id={session.id} />
    </Page>
  );
}
