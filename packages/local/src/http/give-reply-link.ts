import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import { sendJson } from './send-result.ts';

/** Who makes it: records for the Front's side of the province the demonstration is about. */
const MAKER = 'ninh-binh-officer';
const WAITING = '/recommendations?state=issued&unit=37@2025-07-01&limit=50';
const List = z.object({ items: z.array(z.object({ id: z.string() })) });
const Made = z.object({ url: z.string() });

/**
 * Makes a link for some recommendation that waits for a reply and leads to it, so that the page of an
 * addressee without an account can be tried. The system itself gives a link only to those who sent the letter.
 */
export async function giveReplyLink(
  origin: string,
  token: (persona: string) => Promise<string>,
  response: ServerResponse,
): Promise<void> {
  const headers = {
    authorization: `Bearer ${await token(MAKER)}`,
    'content-type': 'application/json',
  };
  const waiting = await fetch(`${origin}${WAITING}`, { headers });
  const { items } = waiting.ok ? List.parse(await waiting.json()) : { items: [] };
  for (const { id } of items) {
    const made = await fetch(`${origin}/recommendations/${id}/reply-links`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ purpose: 'reply' }),
    });
    if (!made.ok) continue;
    response.writeHead(302, { location: Made.parse(await made.json()).url });
    response.end();
    return;
  }
  sendJson(
    response,
    404,
    {
      type: 'about:blank',
      title: 'Không có kiến nghị nào đang chờ trả lời / No recommendation waits for a reply',
      status: 404,
    },
    'application/problem+json',
  );
}
