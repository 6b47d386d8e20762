import { PublishedFigure } from '@giam-sat/domain/published/published-figure';
import { Body } from '@giam-sat/domain/register/body';
import { Topic } from '@giam-sat/domain/register/topic';
import { COUNTRY, inForce, provinceOf, Unit } from '@giam-sat/domain/register/unit';
import * as z from 'zod';
import {
  BODIES,
  below,
  bodiesPartition,
  inGeneration,
  LAST,
  PUBLISHED,
  TOPICS,
  UNITS,
} from './keys.ts';
import { partitionsWith } from './partitions.ts';
import { all, type Views } from './views.ts';

const whole = { from: ' ', to: LAST };
const Found = <Entry extends z.ZodType>(entry: Entry) => z.object({ card: entry });
const searched = { search: z.string() };

const FoundUnit = Found(Unit);
const FoundTopic = Found(z.object({ ...Topic.shape, ...searched }));
const FoundBody = Found(z.object({ ...Body.shape, ...searched }));
const FoundBodyById = Found(Body);
const FoundFigure = Found(z.object({ ...PublishedFigure.shape, id: z.string() }));

export type ListedTopic = z.infer<typeof FoundTopic>['card'];
export type ListedBody = z.infer<typeof FoundBody>['card'];
export type ListedFigure = z.infer<typeof FoundFigure>['card'];

export async function readTopics(views: Views, generation: string): Promise<ListedTopic[]> {
  const items = await all(views, inGeneration(generation, TOPICS), whole);
  return items.map((item) => FoundTopic.parse(item).card);
}

/** A unit by its id, or by its code on a day. */
export async function findUnit(
  views: Views,
  generation: string,
  idOrCode: string,
  day: string,
): Promise<{ unit: Unit } | { unit: undefined; others: Unit[] }> {
  const pk = inGeneration(generation, UNITS);
  const byId = await views.get(pk, idOrCode);
  if (byId !== undefined) return { unit: FoundUnit.parse(byId).card };
  const versions = await all(views, pk, { from: `${idOrCode}@`, to: `${idOrCode}@${LAST}` });
  const units = versions.map((item) => FoundUnit.parse(item).card);
  const unit = units.find((one) => inForce(one, day));
  return unit === undefined ? { unit: undefined, others: units } : { unit };
}

/** Bodies by their ids, in the order asked; what is not there is left out. */
export async function readBodiesById(
  views: Views,
  generation: string,
  ids: readonly string[],
): Promise<Body[]> {
  const distinct = [...new Set(ids)];
  const pk = inGeneration(generation, BODIES);
  const items = await views.getMany(distinct.map((sk) => ({ pk, sk })));
  const bodies = new Map(items.map((item) => [String(item.sk), FoundBodyById.parse(item).card]));
  return distinct.flatMap((id) => bodies.get(id) ?? []);
}

/** Bodies of a subtree; the whole country walks province by province. */
export async function readBodies(
  views: Views,
  generation: string,
  under: readonly string[],
): Promise<ListedBody[]> {
  const isCountry = under.length <= 1;
  const partitions = isCountry
    ? await partitionsWith(views, generation, bodiesPartition(''))
    : [bodiesPartition(provinceOf(under))];
  const prefix = isCountry ? '' : below(under);
  const range =
    prefix === '' ? { from: '#', to: LAST } : { from: `${prefix}#`, to: `${prefix}/${LAST}` };
  const bodies: ListedBody[] = [];
  for (const partition of partitions) {
    const items = await all(views, inGeneration(generation, partition), range);
    bodies.push(...items.map((item) => FoundBody.parse(item).card));
  }
  return bodies;
}

/** Published figures of a unit, or of its whole subtree. */
export async function readPublished(
  views: Views,
  generation: string,
  unit: Unit | undefined,
  subtree: boolean,
): Promise<ListedFigure[]> {
  const path = (unit?.path ?? [COUNTRY]).join('/');
  const pk = inGeneration(generation, PUBLISHED);
  const own = await all(views, pk, { from: `${path}#`, to: `${path}#${LAST}` });
  const below = subtree ? await all(views, pk, { from: `${path}/`, to: `${path}/${LAST}` }) : [];
  return [...own, ...below].map((item) => FoundFigure.parse(item).card);
}
