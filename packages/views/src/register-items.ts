import type { KeptFigure } from '@giam-sat/domain/published/published-figure';
import type { Body } from '@giam-sat/domain/register/body';
import { searchText } from '@giam-sat/domain/register/search-text';
import type { Topic } from '@giam-sat/domain/register/topic';
import { provinceOf, type Unit } from '@giam-sat/domain/register/unit';
import { below, bodiesPartition, PUBLISHED, TOPICS, UNITS } from './keys.ts';
import type { ViewItem } from './view-item.ts';

const LISTED_ONLY = { counted: false, registered: false } as const;

export function unitItems(unit: Unit): ViewItem[] {
  const card = { ...unit, search: searchText(unit.name) };
  return [{ partition: UNITS, sort: unit.id, card, ...LISTED_ONLY }];
}

export function bodyItems(body: Body): ViewItem[] {
  const card = { ...body, search: searchText(body.name) };
  const partition = bodiesPartition(provinceOf(body.path));
  return [
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
