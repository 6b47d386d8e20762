import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from '../../../packages/pipeline/src/stacks/run.ts';

const named = join(import.meta.dirname, '../lighthouse');

/** Of a page's result, what is looked at. */
export interface Result {
  readonly categories: Readonly<Record<string, { title: string; score: number | null }>>;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly environment: { readonly benchmarkIndex: number };
}

export interface Audit {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly scoreDisplayMode: string;
  readonly displayValue?: string;
  /** Why there is no score. */
  readonly errorMessage?: string;
}

export interface Page {
  evaluateOnNewDocument(script: string): Promise<unknown>;
}

export interface Browser {
  createBrowserContext(): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }>;
  close(): Promise<void>;
}

interface Tools {
  readonly lighthouse: (
    address: string,
    flags: object,
    config: undefined,
    page: Page,
  ) => Promise<{ lhr: Result } | undefined>;
  readonly puppeteer: {
    launch(options: { executablePath: string; args: string[] }): Promise<Browser>;
  };
}

/**
 * Lighthouse and the library it moves the browser with, in an installation of their own under `.data`:
 * 170 MB that only who measures needs. Exactly what the lock file in `test/web/lighthouse` names.
 * @throws when npm can not install it
 */
export async function installLighthouse(): Promise<Tools> {
  const directory = join(root, '.data/lighthouse');
  const files = ['package.json', 'package-lock.json'];
  const wanted = files.map((file) => readFileSync(join(named, file), 'utf8')).join();
  const mark = join(directory, 'installed.txt');
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
    mkdirSync(directory, { recursive: true });
    for (const file of files) copyFileSync(join(named, file), join(directory, file));
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
    await run('npm', ['ci', '--prefix', directory, ...quiet]);
    writeFileSync(mark, wanted);
  }
  const { resolve } = createRequire(join(directory, 'package.json'));
  const load = async (name: string) =>
    ((await import(pathToFileURL(resolve(name)).href)) as { default: unknown }).default;
  return {
    lighthouse: (await load('lighthouse')) as Tools['lighthouse'],
    puppeteer: (await load('puppeteer-core')) as Tools['puppeteer'],
  };
}
