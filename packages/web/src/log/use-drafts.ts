import { useEffect } from 'react';
import useSWR from 'swr';
import { Refusal } from '../api/call.ts';
import type { Account } from '../sign-in/account.ts';
import { type Draft, draftsOf, keepDraft } from './drafts.ts';
import { sendSession } from './send-session.ts';

/** The drafts on this device; those that wait for the network are sent when it is back. */
export function useDrafts({ sub }: Account) {
  const { data = [], mutate } = useSWR(['drafts', sub], () => draftsOf(sub));
  useEffect(() => {
    const send = () => void sendWaiting(sub).then(() => mutate());
    send();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [sub, mutate]);
  return { drafts: data, again: () => void mutate() };
}

/** One after the other; one that is refused waits no longer, its owner has to look at it. */
async function sendWaiting(owner: string): Promise<void> {
  const drafts = await draftsOf(owner);
  for (const draft of drafts.filter(({ isWaiting }) => isWaiting)) {
    try {
      await sendSession(draft);
    } catch (error) {
      if (!(error instanceof Refusal)) return;
      const stays: Draft = { ...draft, isWaiting: false };
      await keepDraft(stays);
    }
  }
}
