/**
 * `npm run ninety-days -- --recommendations 1000`: ninety days pass over that many recommendations on
 * the real engine, once undisturbed and once with the sweep killed three times and away for four
 * days; every notice, overdue and proposal must be the same, each once, each on its own day.
 */
import { parseArgs } from 'node:util';
import { testEngine } from '../support/engine.ts';
import { letDaysPass } from './ninety-days.ts';

const { values } = parseArgs({
  options: {
    recommendations: { type: 'string', default: '1000' },
    days: { type: 'string', default: '90' },
    seed: { type: 'string', default: '1' },
  },
});
const plan = {
  recommendations: Number(values.recommendations),
  days: Number(values.days),
  seed: Number(values.seed),
};
const engine = await testEngine();
let failed = 1;
try {
  const run = async (name: string, kills: Map<number, number>, skipped: Set<number>) => {
    const since = performance.now();
    const progress = (day: string, events: number) => {
      if (day.endsWith('1'))
        process.stdout.write(`${name} ${day}: ${events} events of the sweep\n`);
    };
    const { lines } = await letDaysPass(await engine.fresh(), {
      ...plan,
      kills,
      skipped,
      progress,
    });
    const seconds = ((performance.now() - since) / 1000).toFixed(0);
    process.stdout.write(`${name}: ${lines.length} lines of clocks in ${seconds} s\n`);
    return lines;
  };
  const quiet = await run('undisturbed', new Map(), new Set());
  const disturbed = await run(
    'killed three times, away for four days',
    new Map([
      [25, 7],
      [39, 1],
      [58, 3],
    ]),
    new Set([44, 45, 46, 47]),
  );
  const before = new Set(quiet);
  const after = new Set(disturbed);
  const missing = quiet.filter((line) => !after.has(line));
  const extra = disturbed.filter((line) => !before.has(line));
  const twice = disturbed.length - after.size;
  for (const line of [...missing.slice(0, 10), ...extra.slice(0, 10)])
    process.stdout.write(`${line}\n`);
  const counts = Object.entries(Object.groupBy(quiet, (line) => line.split(' ')[0] ?? ''))
    .map(([type, lines]) => `${type} ${lines?.length ?? 0}`)
    .join(', ');
  process.stdout.write(
    `${counts}\n${missing.length} missing, ${extra.length} extra, ${twice} twice\n`,
  );
  failed = missing.length + extra.length + twice;
} finally {
  await engine.stop();
}
process.exitCode = failed === 0 ? 0 : 1;
