import type { SessionView } from '@giam-sat/contract/http/session-view';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { call, Refusal, Unanswered } from '../../api/call.ts';
import type { MistakesByField } from '../../kit/mistakes-by-field.ts';
import { mistakesOf } from '../../log/mistakes-of.ts';
import { useRefreshRecord } from '../refresh-record.ts';
import type { ChangedMembers } from './changes-in.ts';
import type { CorrectForm } from './correct-form.ts';

interface Sending {
  readonly form: CorrectForm;
  readonly changes: ChangedMembers;
  readonly reason: string;
  /** Texts that were pointed out were looked at. */
  readonly isChecked: boolean;
}

/** Sends what was corrected, with its reason, of the version that was looked at; then back to the record. */
export function useCorrecting({ id, version }: SessionView) {
  const key = useRef(crypto.randomUUID());
  const [mistakes, setMistakes] = useState<MistakesByField>({});
  const [state, setState] = useState<'still' | 'sending' | 'offline'>('still');
  const [mayBePersonal, setPersonal] = useState(false);
  const refresh = useRefreshRecord();
  const [, go] = useLocation();
  const send = async ({ form, changes, reason, isChecked }: Sending) => {
    const found = check(changes, reason);
    setMistakes(found);
    if (Object.keys(found).length > 0) return;
    setState('sending');
    try {
      await call(`/sessions/${id}`, {
        method: 'PATCH',
        body: { reason: reason.trim(), changes },
        key: key.current,
        ifMatch: `"${version}"`,
        headers: isChecked ? { 'personal-text': 'checked' } : {},
      });
      await refresh(id);
      go(`/sessions/${id}`);
    } catch (error) {
      setState(error instanceof Unanswered ? 'offline' : 'still');
      if (error instanceof Unanswered) return;
      if (!(error instanceof Refusal)) throw error;
      const { problem } = error;
      setPersonal(problem.code === 'looks-personal');
      const errors = problem.errors?.map(({ pointer = '', ...one }) => ({
        ...one,
        pointer: pointer.replace(/^\/changes/, ''),
      }));
      setMistakes(mistakesOf({ ...problem, errors }, form));
    }
  };
  return {
    mistakes,
    ...{ isOffline: state === 'offline', isSending: state === 'sending' },
    ...{ mayBePersonal, send },
  };
}

function check(changes: ChangedMembers, reason: string): MistakesByField {
  return {
    ...(Object.keys(changes).length > 0 ? {} : { '': 'Chưa có gì được thay đổi.' }),
    ...(reason.trim() === '' ? { '/reason': 'Hãy ghi lý do đính chính.' } : {}),
  };
}
