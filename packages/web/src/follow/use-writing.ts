import type { Problem } from '@giam-sat/contract/problems/problem';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Refusal, Unanswered } from '../api/call.ts';
import { useRefreshRecord } from './refresh-record.ts';

/** Writes to a session, once however often it is pressed, and goes back to its page. */
export function useWriting(session: string) {
  const key = useRef(crypto.randomUUID());
  const [state, setState] = useState<'still' | 'sending' | 'offline'>('still');
  const [mayBePersonal, setPersonal] = useState(false);
  const refresh = useRefreshRecord();
  const [, go] = useLocation();
  const write = async (
    send: (key: string) => Promise<unknown>,
    onRefused: (problem: Problem) => void,
  ) => {
    setState('sending');
    try {
      await send(key.current);
      await refresh(session);
      go(`/sessions/${session}`);
    } catch (error) {
      setState(error instanceof Unanswered ? 'offline' : 'still');
      if (error instanceof Unanswered) return;
      if (!(error instanceof Refusal)) throw error;
      setPersonal(error.problem.code === 'looks-personal');
      onRefused(error.problem);
    }
  };
  return {
    isOffline: state === 'offline',
    isSending: state === 'sending',
    /** A text looked like an address or a number of a person. */
    mayBePersonal,
    write,
  };
}
