import { useState } from 'react';
import type { MistakesByField } from './mistakes-by-field.ts';

/**
 * What was wrong at the last try, and what of it still is while fields are mended: what the page
 * found goes when it finds it no more, what the interface said stays until the next try.
 * @param check what the page finds wrong as the form stands now
 */
export function useMistakes(check: () => MistakesByField) {
  const [{ told, isOwn }, set] = useState({ told: none, isOwn: false });
  const now = isOwn ? check() : told;
  return {
    told,
    standing: Object.fromEntries(Object.entries(told).filter(([at]) => at in now)),
    /** @returns whether the page finds anything wrong in what it was given */
    find: (found: MistakesByField) => {
      set({ told: found, isOwn: true });
      return Object.keys(found).length > 0;
    },
    tell: (refused: MistakesByField) => set({ told: refused, isOwn: false }),
  };
}

const none: MistakesByField = {};
