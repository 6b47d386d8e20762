import useSWR, { type SWRResponse } from 'swr';
import { call } from './call.ts';

async function read<Body>(path: string): Promise<Body> {
  const { body } = await call<Body>(path);
  return body;
}

/**
 * What the interface answers at an address, kept while the page is open and read again when it comes
 * back to the front.
 * @param path nothing: nothing is asked yet
 */
export function useAnswer<Body>(path: string | undefined): SWRResponse<Body, Error> {
  return useSWR<Body, Error>(path ?? null, read, { shouldRetryOnError: false });
}

/** Only what was given, as a query: `?a=1&b=2`. */
export function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
