import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

/** Whether the machine has the browser: without it the tests of the pages say that they were skipped. */
export const hasChromium = found !== undefined;
if (!hasChromium)
  process.stdout.write('skipped: no chromium on this machine (/usr/bin/chromium)\n');

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws Error when there is none */
export function executablePath(): string {
  if (found === undefined) throw new Error('no chromium on this machine (/usr/bin/chromium)');
  return found;
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath(), args: flags });
}
