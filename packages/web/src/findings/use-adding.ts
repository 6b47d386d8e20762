import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { call, Refusal, Unanswered } from '../api/call.ts';
import { useRefreshRecord } from '../follow/refresh-record.ts';
import type { MistakesByField } from '../kit/mistakes-by-field.ts';
import { useMistakes } from '../kit/use-mistakes.ts';
import type { LogForm } from '../log/log-form.ts';
import { mistakesOf } from '../log/mistakes-of.ts';

interface Adding {
  readonly form: LogForm;
  readonly session: string;
  /** Address of the interface it is sent to. */
  readonly path: string;
  readonly check: (form: LogForm) => MistakesByField;
  readonly payload: (form: LogForm) => object;
  /** Pointer of the form that what is sent lies under. */
  readonly under?: string;
}

/** Sends what is added to a session, and goes back to it. */
export function useAdding({ form, session, path, check, payload, under = '' }: Adding) {
  const key = useRef(crypto.randomUUID());
  const mistakes = useMistakes(() => check(form));
  const [state, setState] = useState<'still' | 'sending' | 'offline'>('still');
  const [mayBePersonal, setPersonal] = useState(false);
  const refresh = useRefreshRecord();
  const [, go] = useLocation();
  const send = async () => {
    if (mistakes.find(check(form))) return;
    setState('sending');
    try {
      const headers = {
        'no-state-secrets': 'confirmed',
        ...(form.isPersonalTextChecked ? { 'personal-text': 'checked' } : {}),
      };
      await call(path, { method: 'POST', body: payload(form), key: key.current, headers });
      await refresh(session);
      go(`/sessions/${session}`);
    } catch (error) {
      setState(error instanceof Unanswered ? 'offline' : 'still');
      if (error instanceof Unanswered) return;
      if (!(error instanceof Refusal)) throw error;
      const { problem } = error;
      setPersonal(problem.code === 'looks-personal');
      const errors = problem.errors?.map((one) =>
        one.pointer === undefined ? one : { ...one, pointer: `${under}${one.pointer}` },
      );
      mistakes.tell(mistakesOf({ ...problem, errors }, form));
    }
  };
  return {
    told: mistakes.told,
    mistakes: mistakes.standing,
    isOffline: state === 'offline',
    isSending: state === 'sending',
    mayBePersonal,
    send,
  };
}
