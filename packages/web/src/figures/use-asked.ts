import { useLocation, useSearch } from 'wouter';
import { useToday } from '../api/stage-clock.ts';
import { query } from '../api/use-answer.ts';
import { COUNTRY } from '../glossary/units.ts';
import { useAccount } from '../sign-in/use-sign-in.ts';

/** What the page shows figures of; all of it stands in the address, so it can be sent to somebody. */
export interface Asked {
  /** A unit's id, or its code read on the last day. */
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly body: string | undefined;
  /** Only one group of lead bodies. */
  readonly lead: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function useAsked(page: string): readonly [Asked, (change: Partial<Asked>) => void] {
  const account = useAccount();
  const [, navigate] = useLocation();
  const given = new URLSearchParams(useSearch());
  const day = (name: string) => {
    const value = given.get(name) ?? '';
    return DAY.test(value) ? value : undefined;
  };
  const year = useToday().slice(0, 4);
  const asked: Asked = {
    unit: given.get('unit') ?? account?.unit ?? COUNTRY,
    from: day('from') ?? `${year}-01-01`,
    to: day('to') ?? `${year}-12-31`,
    body: given.get('body') ?? undefined,
    lead: given.get('lead') ?? undefined,
  };
  const ask = (change: Partial<Asked>) => {
    const { unit, from, to, body, lead } = { ...asked, ...change };
    navigate(`${page}${query({ unit, from, to, body, lead })}`);
  };
  return [asked, ask];
}

/** The query of the interface for what is asked, broken down by some keys. */
export function figuresQuery({ unit, from, to, body, lead }: Asked, by: readonly string[]): string {
  const keys = lead === undefined ? by : [...by, 'lead'];
  return query({ unit, from, to, body, by: keys.length === 0 ? undefined : keys.join(',') });
}

interface Keyed {
  readonly keys: Readonly<Record<string, string | null>>;
}

/** Of rows that are told apart by lead group, those of the group asked for. */
export function rowsOf<Row extends Keyed>(rows: readonly Row[], { lead }: Asked): readonly Row[] {
  return lead === undefined ? rows : rows.filter(({ keys }) => keys.lead === lead);
}
