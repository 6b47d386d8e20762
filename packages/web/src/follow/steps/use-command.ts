import { useRef, useState } from 'react';
import { call, Refusal, Unanswered } from '../../api/call.ts';
import type { MistakesByField } from '../../kit/mistakes-by-field.ts';
import { refusedStep } from './refused-step.ts';
import type { StepForm } from './step-field.ts';

export interface Command {
  /** Address of the interface it is sent to. */
  readonly path: string;
  readonly form: StepForm;
  /** Further members of what is sent. */
  readonly also?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** A correction names the version that was looked at. */
  readonly ifMatch?: string;
}

interface CommandState {
  readonly isSending: boolean;
  readonly isOffline: boolean;
  /** A text looked like an address or a number of a person. */
  readonly mayBePersonal: boolean;
}

const still: CommandState = { isSending: false, isOffline: false, mayBePersonal: false };

/** Sends a command; the key is the same until it was recorded, so that sending again is safe. */
export function useCommand<Answer>(command: Command) {
  const key = useRef(crypto.randomUUID());
  const [state, setState] = useState(still);
  /** @returns the answer, or what was refused */
  const send = async (
    payload: object,
    confirmed: Readonly<Record<string, string>>,
  ): Promise<{ readonly answer: Answer } | { readonly mistakes: MistakesByField }> => {
    setState((old) => ({ ...old, isSending: true, isOffline: false }));
    try {
      const { body } = await call<Answer>(command.path, {
        method: command.ifMatch === undefined ? 'POST' : 'PATCH',
        ...(command.ifMatch === undefined ? {} : { ifMatch: command.ifMatch }),
        body: { ...payload, ...command.also },
        key: key.current,
        headers: { ...command.headers, ...confirmed },
      });
      setState(still);
      return { answer: body };
    } catch (error) {
      if (error instanceof Unanswered) {
        setState((old) => ({ ...old, isSending: false, isOffline: true }));
        return { mistakes: {} };
      }
      if (!(error instanceof Refusal)) throw error;
      const { problem } = error;
      setState({ ...still, mayBePersonal: problem.code === 'looks-personal' });
      return { mistakes: refusedStep(problem, command.form) };
    }
  };
  return { ...state, send };
}
