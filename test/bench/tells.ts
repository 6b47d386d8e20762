/**
 * Whether the time of an answer tells of a record that is not for the caller: medians beside those of a record
 * that never was, on the real engine in this process. `npm run tells`
 */
import { api, type Persona } from '../support/api.ts';
import { testEngine } from '../support/engine.ts';
import { COMMUNE, finding, front, HELD, OTHER_COMMUNE, supervision } from '../support/payloads.ts';

const TIMES = 300;
const engine = await testEngine();
try {
  const gs = await api(await engine.fresh());
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
    const times: Record<string, number[]> = { [path]: [], [nobodys]: [] };
    // In turn, so that whatever else the machine does befalls both.
    for (let at = 0; at < TIMES + 20; at += 1) {
      for (const one of [path, nobodys]) {
        const since = performance.now();
        const { status } = await gs.get(one, stranger);
        if (status !== 404) throw new Error(`${one}: ${status}`);
        if (at >= 20) times[one]?.push(performance.now() - since);
      }
    }
    const [hidden = 0, none = 0] = [path, nobodys].map((one) => median(times[one] ?? []));
    const ratio = (hidden / none).toFixed(2);
    process.stdout.write(
      `${name}: ${hidden.toFixed(2)} ms, of none ${none.toFixed(2)} ms, ratio ${ratio}\n`,
    );
  }
} finally {
  await engine.stop();
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
