import { gunzipSync, gzipSync } from 'node:zlib';

/** Below this an item stays text, which anybody can read in the table. */
const LONG = 64 * 1024;

/**
 * The events of one append as an item keeps them. Two hundred recommendations of one letter start four
 * hundred clocks at once, more than the 400 KB an item may have; they say much the same, so packed they
 * are a tenth of it. The hash chain is over the text: how it is packed makes no difference to it.
 */
export function packEvents(text: string): string | Uint8Array {
  return Buffer.byteLength(text) < LONG ? text : gzipSync(text);
}

export function unpackEvents(kept: string | Uint8Array): string {
  return typeof kept === 'string' ? kept : gunzipSync(kept).toString('utf8');
}

/** What packed events take of an item, in bytes. */
export function packedSize(text: string): number {
  const packed = packEvents(text);
  return typeof packed === 'string' ? Buffer.byteLength(packed) : packed.length;
}
