/**
 * What Lighthouse says of the pages on the build the runner serves: on its own phone (4 times slower
 * processor, 1.6 Mbit/s) or with `--slow` at 400 kbit/s. Each page is looked at `--runs` times (3) and
 * judged by its middle performance. Exits with 1 when a score is below 95.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startRunner } from '../e2e/runner.ts';
import { executablePath } from './support/chromium.ts';
import { type Audit, installLighthouse, type Result } from './support/install-lighthouse.ts';
import { storedSignIn } from './support/open-page.ts';
import { post, printedFigures, sessionOn } from './support/write-records.ts';

const LEAST = 95;
const OFFICER = 'ha-nam-officer';
const { values } = parseArgs({
  options: {
    slow: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
  },
});
const kbits = values.slow ? 400 : 1638.4;

/** Address behind the `#`, and who looks; nobody is signed in where none is named. */
const pages: readonly { name: string; hash: string; persona?: string }[] = [
  { name: 'home', hash: '#/' },
  { name: 'public', hash: '#/public' },
  { name: 'public figures', hash: '#/public/figures?unit=35@0&year=2023' },
  {
    name: 'figures',
    hash: '#/figures?unit=35@0&from=2021-01-01&to=2023-12-31',
    persona: OFFICER,
  },
];

const flags = {
  onlyCategories: ['performance', 'accessibility', 'best-practices'],
  formFactor: 'mobile',
  screenEmulation: { mobile: true, width: 360, height: 740, deviceScaleFactor: 2, disabled: false },
  throttlingMethod: 'simulate',
  throttling: {
    ...{ rttMs: 150, throughputKbps: kbits, cpuSlowdownMultiplier: 4 },
    ...{ requestLatencyMs: 0, downloadThroughputKbps: 0, uploadThroughputKbps: 0 },
  },
  // The sign-in is kept in the session's storage.
  disableStorageReset: true,
  logLevel: 'error',
};

async function fill(url: string): Promise<void> {
  for (const month of ['02', '04', '06', '08', '10']) {
    const { id } = await post(url, OFFICER, '/sessions', sessionOn(`2023-${month}-04`, 'Giám sát'));
    await post(url, OFFICER, `/sessions/${id}/publish`, {
      approval: { number: '1/QĐ-CB', on: `2023-${month}-20` },
      findings: [`${id}.f1`],
      recommendations: [`${id}.f1.r1`],
    });
  }
  for (const { figure } of printedFigures()) {
    await post(url, OFFICER, '/published-figures', figure);
  }
}

async function lookOnce(url: string, one: (typeof pages)[number], again = 2): Promise<Result> {
  const { name, hash, persona } = one;
  const load = loadavg()[0] ?? 0;
  // Nothing kept from the page before: every one is somebody's first.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  if (persona !== undefined) await page.evaluateOnNewDocument(await storedSignIn(url, persona));
  const lhr = (await lighthouse(`${url}/${hash}`, flags, undefined, page))?.lhr;
  await context.close();
  const said = lhr?.audits['first-contentful-paint']?.errorMessage;
  if (lhr === undefined || said !== undefined) {
    // The browser itself did not paint, or lost its record of it: nothing was measured.
    process.stdout.write(
      `${name}: not measured (${said ?? 'no result'}; load ${load.toFixed(1)})\n`,
    );
    if (again === 0) throw new Error(`${name} can not be measured`);
    return lookOnce(url, one, again - 1);
  }
  process.stdout.write(`${name}: ${inWords(lhr)}; load ${load.toFixed(1)})\n`);
  return lhr;
}

const metrics = [
  ...(['first-contentful-paint', 'largest-contentful-paint', 'speed-index'] as const),
  ...(['total-blocking-time', 'cumulative-layout-shift'] as const),
];

const hundred = (score: number | null) => Math.round((score ?? 0) * 100);

function inWords({ categories, audits, environment }: Result): string {
  const scores = Object.values(categories).map(({ title, score }) => `${title} ${hundred(score)}`);
  const words = metrics.map((name) => `${name} ${audits[name]?.displayValue ?? '?'}`);
  return `${scores.join(', ')} (${words.join(', ')}; this machine: ${Math.round(environment.benchmarkIndex)}`;
}

function isWrong({ score, scoreDisplayMode }: Audit): boolean {
  return scoreDisplayMode === 'binary' && score !== null && score < 1;
}

/** @returns the scores out of 100 that are too low */
async function look(url: string, one: (typeof pages)[number]): Promise<string[]> {
  const results: Result[] = [];
  while (results.length < Number(values.runs)) results.push(await lookOnce(url, one));
  for (const { id, title } of Object.values(results[0]?.audits ?? {}).filter(isWrong)) {
    process.stdout.write(`  ${id}: ${title}\n`);
  }
  const scoreOf = (result: Result) => hundred(result.categories.performance?.score ?? 0);
  const middle = results.sort((a, b) => scoreOf(a) - scoreOf(b))[Math.floor(results.length / 2)];
  const scores = Object.values(middle?.categories ?? {});
  process.stdout.write(
    `${one.name}, in the middle: ${scores.map(({ title, score }) => `${title} ${hundred(score)}`).join(', ')}\n`,
  );
  return scores
    .filter(({ score }) => hundred(score) < LEAST)
    .map(({ title, score }) => `${one.name}: ${title} ${hundred(score)}`);
}

const { lighthouse, puppeteer } = await installLighthouse();
const data = mkdtempSync(join(tmpdir(), 'giam-sat-lighthouse-'));
const runner = await startRunner(data);
const browser = await puppeteer.launch({
  executablePath: executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
const low: string[] = [];
process.stdout.write(`a processor 4 times slower, ${kbits} kbit/s\n`);
try {
  await fill(runner.url);
  for (const one of pages) low.push(...(await look(runner.url, one)));
} finally {
  await browser.close();
  await runner.end('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}
if (low.length > 0) process.stdout.write(`below ${LEAST}: ${low.join('; ')}\n`);
process.exitCode = low.length === 0 ? 0 : 1;
