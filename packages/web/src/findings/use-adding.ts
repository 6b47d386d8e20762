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
  /** Where the form shows a place of what is sent. */
  readonly place?: (pointer: string) => string;
  /** Of what was looked at: what is sent corrects it. */
  readonly version?: number;
}

/** Sends what is added to a session or corrected in it, and goes back to it. */
export function useAdding(adding: Adding) {
  const { form, session, path, check, payload, place = (pointer) => pointer, version } = adding;
  const mistakes = useMistakes(() => check(form));
  const { write, ...writing } = useWriting(session);
  const headers = {
    'no-state-secrets': 'confirmed',
    ...(form.isPersonalTextChecked ? { 'personal-text': 'checked' } : {}),
  };
  const how =
    version === undefined
      ? { method: 'POST' as const }
      : { method: 'PATCH' as const, ifMatch: `"${version}"` };
  const send = async () => {
    if (mistakes.find(check(form))) return;
    await write(
      (key) => call(path, { ...how, body: payload(form), key, headers }),
      (problem) => {
        const errors = problem.errors?.map((one) =>
          one.pointer === undefined ? one : { ...one, pointer: place(one.pointer) },
        );
        mistakes.tell(mistakesOf({ ...problem, errors }, form));
      },
    );
  };
  return { ...writing, told: mistakes.told, mistakes: mistakes.standing, send };
}
