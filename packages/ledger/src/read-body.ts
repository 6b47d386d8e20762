import { type Body, BodyEvent, evolveBody } from '@giam-sat/domain/register/body';
import { readEvent } from '@giam-sat/domain/upcast';
import type { Ledger } from './ledger.ts';

/** A body as it is registered now; nothing when no body has the id. */
export async function readBody(
  ledger: Pick<Ledger, 'read'>,
  id: string,
): Promise<Body | undefined> {
  let body: Body | undefined;
  for (const append of await ledger.read(`body#${id}`)) {
    for (const event of append.events) body = evolveBody(body, readEvent(BodyEvent, event));
  }
  return body;
}
