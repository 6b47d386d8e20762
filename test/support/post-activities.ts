import { activities, dialogues } from './activities.ts';
import type { Api, Json } from './api.ts';
import { HELD, supervision } from './payloads.ts';

const published = (measure: string) => ({
  unit: '35@0',
  measure,
  value: 241,
  qualifier: 'exactly',
  period: { from: '2021-01-01', to: '2022-12-31' },
  levels: { province: 3, district: 22, commune: 216 },
  source: { title: 'Bài báo', on: '2024-03-01', quote: '241 hội nghị đối thoại' },
});

/**
 * Records the forty activities; beside them a session, an activity that is withdrawn, and what
 * documents printed of both works.
 * @returns the forty as they were answered
 */
export async function postActivities(gs: Api): Promise<Json[]> {
  const recorded: Json[] = [];
  for (const activity of activities) recorded.push(await gs.posted('/activities', activity));
  await gs.posted('/sessions', supervision({ held: HELD }));
  const { id } = await gs.posted('/activities', dialogues[0]);
  await gs.posted(`/activities/${id}/withdraw`, { reason: 'ghi trùng' });
  for (const measure of ['dialogues.party-secretary', 'sessions.supervision']) {
    await gs.posted('/published-figures', published(measure));
  }
  await gs.posted('/published-figures', {
    ...published('friendly-government.communes-rated-well'),
    ...{ value: 90, of: 'percent', qualifier: 'more-than', levels: undefined },
    period: { from: null, to: null, every: 'year' },
  });
  await gs.settle();
  return recorded;
}
