import type { Browser, BrowserContext, Page } from 'playwright-core';

export const sizes = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 360, height: 740 },
} as const;
export type Size = keyof typeof sizes;

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page itself: exceptions, and what the console called an error. */
  readonly errors: readonly string[];
}

interface Opening {
  readonly size?: Size;
  readonly persona?: string | undefined;
  readonly hash?: string;
  /** What the device's own clock says, where it is wrong. */
  readonly deviceTime?: string;
  /** What is done before the address is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A fresh browser profile at a page of the runner, signed in as a persona or, without one, not at all. */
export async function openPage(
  browser: Browser,
  url: string,
  { size = 'desktop', persona, hash = '#/', deviceTime, prepare }: Opening = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: 'allow',
  });
  if (deviceTime !== undefined) await context.clock.setSystemTime(deviceTime);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  if (persona !== undefined) await signInAs(page, url, persona);
  await prepare?.(page);
  // With files held back it is never done.
  await page.goto(`${url}/${hash}`, { waitUntil: prepare === undefined ? 'load' : 'commit' });
  return { page, context, errors };
}

async function signInAs(page: Page, url: string, persona: string): Promise<void> {
  await page.addInitScript(await storedSignIn(url, persona));
}

/** A script that puts the persona's token where the sign-in library keeps it, as after a sign-in at the issuer. */
export async function storedSignIn(url: string, persona: string): Promise<string> {
  const token = await (await fetch(`${url}/local/token?persona=${persona}`)).text();
  const config: { issuer: string; clientId: string } = JSON.parse(
    await (await fetch(`${url}/config.json`)).text(),
  );
  const user = {
    access_token: token,
    token_type: 'Bearer',
    scope: 'openid',
    profile: { sub: persona },
  };
  const entry = [`oidc.user:${config.issuer}:${config.clientId}`, user];
  // The library reckons by the device's clock, also when it has just got a token.
  return `{
    const [key, user] = ${JSON.stringify(entry)};
    const expires_at = Math.floor(Date.now() / 1000) + 3600;
    sessionStorage.setItem(key, JSON.stringify({ ...user, expires_at }));
  }`;
}
