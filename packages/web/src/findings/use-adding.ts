import { call } from '../api/call.ts';
import { useWriting } from '../follow/use-writing.ts';
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
  const mistakes = useMistakes(() => check(form));
  const { write, ...writing } = useWriting(session);
  const headers = {
    'no-state-secrets': 'confirmed',
    ...(form.isPersonalTextChecked ? { 'personal-text': 'checked' } : {}),
  };
  const send = async () => {
    if (mistakes.find(check(form))) return;
    await write(
      (key) => call(path, { method: 'POST', body: payload(form), key, headers }),
      (problem) => {
        const errors = problem.errors?.map((one) =>
          one.pointer === undefined ? one : { ...one, pointer: `${under}${one.pointer}` },
        );
        mistakes.tell(mistakesOf({ ...problem, errors }, form));
      },
    );
  };
  return { ...writing, told: mistakes.told, mistakes: mistakes.standing, send };
}
