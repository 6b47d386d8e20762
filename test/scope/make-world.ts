import { randomBytes } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { happened } from '@giam-sat/domain/context';
import type { Level } from '@giam-sat/domain/register/unit';
import { catchUp } from '@giam-sat/ledger/catch-up';
import type { Ledger } from '@giam-sat/ledger/ledger';
import { projectLog } from '@giam-sat/views/project-log';
import { confideApp } from '../../functions/confide/confide-app.ts';
import { consultApp } from '../../functions/consult/consult-app.ts';
import { evidenceApp } from '../../functions/evidence/evidence-app.ts';
import { fileStore } from '../../functions/evidence/file-store.ts';
import { publicApp } from '../../functions/public/public-app.ts';
import { recordApp } from '../../functions/record/record-app.ts';
import { contextsOn } from '../../functions/sweep/contexts.ts';
import { sweep } from '../../functions/sweep/sweep.ts';
import type { Caller } from '../oracle/ask.ts';
import { plusDays } from '../oracle/calendar.ts';
import { type Call, lane } from '../oracle/drive.ts';
import { seeded } from '../oracle/random.ts';
import { beginWith } from '../oracle/rule-book.ts';
import { type Json, PAGES } from '../support/api.ts';
import type { Stores } from '../support/engine.ts';
import { bodies } from '../support/registers.ts';
import { addStocks } from './add-stocks.ts';
import { nameSome } from './named-persons.ts';
import { BECAME_MERGED, LIVES_ON, MERGED, REFORMED, SUCCEEDED_ON } from './places.ts';
import { announceSome, publishSome } from './publish-some.ts';

/** How a world comes about; everything else follows from it. */
export interface WorldPlan {
  readonly seed: number;
  readonly commands: number;
}

export interface World {
  readonly stores: Stores;
  readonly today: string;
  /** Answers as somebody sees them; `null` is nobody at all. */
  readonly ask: (as: Caller | null, path: string) => Promise<Response>;
}

/** Forms are given out, and nothing is ever sent by them. */
const NO_FILES = fileStore(
  'evidence',
  new S3Client({ region: 'x', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }),
);
const BATCHES = 4;
const LANES = 2;

/** Records of both sides in all their states, made by commands as offices send them, over many days. */
export async function makeWorld(stores: Stores, plan: WorldPlan): Promise<World> {
  let day = '2026-03-15';
  const now = () => new Date(`${day}T05:00:00Z`);
  const random = seeded(plan.seed);
  const whom = seeded(plan.seed + 77);
  await beginWith(stores.ledger);
  await tellLineage(stores.ledger);
  const on = { ...stores, now, pause: async () => undefined, random: Math.random };
  const record = recordApp({ ...on, pages: PAGES }, throwing);
  const consult = consultApp(on, throwing);
  const evidence = evidenceApp({ ...on, files: NO_FILES }, throwing);
  const confide = confideApp({ ...on, randomBytes }, throwing);
  const everybodys = publicApp({ views: stores.views, now }, throwing);
  const app = (method: string, path: string) => {
    if (path.startsWith('/personal/')) return confide;
    if (path.startsWith('/public/')) return everybodys;
    if (method === 'GET') return consult;
    return path.endsWith('/evidence') ? evidence : record;
  };
  const call: Call = async (caller, method, path, payload, headers = {}) => {
    const init = { method, headers: { 'content-type': 'application/json', ...headers } };
    const body = payload === undefined ? {} : { body: JSON.stringify(payload) };
    const answer = await app(method, path).request(path, { ...init, ...body }, tokenOf(caller));
    const etag = answer.headers.get('etag') ?? undefined;
    return { status: answer.status, etag, body: await answer.json() };
  };
  const today = () => day;
  await addStocks(call, random);
  const offices = Array.from({ length: LANES }, (_, at) =>
    lane({ call, random: seeded(plan.seed * 31 + at), lane: `l${at}`, today, done: () => {} }),
  );
  for (let batch = 0; batch < BATCHES; batch += 1) {
    for (const office of offices) {
      for (let n = 0; n < plan.commands / BATCHES / LANES; n += 1) await office.step();
    }
    const known = offices.flatMap(({ driven }) => [...driven.records.keys()]);
    await publishSome(call, random, known);
    await announceSome(call, random, known);
    await nameSome(call, whom, known);
    day = plusDays(day, random.int(1, 25));
    await settle(on);
    const contexts = () => contextsOn(stores.ledger, now);
    await sweep({ ...on, contexts, write: () => undefined }, () => 600_000);
    for (const office of offices) office.swept();
  }
  const wrong = offices.flatMap(({ driven }) => driven.wrong);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  await reform(stores.ledger);
  await settle(on);
  const ask = async (as: Caller | null, path: string) =>
    app('GET', path).request(path, {}, as === null ? {} : tokenOf(as));
  return { stores, today: day, ask };
}

function throwing(error: Error): void {
  throw error;
}

function tokenOf({ sub, org, unit, roles = ['recorder', 'signer'] }: Caller) {
  const claims = { sub, org, unit, roles: `[${roles.join(' ')}]` };
  return { event: { requestContext: { authorizer: { jwt: { claims } } } } };
}

async function settle(on: Stores & { now: () => Date; pause: () => Promise<undefined> }) {
  await catchUp({ ...on, random: Math.random }, undefined);
  const broken = (name: string) => throwing(new Error(name));
  await projectLog({ ...on, random: Math.random, generation: 'g1', broken });
}

const noon = { now: new Date('2024-01-01T05:00:00Z'), actor: { sub: 'register' } };

async function append(ledger: Ledger, record: string, type: string, data: object): Promise<void> {
  const version = (await ledger.read(record)).reduce((sum, one) => sum + one.events.length, 1);
  const event: Json = happened(noon as never, type as never, '2024-01-01', data as never);
  await ledger.insert({ record, version, events: [event], request: { key: record, hash: '' } });
}

/** Two old communes became one of today's. */
function tellLineage(ledger: Ledger): Promise<void> {
  return append(ledger, `unit#${MERGED}`, 'unit.lineage-told', { predecessors: BECAME_MERGED });
}

/** In the end that one is made anew as well, with a part of a neighbour that lives on. */
async function reform(ledger: Ledger): Promise<void> {
  const path = ['VN', '37@2025-07-01', REFORMED];
  const unit = { level: 'commune' as Level, parent: '37@2025-07-01', path, from: SUCCEEDED_ON };
  await append(ledger, `unit#${MERGED}`, 'unit.ended', { to: plusDays(SUCCEEDED_ON, -1) });
  await append(ledger, `unit#${REFORMED}`, 'unit.registered', {
    ...{ id: REFORMED, code: '13285', name: 'Phường mới', ...unit, to: null },
    ...{ predecessors: [MERGED, LIVES_ON], inPart: [LIVES_ON] },
  });
  for (const type of new Set(bodies.map((body) => body.type))) {
    await append(ledger, `body#${type}:${REFORMED}`, 'body.registered', {
      ...{ id: `${type}:${REFORMED}`, type, name: type, unit: REFORMED, level: 'commune', path },
      ...{ parent: null, from: SUCCEEDED_ON, to: null },
    });
  }
}
