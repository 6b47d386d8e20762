import type { Call } from '../oracle/drive.ts';
import type { Random } from '../oracle/random.ts';
import type { Json } from '../support/api.ts';
import { publicAddresses } from '../support/public.ts';
import { bodies } from '../support/registers.ts';
import type { Checking } from './check-records.ts';
import { headOf, opens, type Reader, reaches, type Truth, typeOf } from './judge.ts';
import type { World } from './make-world.ts';
import { AUDITOR } from './truths.ts';

/** Names whose every appearance is found, and positions that say whose session they are of. */
const NAME = 'Họ Tên Kín';
const POSITION = 'Chức danh của hồ sơ';

/** Some sessions are about a person's conduct (124-QĐ/TW), published before or not: a position, and a name apart. */
export async function nameSome(call: Call, random: Random, ids: readonly string[]): Promise<void> {
  for (const id of random.some(ids, 9)) {
    const { body } = await call(AUDITOR, 'GET', `/sessions/${id}`);
    const { lead }: Json = body;
    const as = { sub: 'office', org: lead.id, unit: lead.unit, roles: ['recorder'] };
    const headers = (what: string) => ({
      'idempotency-key': `${what}-${id}-${random.int(1, 1e9)}`,
      ...{ 'if-match': '*', 'no-state-secrets': 'confirmed' },
    });
    const changes = { aboutPerson: { position: `${POSITION} ${id}` } };
    const correction = { reason: 'Giám sát cán bộ', changes };
    const corrected = await call(as, 'PATCH', `/sessions/${id}`, correction, headers('position'));
    // What is over is not corrected any more.
    if (corrected.status !== 200) continue;
    const name = { name: `${NAME} ${id}` };
    const kept = await call(as, 'POST', `/personal/sessions/${id}`, name, headers('name'));
    if (kept.status !== 201) throw new Error(`a name is not kept: ${JSON.stringify(kept)}`);
  }
}

const isAboutPerson = ({ record }: Truth) => record.aboutPerson !== undefined;

/** The lead body reads the name, or what took its place when it was no more, and the auditor of the place. */
function readsName(as: Reader, { record }: Truth, today: string): boolean {
  const { id, unit } = record.lead;
  if (as.roles?.includes('auditor') && reaches(as, unit)) return true;
  if (!['recorder', 'signer'].some((role) => as.roles?.includes(role))) return false;
  if (as.org === id) return true;
  const isOver = (body: string | undefined) => {
    const to = bodies.find((one) => one.id === body)?.to ?? null;
    return to !== null && to < today;
  };
  if (as.org === undefined || !isOver(id) || isOver(as.org)) return false;
  const mine = typeOf(as.org);
  return (mine === typeOf(id) || mine === headOf(id)) && reaches(as, unit);
}

/** The name at its own address: for who may read it, and for anybody else of a session that never was. */
export async function checkNames({ asking, truths, wrong }: Checking, as: Reader, today: string) {
  const path = (id: string) => `/personal/sessions/${id}`;
  const never = await asking.get(as, path('f'.repeat(24)));
  const sessions = [...truths.values()].filter(({ kind }) => kind === 'session');
  const others = sessions.filter((one) => !isAboutPerson(one)).slice(0, 3);
  for (const truth of [...sessions.filter(isAboutPerson), ...others]) {
    const { status, body } = await asking.get(as, path(truth.id));
    if (isAboutPerson(truth) && readsName(as, truth, today)) {
      if (status !== 200 || body.name !== `${NAME} ${truth.id}`) {
        wrong(`${path(truth.id)}: ${status}, may read the name`);
      }
    } else if (status !== 404 || JSON.stringify(body) !== JSON.stringify(never.body)) {
      wrong(`${path(truth.id)}: ${status}, may not read the name`);
    }
  }
}

/** Of all that is answered only that address names anybody, and a position is told to who opens the session. */
export function checkHeard(on: Omit<Checking, 'asking'>, as: Reader, path: string, text: string) {
  if (!path.startsWith('/personal/') && text.includes(NAME)) on.wrong(`${path} names somebody`);
  for (const [, id = ''] of text.matchAll(new RegExp(`${POSITION} ([0-9a-f]{24})`, 'g'))) {
    const truth = on.truths.get(id);
    if (truth === undefined || !opens(as, truth)) on.wrong(`${path} tells the position of ${id}`);
  }
}

/** Nothing of such a session is public, neither itself nor anything said of it. @returns how many there are */
export async function checkUnpublished(
  { ask }: World,
  truths: ReadonlyMap<string, Truth>,
  wrong: (what: string) => void,
): Promise<number> {
  const some = [...truths.values()].filter((one) => one.kind === 'session' && isAboutPerson(one));
  const addresses = new Set(some.flatMap(({ id }) => publicAddresses(id)));
  for (const path of addresses) {
    const answer = await ask(null, path);
    const text = await answer.text();
    const id = some.find((one) => path.includes(one.id))?.id;
    if (answer.status !== (id === undefined ? 200 : 404)) wrong(`${path}: ${answer.status}`);
    const told = [NAME, POSITION, ...some.map((one) => one.id)].filter((one) => text.includes(one));
    if (told.length > 0) wrong(`${path} is public and tells ${told.join()}`);
  }
  return some.length;
}
