import { useLocation, useSearch } from 'wouter';
import { query } from '../api/use-answer.ts';
import { type PublicList, publicLists } from '../glossary/public.ts';
import { keysOf } from '../kit/keys-of.ts';

export interface PublicAsked {
  readonly list: PublicList;
  readonly q: string | undefined;
  readonly unit: string | undefined;
  readonly kind: string | undefined;
  /** A subject area's id. */
  readonly topic: string | undefined;
  readonly state: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What somebody looks for among what is published; it stands in the address. */
export function usePublicQuery(): readonly [
  PublicAsked,
  (change: Partial<Record<keyof PublicAsked, string | undefined>>) => void,
] {
  const given = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const text = (name: string) => given.get(name) ?? undefined;
  const list = keysOf(publicLists).find((one) => one === text('list')) ?? 'recommendations';
  const asked: PublicAsked = {
    ...{ list, q: text('q'), unit: text('unit'), kind: text('kind'), state: text('state') },
    ...{ topic: text('topic'), from: text('from'), to: text('to') },
  };
  return [asked, (change) => navigate(`/public${query({ ...asked, ...change })}`)];
}

/** The same as the interface asks it. */
export function publicQuery({ list: _list, ...filters }: PublicAsked): string {
  return query(filters);
}
