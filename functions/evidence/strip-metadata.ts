import type { EvidenceType } from '@giam-sat/domain/evidence/evidence-types';

/**
 * A picture without anything but its picture: no EXIF (place, camera, owner), XMP, IPTC, comments,
 * thumbnails, or bytes behind its end. Kept is what is known to be picture; all else is left out.
 * @returns nothing when the file is broken or of another type
 */
export function stripMetadata(type: EvidenceType, bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (type === 'image/jpeg') return stripJpeg(file);
    if (type === 'image/png') return stripPng(file);
    return type === 'image/webp' ? stripWebp(file) : undefined;
  } catch (error) {
    // Reading behind the end: the file is cut off.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const SOS = 0xda;
const EOI = 0xd9;
/** Reserved for extensions. */
const JPG = 0xc8;
/** JFIF, and Adobe's word on how colours are coded. */
const JPEG_APPS = [0xe0, 0xee];

/** ITU T.81 Annex B. */
function stripJpeg(file: Buffer): Buffer | undefined {
  const kept: Buffer[] = [file.subarray(0, 2)];
  for (let at = 2; ; ) {
    if (file.readUInt8(at) !== 0xff) return undefined;
    const marker = file.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return Buffer.concat([...kept, Buffer.from([0xff, EOI])]);
    const length = file.readUInt16BE(at + 2);
    const next = marker === SOS ? endOfScan(file, at + 2 + length) : at + 2 + length;
    // A thumbnail may hide in a long JFIF header.
    const isHeader = JPEG_APPS.includes(marker) && length <= 16;
    if (isHeader || length <= mostOf(marker)) kept.push(file.subarray(at, next));
    at = next;
  }
}

/** Tables, scans, restarts and what goes before frames, with the most bytes each can have (B.2). */
const JPEG_PARTS: ReadonlyMap<number, number> = new Map([
  [0xc4, 2 + 8 * (17 + 256)],
  [0xcc, 2 + 2 * 32],
  [0xda, 6 + 2 * 4],
  [0xdb, 2 + 4 * 129],
  [0xdc, 4],
  [0xdd, 4],
  [0xde, 8 + 3 * 4],
  [0xdf, 3],
]);
const FRAME = 8 + 3 * 4;

/** Of comments, applications and what is reserved nothing is known, and nothing is kept. */
function mostOf(marker: number): number {
  const isFrame = marker !== JPG && marker >= 0xc0 && marker <= 0xcf;
  return JPEG_PARTS.get(marker) ?? (isFrame ? FRAME : -1);
}

/** The next marker that is no stuffed byte and no restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = from; ; at += 1) {
    if (file.readUInt8(at) !== 0xff) continue;
    const next = file.readUInt8(at + 1);
    const isWithin = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isWithin) return at;
  }
}

/** Chunks of the picture with the most bytes each can have: a longer one has something else in it. */
const PNG_CHUNKS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ IDAT: Number.POSITIVE_INFINITY, fdAT: Number.POSITIVE_INFINITY },
    ...{ IHDR: 13, PLTE: 768, tRNS: 256, acTL: 8, fcTL: 26, IEND: 0 },
    ...{ gAMA: 4, cHRM: 32, sRGB: 1, sBIT: 4, bKGD: 6, pHYs: 9 },
  }),
);

/** ISO/IEC 15948. */
function stripPng(file: Buffer): Buffer | undefined {
  const kept: Buffer[] = [file.subarray(0, 8)];
  for (let at = 8; ; ) {
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    const name = file.toString('latin1', at + 4, at + 8);
    file.readUInt8(end - 1);
    if (length <= (PNG_CHUNKS.get(name) ?? -1)) kept.push(file.subarray(at, end));
    if (name === 'IEND') return length === 0 ? Buffer.concat(kept) : undefined;
    at = end;
  }
}

const WEBP_CHUNKS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ 'VP8 ': Number.POSITIVE_INFINITY, VP8L: Number.POSITIVE_INFINITY },
    ...{ ALPH: Number.POSITIVE_INFINITY, ANMF: Number.POSITIVE_INFINITY, VP8X: 10, ANIM: 6 },
  }),
);
/** ICC, EXIF and XMP are said to be there by these bits of VP8X. */
const WEBP_METADATA = 0x20 | 0x08 | 0x04;

/** RFC 9649. */
function stripWebp(file: Buffer): Buffer {
  const end = 8 + file.readUInt32LE(4);
  const kept: Buffer[] = [];
  for (let at = 12; at < end; ) {
    const length = file.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    file.readUInt8(at + 8 + length - 1);
    const name = file.toString('latin1', at, at + 4);
    if (length <= (WEBP_CHUNKS.get(name) ?? -1))
      kept.push(withoutFlags(name, Buffer.from(file.subarray(at, next))));
    at = next;
  }
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  const body = Buffer.concat(kept);
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}

function withoutFlags(name: string, chunk: Buffer): Buffer {
  if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~WEBP_METADATA, 8);
  return chunk;
}
