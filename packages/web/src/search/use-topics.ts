import { useAnswer } from '../api/use-answer.ts';

interface Listed {
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

/** Names of the subject areas by their ids. */
export function useTopics(): Readonly<Record<string, string>> {
  const topics = useAnswer<Listed>('/registers/topics?limit=200').data?.items ?? [];
  return Object.fromEntries(topics.map(({ id, name }) => [id, name]));
}
