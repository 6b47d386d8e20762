import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CALENDAR_RECORD } from '@giam-sat/domain/calendar/calendar';
import { firstCalendars } from '@giam-sat/domain/calendar/first-calendars';
import { addDays } from '@giam-sat/domain/day';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Json } from '../support/api.ts';
import { problemOf } from '../support/api.ts';
import { changed } from '../support/first-calendar.ts';
import { register } from '../support/registers.ts';
import { setRules } from '../support/rules-in-force.ts';
import { startTestSystem, type TestSystem } from '../support/system.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'giam-sat-reply-links-'));
const UNIT = '13285@2025-07-01';
let system: TestSystem;
let today: string;
let keys = 0;

beforeAll(async () => {
  system = await startTestSystem({ dataDir });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const config = { endpoint: system.dynamodbEndpoint, region: system.region, credentials };
  const database = new DynamoDBClient(config);
  const ledger = ledgerOn(documentClient(config), system.tables.Ledger ?? '');
  await register(ledger);
  await setRules(ledger);
  const request = { key: 'calendar', hash: '' };
  const events = firstCalendars.map(changed);
  await ledger.insert({ record: CALENDAR_RECORD, version: 1, events, request });
  database.destroy();
  await system.settled();
  const clock: Json = await (await fetch(`${system.url}/local/clock`)).json();
  today = clock.day;
}, 180_000);
afterAll(async () => {
  await system.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function passTo(day: string): Promise<void> {
  const init = { method: 'POST', body: JSON.stringify({ to: day }) };
  expect((await fetch(`${system.url}/local/clock`, init)).status).toBe(200);
}

async function posted(persona: string, path: string, payload: object): Promise<Json> {
  keys += 1;
  const headers = { 'idempotency-key': `link-days-${keys}` };
  const answer = await system.as(persona, 'POST', path, { payload, headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const paper = () => ({ number: '7/UBND', on: today });

/** A reply by a link and nothing else. */
function byLink(token: string, payload?: object): Promise<Response> {
  keys += 1;
  const headers = {
    ...{ 'reply-token': token, 'content-type': 'application/json' },
    'idempotency-key': `by-link-${keys}`,
  };
  const body = payload === undefined ? {} : { method: 'POST', body: JSON.stringify(payload) };
  return fetch(`${system.url}/reply`, { headers, ...body });
}

const accepted = () => ({ purpose: 'reply', document: paper(), outcome: 'accepted' });

async function linkFor(id: string): Promise<{ token: string; until: string }> {
  const path = `/recommendations/${id}/reply-links`;
  const { url, until } = await posted('phu-ly-signer', path, { purpose: 'reply' });
  return { token: url.split('#/reply/')[1], until };
}

async function statusOf(token: string): Promise<number[]> {
  return [(await byLink(token)).status, (await byLink(token, accepted())).status];
}

it('links on a running system end with their thirtieth day, their use, their addressee and their recommendation', async () => {
  const addressee = `peoples-committee:${UNIT}`;
  const held = { from: addDays(today, -3), to: addDays(today, -3) };
  const letter = { number: '1/KN', on: addDays(today, -1) };
  const dueOn = addDays(today, 90);
  const one = (text: string) => ({ text, addressee, dueOn, letter });
  const { id } = await posted('phu-ly-officer', '/sessions', {
    ...{ kind: 'supervision', form: 'delegation', leadBody: `front:${UNIT}` },
    ...{ subject: 'Giám sát thu gom rác', topic: 'land', held },
    findings: [
      {
        ...{ type: 'violation', text: 'Chưa thu gom' },
        recommendations: ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'].map(one),
      },
    ],
  });
  const [late = '', used = '', passedOn = '', ended = '', published = ''] = [1, 2, 3, 4, 5].map(
    (at) => `${id}.f1.r${at}`,
  );
  const links = await Promise.all([late, used, passedOn, ended, published].map(linkFor));
  const [lateLink = '', usedLink = '', passedOnLink = '', endedLink = '', publishedLink = ''] =
    links.map(({ token }) => token);
  expect(links.map(({ until }) => until)).toEqual(Array(5).fill(addDays(today, 30)));

  // Used once, and never again; its secret opens no other recommendation's link.
  expect((await byLink(usedLink, accepted())).status).toBe(200);
  expect(await statusOf(usedLink)).toEqual([404, 404]);
  const secret = usedLink.slice(usedLink.lastIndexOf('.') + 1);
  expect(await statusOf(`${late}.l1.${secret}`)).toEqual([404, 404]);
  const reportDone = { purpose: 'report-done', document: paper() };
  expect((await byLink(lateLink, reportDone)).status).toBe(404);

  // Passed on, or withdrawn.
  const to = `department:${UNIT}`;
  const received = { document: paper(), receivedOn: today };
  await posted('phu-ly-officer', `/recommendations/${passedOn}/transfer`, { ...received, to });
  expect(await statusOf(passedOnLink)).toEqual([404, 404]);
  const withdrawal = { on: today, reason: 'nhầm', document: paper() };
  await posted('phu-ly-signer', `/recommendations/${ended}/withdraw`, withdrawal);
  expect(await statusOf(endedLink)).toEqual([404, 404]);

  // What the public is shown has nothing to do with whom a letter was sent to.
  const approval = { number: '2/QĐ', on: today };
  await posted('phu-ly-signer', `/sessions/${id}/publish`, {
    ...{ approval, findings: [`${id}.f1`], recommendations: [published] },
  });
  await posted('phu-ly-signer', `/sessions/${id}/withdraw-publication`, { reason: 'nhầm' });
  const page: Json = await (await byLink(publishedLink)).json();
  expect(page).toMatchObject({ possible: true, recommendation: { text: 'Năm' } });

  const last = addDays(today, 30);
  await passTo(last);
  expect((await byLink(lateLink)).status).toBe(200);
  expect((await byLink(publishedLink, accepted())).status).toBe(200);
  await passTo(addDays(last, 1));
  const [opened, answered] = await Promise.all([byLink(lateLink), byLink(lateLink, accepted())]);
  const never = await problemOf(await byLink(`${late}.l9.${secret}`));
  expect(await problemOf(opened)).toEqual(never);
  expect(await problemOf(answered)).toEqual(never);
  expect((await linkFor(late)).until).toBe(addDays(last, 31));
  expect(system.complaints).toEqual([]);
}, 180_000);
