import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../support/api.ts';
import { type DeadLinks, deadLinks, REPLY } from '../support/dead-links.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { followedApi } from '../support/followed-api.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
let links: DeadLinks;
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await followedApi(stores, '2026-03-10', 'dead');
  links = await deadLinks(gs);
});
afterAll(() => engine.stop());

/** Everything a client gets, but for the time. */
async function answerTo(token: string | undefined, payload?: object): Promise<string> {
  const answer = await gs.byLink(token, payload, 'same-for-all');
  const headers = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'stage-time');
  return [answer.status, JSON.stringify(headers), await answer.text()].join('\n');
}

describe('a link that can not be used', () => {
  it('is answered to the byte like any other, whatever is wrong with it, to read and to reply', async () => {
    for (const payload of [undefined, REPLY]) {
      const answers = new Map<string, string>();
      for (const [why, token] of Object.entries({
        ...links.dead,
        malformed: 'x',
        none: undefined,
      })) {
        answers.set(why, await answerTo(token, payload));
      }
      const [first = ''] = answers.values();
      expect(first).toMatch(/^404\n.*\n.*reply-link-invalid/);
      for (const [why, answer] of answers) expect([why, answer]).toEqual([why, first]);
    }
    // Those that are dead for their state alone were made as the one that is not.
    expect((await gs.byLink(links.open)).status).toBe(200);
    expect(gs.bugs).toEqual([]);
  });

  it('tells its secret in no answer, whatever is wrong with what is sent along', async () => {
    const before = await gs.stored();
    for (const token of [links.open, ...Object.values(links.dead)]) {
      const wrong = [
        { ...REPLY, purpose: token },
        { ...REPLY, [token]: 1 },
        { ...REPLY, document: token },
        { ...REPLY, document: { number: '', on: token } },
      ];
      const said: string[] = [];
      for (const payload of wrong) said.push(await (await gs.byLink(token, payload)).text());
      // The name of an unknown member is said, where somebody made one of it; no value ever is.
      const told = said.map((text) => text.replaceAll(JSON.stringify(`/${token}`), ''));
      for (const secret of links.secrets) expect(told.join()).not.toContain(secret);
    }
    expect(await gs.stored()).toBe(before);
  });
});
