import useSWR from 'swr';
import { call } from '../api/call.ts';
import { query } from '../api/use-answer.ts';

interface Page {
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly next: string | null;
}

/** Names of units that lie under another one; asked for until all are known or there are no more. */
export function useUnitNames(under: string, ids: readonly string[]): ReadonlyMap<string, string> {
  const key = ids.length === 0 ? null : ['unit-names', under, ...ids];
  return useSWR(key, () => namesOf(under, ids)).data ?? new Map();
}

async function namesOf(under: string, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  let next: string | null = `/registers/units${query({ under, limit: '500' })}`;
  while (next !== null && ids.some((id) => !names.has(id))) {
    const page: Page = (await call<Page>(next)).body;
    for (const { id, name } of page.items) names.set(id, name);
    next = page.next;
  }
  return names;
}
