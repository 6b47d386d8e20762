import type { SessionView } from '@giam-sat/contract/http/session-view';
import type { StepsView } from '@giam-sat/contract/http/steps-view';
import { useAnswer } from '../api/use-answer.ts';

/** A session and what can be done with it and with what is in it. */
export function useSession(id: string) {
  const session = useAnswer<SessionView>(`/sessions/${id}`);
  const steps = useAnswer<StepsView>(`/sessions/${id}/steps`).data?.steps ?? [];
  return { session, steps };
}
