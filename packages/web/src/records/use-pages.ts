import useSWRInfinite from 'swr/infinite';
import { call } from '../api/call.ts';

export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly restricted?: true;
}

/** A long list page by page; each `next` is an address of the interface. */
export function usePages<Item>(first: string) {
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<
    ListPage<Item>,
    Error
  >(
    (at: number, before: ListPage<Item> | null) => (at === 0 ? first : (before?.next ?? null)),
    async (path: string) => (await call<ListPage<Item>>(path)).body,
    { revalidateFirstPage: false, revalidateOnFocus: false, shouldRetryOnError: false },
  );
  const pages = data ?? [];
  return {
    items: pages.flatMap(({ items }) => items),
    isRestricted: pages.some(({ restricted }) => restricted === true),
    hasMore: pages.at(-1)?.next !== null && pages.length > 0,
    isLoading: isValidating,
    isFirst: data === undefined && error === undefined,
    error,
    more: () => void setSize(size + 1),
    again: () => void mutate(),
  };
}
