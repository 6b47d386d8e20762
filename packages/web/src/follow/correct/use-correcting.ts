import type { SessionView } from '@giam-sat/contract/http/session-view';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { MistakesByField } from '../../kit/mistakes-by-field.ts';
import { useMistakes } from '../../kit/use-mistakes.ts';
import { mistakesOf } from '../../log/mistakes-of.ts';
import { useWriting } from '../use-writing.ts';
import { type ChangedMembers, changesIn } from './changes-in.ts';
import { type CorrectForm, correctFormOf } from './correct-form.ts';

/**
 * What of a session is corrected and why; sent of the version that was looked at, so that somebody
 * else's correction meanwhile is told of and not written over.
 */
export function useCorrecting(session: SessionView) {
  const { id, version } = session;
  const [before] = useState(() => correctFormOf(session));
  const [form, setForm] = useState<CorrectForm>(before);
  const [reason, setReason] = useState('');
  /** Texts that were pointed out were looked at. */
  const [isChecked, setChecked] = useState(false);
  const changes = changesIn(before, form);
  const mistakes = useMistakes(() => check(changes, reason));
  const { write, ...writing } = useWriting(id);
  const send = async () => {
    if (mistakes.find(check(changes, reason))) return;
    await write(
      (key) =>
        call(`/sessions/${id}`, {
          method: 'PATCH',
          body: { reason: reason.trim(), changes },
          ...{ key, ifMatch: `"${version}"` },
          headers: isChecked ? { 'personal-text': 'checked' } : {},
        }),
      (problem) => {
        const errors = problem.errors?.map(({ pointer = '', ...one }) => ({
          ...one,
          pointer: pointer.replace(/^\/changes/, ''),
        }));
        mistakes.tell(mistakesOf({ ...problem, errors }, form));
      },
    );
  };
  return {
    ...writing,
    ...{ form, changes, reason, setReason, isChecked, setChecked, send },
    change: (patch: Partial<CorrectForm>) => setForm((old) => ({ ...old, ...patch })),
    told: mistakes.told,
    mistakes: mistakes.standing,
  };
}

function check(changes: ChangedMembers, reason: string): MistakesByField {
  return {
    ...(Object.keys(changes).length > 0 ? {} : { '': 'Chưa có gì được thay đổi.' }),
    ...(reason.trim() === '' ? { '/reason': 'Hãy ghi lý do đính chính.' } : {}),
  };
}
