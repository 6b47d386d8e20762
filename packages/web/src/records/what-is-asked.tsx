import { writeSpan } from '../format/day.ts';
import { leadGroups, measures } from '../glossary/figures.ts';
import { kinds } from '../glossary/kinds.ts';
import { levels } from '../glossary/units.ts';
import { useNamedUnit } from './use-named-unit.ts';

/** In words what a list was narrowed to. */
export function WhatIsAsked({ search }: { readonly search: URLSearchParams }) {
  const unit = search.get('unit');
  const name = useNamedUnit(unit, search.get('to'))?.name;
  const [from, to] = [search.get('from'), search.get('to')];
  const word = (parameter: string, words: Readonly<Record<string, string>>) =>
    words[search.get(parameter) ?? ''];
  const parts = [
    word('measure', measures),
    word('kind', kinds),
    word('lead', leadGroups),
    word('level', levels),
    unit === null ? undefined : (name ?? unit),
    search.get('own') === 'true' ? 'chỉ của chính đơn vị này' : undefined,
    from === null || to === null ? undefined : writeSpan({ from, to }),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? null : <p className="page-lead">{parts.join(' · ')}</p>;
}
