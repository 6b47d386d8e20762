import type { SessionView } from '@giam-sat/contract/http/session-view';
import { type ReactNode, useEffect, useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { Answered, Loading } from '../../kit/answered.tsx';

interface AsItStandsProps {
  /** Of the session. */
  readonly id: string;
  readonly children: (session: SessionView) => ReactNode;
}

/** What is kept of a session from another page may be old: it is corrected as it stands now. */
export function AsItStands({ id, children }: AsItStandsProps) {
  const answer = useAnswer<SessionView>(`/sessions/${id}`);
  const [isRead, read] = useState(false);
  const { mutate } = answer;
  useEffect(() => {
    void mutate()
      .catch(() => undefined)
      .then(() => read(true));
  }, [mutate]);
  if (!isRead) return <Loading />;
  return <Answered answer={answer}>{children}</Answered>;
}
