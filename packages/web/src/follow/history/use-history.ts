import type { HistoryEntry, HistoryView } from '@giam-sat/contract/http/history-view';
import useSWR from 'swr';
import { call } from '../../api/call.ts';

interface History {
  readonly items: readonly HistoryEntry[];
  readonly count: number;
  readonly hasMore: boolean;
  readonly isRestricted: boolean;
}

/** At first what a page shows, then the whole in large pages: a record has seldom more than one. */
const FIRST = 50;
const PAGE = 200;

/**
 * The history of a record: its beginning, or as many pages as were asked for, as one list; what was said
 * at one moment of many parts may lie on two pages.
 */
export function useHistory(path: string, pages: number) {
  const answer = useSWR<History, Error>(`${path}/history ${pages}`, () => read(path, pages), {
    keepPreviousData: true,
    shouldRetryOnError: false,
  });
  return { answer, isReading: answer.isLoading };
}

async function read(path: string, pages: number): Promise<History> {
  const read: HistoryView[] = [];
  let next: string | null = `${path}/history?limit=${pages === 0 ? FIRST : PAGE}`;
  while (next !== null && read.length < Math.max(pages, 1)) {
    const { body }: { readonly body: HistoryView } = await call<HistoryView>(next);
    read.push(body);
    next = body.next;
  }
  return {
    items: read.flatMap(({ items }) => items),
    count: read[0]?.count ?? 0,
    hasMore: next !== null,
    isRestricted: read.some(({ restricted }) => restricted === true),
  };
}
