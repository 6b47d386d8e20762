import useSWR from 'swr';
import { call } from '../api/call.ts';
import { query } from '../api/use-answer.ts';
import { COUNTRY } from '../glossary/units.ts';
import type { Found } from '../search/found.ts';

interface PublicUnit {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly to: string | null;
  readonly formerly?: readonly { readonly name: string }[];
}

async function search(q: string, limit: number): Promise<readonly PublicUnit[]> {
  const path = `/public/units${query({ q, limit: String(limit) })}`;
  return (await call<{ readonly items: readonly PublicUnit[] }>(path)).body.items;
}

/** Units by name, for somebody without an account. */
export async function findPublicUnits(text: string): Promise<Found[]> {
  if (text.trim() === '') return [];
  return (await search(text, 20)).map(({ id, name, to, formerly = [] }) => {
    const old = formerly.map((one) => one.name).join(', ');
    const ended = to === null ? '' : 'không còn';
    const note = old === '' ? ended : `trước đây: ${old}`;
    return { id, name, ...(note === '' ? {} : { note }) };
  });
}

/** The names of a few units; the public register is searched by code. */
export function usePublicNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const wanted = [...new Set(ids)].filter((id) => id !== COUNTRY).sort();
  const key = wanted.length === 0 ? null : ['public-unit-names', ...wanted];
  const found = useSWR(key, async () => {
    const pages = await Promise.all(wanted.map((id) => search(id.split('@')[0] ?? id, 20)));
    return pages.flat();
  });
  const names = (found.data ?? []).map(({ id, name }): [string, string] => [id, name]);
  return new Map([[COUNTRY, 'Cả nước'], ...names]);
}
