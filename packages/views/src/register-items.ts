import type { KeptFigure } from '@giam-sat/domain/published/published-figure';
import type { Body } from '@giam-sat/domain/register/body';
import { searchText } from '@giam-sat/domain/register/search-text';
import { wordsOf } from '@giam-sat/domain/register/search-text-match';
import type { Topic } from '@giam-sat/domain/register/topic';
import { provinceOf, type Unit } from '@giam-sat/domain/register/unit';
import {
  BODIES,
  below,
  bodiesPartition,
  PUBLISHED,
  TOPICS,
  UNITS,
  unitTreePartition,
  unitWordsPartition,
} from './keys.ts';
import type { ViewItem } from './view-item.ts';

const LISTED_ONLY = { counted: false, registered: false } as const;

/**
 * The unit itself, its place in the tree, and one item for each word it is found by. All but the first
 * hold only what never changes, so that ending a map does not write them again.
 */
export function unitItems(unit: Unit): ViewItem[] {
  const { id, level, path } = unit;
  const names = [unit.name, ...(unit.formerNames ?? []).map((former) => former.name)];
  const words = new Set(names.flatMap(wordsOf));
  return [
    { partition: UNITS, sort: id, card: { ...unit }, ...LISTED_ONLY },
    { partition: unitTreePartition(level), sort: path.join('/'), card: {}, ...LISTED_ONLY },
    ...[...words].map((word) => {
      const partition = unitWordsPartition(word);
      return { partition, sort: `${word}#${id}`, card: { id, names }, ...LISTED_ONLY };
    }),
  ];
}

export function bodyItems(body: Body): ViewItem[] {
  const card = { ...body, search: searchText(body.name) };
  const partition = bodiesPartition(provinceOf(body.path));
  return [
    { partition: BODIES, sort: body.id, card: { ...body }, ...LISTED_ONLY },
    {
      partition,
      sort: `${below(body.path)}#${body.type}#${body.id}`,
      card,
      counted: false,
      registered: true,
    },
  ];
}

export function topicItems(topic: Topic): ViewItem[] {
  const card = { ...topic, search: searchText(`${topic.name} ${topic.nameEn}`) };
  return [{ partition: TOPICS, sort: topic.id, card, ...LISTED_ONLY }];
}

export function publishedItems(id: string, figure: KeptFigure): ViewItem[] {
  const { path, ...card } = figure;
  return [
    {
      partition: PUBLISHED,
      sort: `${path.join('/')}#${id}`,
      card: { id, ...card },
      ...LISTED_ONLY,
    },
  ];
}
