import { useRef, useState } from 'react';
import { call, Refusal } from '../api/call.ts';
import type { MistakesByField } from '../kit/mistakes-by-field.ts';
import { refused } from './use-change.ts';

/** One entry of a register is made or ended: sent once however often it is pressed, refusals by their field. */
export function useRegister(path: string) {
  const key = useRef(crypto.randomUUID());
  const [mistakes, tell] = useState<MistakesByField>({});
  const [error, fail] = useState<Error>();
  const [isSending, setSending] = useState(false);
  const send = async (body: object, onMade: () => void) => {
    setSending(true);
    tell({});
    fail(undefined);
    try {
      await call(path, { method: 'POST', body, key: key.current });
      onMade();
    } catch (caught) {
      setSending(false);
      if (caught instanceof Refusal) tell(refused(caught));
      else fail(caught instanceof Error ? caught : new Error(String(caught)));
    }
  };
  return { mistakes, tell, error, isSending, send };
}
