import type { SessionView } from '@giam-sat/contract/http/session-view';
import { useEffect, useState } from 'react';
import { Refusal, Unanswered } from '../api/call.ts';
import type { MistakesByField } from '../kit/mistakes-by-field.ts';
import { type Draft, keepDraft } from './drafts.ts';
import { mistakesOf } from './mistakes-of.ts';
import { sendSession } from './send-session.ts';

interface SendingParts {
  readonly draft: Draft;
  readonly onRecorded: (session: SessionView) => void;
  readonly onRefused: (mistakes: MistakesByField) => void;
}

/** Sends; without a network it keeps the draft and sends it when there is one. */
export function useSending({ draft, onRecorded, onRefused }: SendingParts) {
  const [state, setState] = useState<'still' | 'sending' | 'waiting'>('still');
  const [mayBePersonal, setPersonal] = useState(false);
  const send = async () => {
    setState('sending');
    // Before the first try: whatever happens to the page, the draft and its key are there.
    await keepDraft({ ...draft, savedAt: Date.now(), isWaiting: false });
    try {
      onRecorded(await sendSession(draft));
    } catch (error) {
      if (error instanceof Unanswered) {
        await keepDraft({ ...draft, savedAt: Date.now(), isWaiting: true });
        return setState('waiting');
      }
      setState('still');
      if (!(error instanceof Refusal)) throw error;
      setPersonal(error.problem.code === 'looks-personal');
      onRefused(mistakesOf(error.problem, draft.form));
    }
  };
  useEffect(() => {
    if (state !== 'waiting') return;
    const again = () => void send();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  });
  return { send, mayBePersonal, isSending: state === 'sending', isWaiting: state === 'waiting' };
}
