import type { amounts } from '../glossary/amounts.ts';

export type AmountKind = keyof typeof amounts;
/** Amounts as they are typed: by kind, and of each kind by stage. */
export type AmountsForm = Readonly<Partial<Record<AmountKind, Readonly<Record<string, string>>>>>;
