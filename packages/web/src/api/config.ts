import type { WebConfig } from '../../hosting/web-config.ts';

let asked: Promise<WebConfig> | undefined;

/** What `/config.json` beside the page says, asked for once. */
export function config(): Promise<WebConfig> {
  asked ??= ask().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function ask(): Promise<WebConfig> {
  // Asked for by `first-view.ts` already; with a way of caching of its own it would be asked again.
  const answer = await fetch('/config.json');
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
  return JSON.parse(await answer.text());
}
