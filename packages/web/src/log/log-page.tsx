import './log.css';
import type { SessionView } from '@giam-sat/contract/http/session-view';
import { useState } from 'react';
import type { Account } from '../sign-in/account.ts';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { DraftList } from './draft-list.tsx';
import type { Draft } from './drafts.ts';
import { Editor } from './editor.tsx';
import { kindsFor } from './kind-of-account.ts';
import { emptyForm } from './log-form.ts';
import { Recorded } from './recorded.tsx';
import { useDrafts } from './use-drafts.ts';

export function LogPage() {
  const account = useAccount();
  return account === undefined ? null : <Logging account={account} />;
}

function newDraft({ sub, org }: Account): Draft {
  const kinds = kindsFor(org);
  const form = emptyForm(kinds.length === 1 ? (kinds[0] ?? '') : '', undefined);
  return { id: crypto.randomUUID(), owner: sub, savedAt: Date.now(), isWaiting: false, form };
}

function Logging({ account }: { readonly account: Account }) {
  const { drafts, again } = useDrafts(account);
  const [draft, open] = useState(() => newDraft(account));
  const [session, record] = useState<SessionView>();
  if (session !== undefined) {
    const next = () => {
      record(undefined);
      open(newDraft(account));
    };
    return <Recorded session={session} onNext={next} />;
  }
  const others = drafts.filter(({ id }) => id !== draft.id);
  return (
    <Editor
      key={draft.id}
      draft={draft}
      onKept={again}
      onLeave={() => {
        again();
        open(newDraft(account));
      }}
      onRecorded={(recorded) => {
        again();
        record(recorded);
      }}
    >
      <DraftList drafts={others} onOpen={open} onChange={again} />
    </Editor>
  );
}
