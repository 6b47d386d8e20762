import { useSWRConfig } from 'swr';

/** Reads again whatever is shown of a session and of the work list, after something was done. */
export function useRefreshRecord(): (id: string) => Promise<void> {
  const { mutate } = useSWRConfig();
  return async (id) => {
    const session = id.split('.')[0] ?? id;
    await mutate(
      (key) => typeof key === 'string' && (key.includes(session) || key.includes('/worklist')),
    );
  };
}
