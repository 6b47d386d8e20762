import type { Asking } from './further-operations.ts';

/** Every operation of the public, as somebody without a token would ask it. */
export async function askPublic({ call }: Asking, id: string): Promise<void> {
  for (const list of ['sessions', 'findings', 'recommendations']) {
    const { items } = await call('GET', `/public/${list}`);
    if (items.length === 0) throw new Error(`nothing public of ${list}`);
    const csv = await call('GET', `/public/${list}?format=csv`);
    if (!csv.includes(id)) throw new Error(`${id} is not in the CSV of ${list}`);
  }
  await call('GET', '/public/sessions/{id}', { id });
  await call('GET', '/public/findings/{id}', { id: `${id}.f1` });
  await call('GET', '/public/recommendations/{id}', { id: `${id}.f1.r1` });
  const range = 'unit=35@0&from=2024-01-01&to=2024-12-31';
  for (const figures of ['/public/figures', '/public/figures/recommendations']) {
    const { rows } = await call('GET', `${figures}?${range}`);
    if (rows.length === 0) throw new Error('no figures');
  }
  const below = 'unit=13285@0&from=2024-01-01&to=2024-12-31&by=topic';
  await call('GET', `/public/figures?${below}`);
  await call('GET', '/public/figures/people');
  await call('GET', '/public/published-figures');
  await call('GET', '/public/units?q=35');
  await call('GET', '/public/topics');
  await call('GET', '/public/schema');
  await call('GET', '/public/schema/json');
}
