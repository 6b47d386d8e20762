import * as z from 'zod';
import { EdgeRefusal } from './edge-app.ts';

/** Half a sign is none that the store takes. */
const Key = z.string().refine((text) => text.isWellFormed());
const Place = z.object({ partition: Key, sort: Key });
const Offset = z.object({ offset: z.int().min(0) });

/** Cursors are opaque to callers: base64url of where a page stopped. */
function encode(place: z.infer<typeof Place> | z.infer<typeof Offset>): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function decode<Shape extends z.ZodType>(schema: Shape, cursor: string): z.infer<Shape> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new EdgeRefusal('invalid-query', [
      {
        parameter: 'cursor',
        code: 'cursor',
        vi: 'Con trỏ trang không đúng; hãy dùng đúng địa chỉ "next" đã nhận',
        en: 'The cursor is not one of ours; use the "next" address as it was given',
      },
    ]);
  }
}

export function placeOf(cursor: string | undefined): z.infer<typeof Place> | undefined {
  return cursor === undefined ? undefined : decode(Place, cursor);
}

export function offsetOf(cursor: string | undefined): number {
  return cursor === undefined ? 0 : decode(Offset, cursor).offset;
}

/** The address of the next page: the same query with another cursor. */
export function nextAddress(
  requested: string,
  place: z.infer<typeof Place> | z.infer<typeof Offset> | undefined,
): string | null {
  if (place === undefined) return null;
  const url = new URL(requested, 'http://relative');
  url.searchParams.set('cursor', encode(place));
  return `${url.pathname}${url.search}`;
}

/** One page of things that are all at hand. */
export function slice<Thing>(
  things: readonly Thing[],
  requested: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): { items: Thing[]; next: string | null } {
  const offset = offsetOf(cursor);
  const items = things.slice(offset, offset + limit);
  const end = offset + items.length;
  const next = nextAddress(requested, end < things.length ? { offset: end } : undefined);
  return { items, next };
}
