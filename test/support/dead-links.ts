import type { Api, Json } from './api.ts';
import { ADDRESSED } from './followed-api.ts';
import { COMMUNE_NOW, paper, sent } from './following.ts';

export const LINK_DAY = '2026-03-10';
export const REPLY = {
  ...{ purpose: 'reply', outcome: 'accepted' },
  document: { number: '7/UBND-VP', on: LINK_DAY },
};

export interface DeadLinks {
  /** One that can be used, until it is. */
  readonly open: string;
  /** Tokens that open nothing, by what is wrong with them. */
  readonly dead: Readonly<Record<string, string>>;
  /** Everything secret in any of them. */
  readonly secrets: readonly string[];
}

/**
 * Links of every kind of end, and tokens that never were any. The clock stands on `LINK_DAY` afterwards.
 * @param gs over the map, rules and calendars of `followedApi`
 */
export async function deadLinks(gs: Api): Promise<DeadLinks> {
  const secrets: string[] = [];
  const made = async (r1: string, day = LINK_DAY): Promise<string> => {
    gs.on(day);
    const { id, url }: Json = await gs.posted(`/recommendations/${r1}/reply-links`, {
      purpose: 'reply',
    });
    const token = String(url).split('#/reply/')[1] ?? '';
    secrets.push(token.slice(id.length + 1));
    gs.on(LINK_DAY);
    return token;
  };
  const issued = async () => {
    gs.on('2026-02-05');
    const payload = sent('2026-02-02', { dueOn: '2026-06-30' });
    return `${(await gs.posted('/sessions', payload)).id}.f1.r1`;
  };
  const linkOf = (token: string) => token.slice(0, token.lastIndexOf('.'));
  const r1 = await issued();
  const open = await made(r1);
  const secret = open.slice(linkOf(open).length + 1);
  const withdrawn = await made(r1);
  await gs.posted(`/recommendations/${r1}/reply-links/${linkOf(withdrawn)}/withdraw`, {});
  const used = await made(await issued());
  const answer = await gs.byLink(used, REPLY, `used-${used.slice(0, 24)}`);
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  const passed = await issued();
  const passedOn = await made(passed);
  const transfer = { ...paper(LINK_DAY), to: `department:${COMMUNE_NOW}` };
  await gs.posted(`/recommendations/${passed}/transfer`, transfer, { as: ADDRESSED });
  return {
    open,
    dead: {
      'no session of that name': `${'0'.repeat(24)}.f1.r1.l1.${secret}`,
      'no link of that name': `${r1}.l9.${secret}`,
      'another secret': `${linkOf(open)}.${'A'.repeat(43)}`,
      withdrawn,
      expired: await made(await issued(), '2026-02-06'),
      used,
      'passed on to another': passedOn,
    },
    secrets,
  };
}
