/**
 * Whether the time of an answer tells of a record that is not for the caller, or what is wrong with a reply link:
 * medians beside those of what never was, on the real engine in this process. `npm run tells`
 */
import { api, type Persona } from '../support/api.ts';
import { deadLinks, LINK_DAY, REPLY } from '../support/dead-links.ts';
import { type Stores, testEngine } from '../support/engine.ts';
import { followedApi } from '../support/followed-api.ts';
import { COMMUNE, finding, front, HELD, OTHER_COMMUNE, supervision } from '../support/payloads.ts';

const TIMES = 300;
const WARM = 20;
/** Ten wrong tries hold a link up: functions that are made anew have counted none. */
const TRIES = 9;
/** What the others are held against. */
const NONE = 'no session of that name';

type Ask = () => Response | Promise<Response>;

const engine = await testEngine();
try {
  await tellOfRecords(await engine.fresh());
  await tellOfLinks(await engine.fresh());
} finally {
  await engine.stop();
}

async function tellOfRecords(stores: Stores): Promise<void> {
  const gs = await api(stores);
  const as = { as: { sub: 'a', org: front(COMMUNE), unit: COMMUNE, roles: ['recorder'] } };
  const small = await gs.posted('/sessions', supervision({ plan: { year: 2024 } }), as);
  const findings = Array.from({ length: 50 }, (_, at) => finding({ text: `Phát hiện ${at}` }));
  const large = await gs.posted('/sessions', supervision({ held: HELD, findings }), as);
  const stranger: Persona = { sub: 'b', org: front(OTHER_COMMUNE), unit: OTHER_COMMUNE };
  const never = '0'.repeat(24);
  for (const [name, path] of Object.entries({
    'a session that is planned': `/sessions/${small.id}`,
    'a session of 50 findings': `/sessions/${large.id}`,
    'its finding': `/findings/${large.id}.f1`,
  })) {
    const nobodys = path.replace(/[0-9a-f]{24}/, never);
    const { [NONE]: none, ...medians } = await measured(async () => ({
      [NONE]: () => gs.get(nobodys, stranger),
      [name]: () => gs.get(path, stranger),
    }));
    say(none, medians);
  }
}

async function tellOfLinks(stores: Stores): Promise<void> {
  const { dead } = await deadLinks(await followedApi(stores, LINK_DAY, 'links'));
  for (const [what, payload] of Object.entries({
    opened: undefined,
    'replied to by': REPLY,
  })) {
    let rounds = 0;
    const { [NONE]: none, ...medians } = await measured(async () => {
      rounds += 1;
      const gs = await api(stores, LINK_DAY, 'tell', async () => undefined);
      const asks = Object.entries(dead).map(([why, token]): [string, Ask] => [
        why,
        () => gs.byLink(token, payload, `tell-${rounds}`),
      ]);
      return Object.fromEntries(asks);
    });
    process.stdout.write(`a reply link ${what}, beside one of ${NONE}\n`);
    say(none, medians);
  }
}

/** Milliseconds that each takes, asked in turn, so that whatever else the machine does befalls all of them. */
async function measured(
  ready: () => Promise<Readonly<Record<string, Ask>>>,
): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  let asked = await ready();
  for (let at = 0; at < TIMES + WARM; at += 1) {
    if (at % TRIES === TRIES - 1) asked = await ready();
    for (const [name, ask] of Object.entries(asked)) {
      const since = performance.now();
      const { status } = await ask();
      const took = performance.now() - since;
      if (status !== 404) throw new Error(`${name}: ${status}`);
      // The first one of functions made anew finds nothing made ready.
      if (at >= WARM && at % TRIES < TRIES - 1) times[name] = [...(times[name] ?? []), took];
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, some]) => [name, median(some)]));
}

function say(none = 0, medians: Readonly<Record<string, number>>): void {
  for (const [name, took] of Object.entries(medians)) {
    const ratio = (took / none).toFixed(2);
    process.stdout.write(
      `${name}: ${took.toFixed(2)} ms, of none ${none.toFixed(2)} ms, ratio ${ratio}\n`,
    );
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
