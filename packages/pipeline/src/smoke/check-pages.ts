import { isDeepStrictEqual } from 'node:util';
import type { WebConfig } from '@giam-sat/web/hosting/web-config';
import * as z from 'zod';
import { Stopped } from '../say.ts';
import { type Api, expectShape } from './api.ts';
import { within } from './within.ts';

/** An invalidation is through in seconds; the first answer of a new distribution takes longer. */
const WAIT_SECONDS = 120;

const Worded = z.looseObject({ code: z.string(), en: z.looseObject({ title: z.string() }) });

/**
 * The pages at their own address: the one file, what it names, what it is told, and the interface
 * behind the same address.
 */
export async function checkPages(pages: Api, config: WebConfig): Promise<void> {
  await within(WAIT_SECONDS, 'the pages with the config.json of this stage', async () => {
    const told = await pages.ask('/config.json');
    if (told.status !== 200) return undefined;
    return isDeepStrictEqual(JSON.parse(told.text), config) || undefined;
  });
  const page = await pages.ask('/');
  const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(page.text) ?? [];
  if (page.status !== 200 || script === undefined) {
    throw new Stopped(`GET / of the pages: ${page.status} ${page.text.slice(0, 500)}`);
  }
  for (const path of [script, '/openapi.json']) {
    const { status, text } = await pages.ask(path);
    if (status !== 200)
      throw new Stopped(`GET ${path} of the pages: ${status} ${text.slice(0, 500)}`);
  }
}

/** What the gateway refuses by itself comes out of the distribution as a problem. */
export async function checkWording(pages: Api): Promise<void> {
  const refused = await pages.ask('/sessions');
  const { code } = expectShape(Worded, readJson(refused.text), 'GET /sessions without a token');
  if (refused.status !== 401 || code !== 'unauthenticated') {
    throw new Stopped(`GET /sessions without a token: ${refused.status} ${code}`);
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
