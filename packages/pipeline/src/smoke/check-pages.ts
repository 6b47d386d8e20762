import { isDeepStrictEqual } from 'node:util';
import type { WebConfig } from '@giam-sat/web/hosting/web-config';
import { Stopped } from '../say.ts';
import type { Api } from './api.ts';
import { within } from './within.ts';

/** An invalidation is through in seconds; the first answer of a new distribution takes longer. */
const WAIT_SECONDS = 120;

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
