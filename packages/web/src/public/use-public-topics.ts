import { useAnswer } from '../api/use-answer.ts';

interface Listed {
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

/** What the subject areas are called, for somebody without an account, by their ids. */
export function usePublicTopics(): Readonly<Record<string, string>> {
  const topics = useAnswer<Listed>('/public/topics?limit=500').data?.items ?? [];
  return Object.fromEntries(topics.map(({ id, name }) => [id, name]));
}
