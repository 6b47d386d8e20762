import '../../log/log.css';
import type { SessionView } from '@giam-sat/contract/http/session-view';
import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { useState } from 'react';
import { useParams } from 'wouter';
import { Mistakes } from '../../kit/mistakes.tsx';
import { Page } from '../../kit/page.tsx';
import { DraftPart } from '../../log/draft-part.tsx';
import { VisitPart } from '../../log/visit-part.tsx';
import { AsItStands } from './as-it-stands.tsx';
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
  return <AsItStands id={id}>{(session) => <Correct key={id} session={session} />}</AsItStands>;
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
