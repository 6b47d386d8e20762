/**
 * What Lighthouse says of the pages on the build the runner serves: on its own phone (4 times slower
 * processor, 1.6 Mbit/s) or with `--slow` at 400 kbit/s. Prints the scores as they are and exits with 1
 * when one is below 95.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { type Flags } from 'lighthouse';
import puppeteer, { type Browser } from 'puppeteer-core';
import { startRunner } from '../e2e/runner.ts';
import { executablePath } from './support/chromium.ts';
import { storedSignIn } from './support/open-page.ts';
import { post, printedFigures, sessionOn } from './support/write-records.ts';

const LEAST = 95;
const kbits = process.argv.includes('--slow') ? 400 : 1638.4;
const OFFICER = 'ha-nam-officer';

/** Address behind the `#`, and who looks; nobody is signed in where none is named. */
const pages = [
  { name: 'home', hash: '#/' },
  { name: 'public', hash: '#/public' },
  { name: 'public figures', hash: '#/public/figures?unit=35@0&year=2023' },
  {
    name: 'figures',
    hash: '#/figures?unit=35@0&from=2021-01-01&to=2023-12-31',
    persona: OFFICER,
  },
] as const;

const flags: Flags = {
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

/** @returns the scores out of 100 that are too low */
async function look(browser: Browser, url: string, one: (typeof pages)[number]): Promise<string[]> {
  // Nothing kept from the page before: every one is somebody's first.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  if ('persona' in one) {
    await page.evaluateOnNewDocument(await storedSignIn(url, one.persona));
  }
  const result = await lighthouse(`${url}/${one.hash}`, flags, undefined, page);
  await context.close();
  if (result === undefined) throw new Error(`nothing said of ${one.name}`);
  const { categories, audits, environment } = result.lhr;
  const scores = Object.values(categories).map(({ title, score }) => {
    return { title, score: Math.round((score ?? 0) * 100) };
  });
  const metrics = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'];
  const words = metrics.map((name) => `${name} ${audits[name]?.displayValue ?? '?'}`);
  process.stdout.write(
    `${one.name}: ${scores.map(({ title, score }) => `${title} ${score}`).join(', ')} (${words.join(', ')}; this machine: ${Math.round(environment.benchmarkIndex)})\n`,
  );
  const isWrong = ({
    score,
    scoreDisplayMode,
  }: {
    score: number | null;
    scoreDisplayMode: string;
  }) => scoreDisplayMode === 'binary' && score !== null && score < 1;
  for (const { id, title } of Object.values(audits).filter(isWrong)) {
    process.stdout.write(`  ${id}: ${title}\n`);
  }
  return scores
    .filter(({ score }) => score < LEAST)
    .map(({ title, score }) => `${one.name}: ${title} ${score}`);
}

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
  for (const one of pages) low.push(...(await look(browser, runner.url, one)));
} finally {
  await browser.close();
  await runner.end('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}
if (low.length > 0) process.stdout.write(`below ${LEAST}: ${low.join('; ')}\n`);
process.exitCode = low.length === 0 ? 0 : 1;
