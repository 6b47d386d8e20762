import type { ChangePreview } from '@giam-sat/contract/http/preview-view';
import { useRef, useState } from 'react';
import { call, Refusal } from '../api/call.ts';
import { plainWords } from '../api/plain-words.ts';
import type { MistakesByField } from '../kit/mistakes-by-field.ts';

interface ChangeState {
  readonly isSending: boolean;
  readonly preview: ChangePreview | undefined;
  readonly isMade: boolean;
  readonly mistakes: MistakesByField;
  /** Something else than a refusal: no network, an error of ours. */
  readonly error: Error | undefined;
}

const still: ChangeState = {
  ...{ isSending: false, preview: undefined, isMade: false, mistakes: {}, error: undefined },
};

/**
 * A change is first tried, then made: the same payload goes to both addresses. The key stays until
 * the change was made, so that pressing again makes it once.
 * @param path where it is made; it is tried at `<path>/preview`
 */
export function useChange(path: string) {
  const key = useRef(crypto.randomUUID());
  const [state, set] = useState(still);
  const sent = async (work: () => Promise<Partial<ChangeState>>) => {
    set((old) => ({ ...old, isSending: true, mistakes: {}, error: undefined }));
    try {
      const next = await work();
      set((old) => ({ ...old, ...next, isSending: false }));
    } catch (error) {
      const mistakes = error instanceof Refusal ? refused(error) : {};
      const other = error instanceof Error && !(error instanceof Refusal) ? error : undefined;
      set({ ...still, mistakes, error: other });
    }
  };
  return {
    ...state,
    /** Shows what the change would do. */
    look: (body: object) =>
      sent(async () => {
        const answer = await call<ChangePreview>(`${path}/preview`, { method: 'POST', body });
        return { preview: answer.body };
      }),
    make: (body: object) =>
      sent(async () => {
        await call(path, { method: 'POST', body, key: key.current });
        return { isMade: true };
      }),
    tell: (mistakes: MistakesByField) => set({ ...still, mistakes }),
    again: () => {
      key.current = crypto.randomUUID();
      set(still);
    },
    /** The form was changed: what was shown is no longer what would happen. */
    forget: () => set((old) => (old.preview === undefined ? old : still)),
  };
}

/** What was refused by its place; what has none is under ''. */
export function refused({ problem }: Refusal): MistakesByField {
  const { errors = [], detail } = problem;
  if (errors.length === 0) return { '': detail };
  const found: Record<string, string> = {};
  for (const { pointer = '', code, vi } of errors) {
    found[pointer] = [found[pointer], plainWords({ code, vi })].filter(Boolean).join(' ');
  }
  return found;
}
