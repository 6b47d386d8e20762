import { publicApp } from '../../functions/public/public-app.ts';
import type { Json } from './api.ts';
import type { Stores } from './engine.ts';

/** The public's function over the views, without a gateway. */
export function anybody({ views }: Pick<Stores, 'views'>, today = '2025-03-01') {
  const bugs: Error[] = [];
  const now = () => new Date(`${today}T05:00:00Z`);
  const app = publicApp({ views, now }, (error) => void bugs.push(error));
  return {
    bugs,
    ask: (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }),
    async read(path: string): Promise<Json> {
      const answer = await app.request(path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
  };
}

/** Everything the public can ask of a session that was published, as JSON and as CSV. */
export function publicAddresses(session: string): string[] {
  const year = 'from=2024-01-01&to=2024-12-31';
  const lists = ['sessions', 'findings', 'recommendations', 'published-figures'];
  const figures = ['figures', 'figures/recommendations'].flatMap((one) => [
    `/public/${one}?${year}`,
    `/public/${one}?unit=35@0&${year}&by=unit,topic`,
    `/public/${one}?unit=13285@0&${year}&by=kind,lead,level,month`,
  ]);
  const tables = [
    ...lists.map((one) => `/public/${one}?limit=500`),
    ...figures,
    '/public/figures/people?unit=VN',
    '/public/units?q=Don',
    '/public/topics?limit=500',
  ];
  return [
    ...tables.flatMap((one) => [one, `${one}&format=csv`]),
    `/public/sessions/${session}`,
    `/public/findings/${session}.f1`,
    `/public/recommendations/${session}.f1.r1`,
    '/public/schema',
    '/public/schema/json',
  ];
}
