import { crc32, deflateSync } from 'node:zlib';

/** Where a photograph says it was taken; must be gone from a public copy. */
export const GPS = 'GPS-20.5411N-105.9131E';

const segment = (marker: number, data: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** The smallest grey JPEG of one pixel. */
const TABLES = Buffer.from(
  'ffdb004300030202020202030202020303030304060404040404080606050609080a0a090809090a0c0f0c0a0b0e0b09090d110d0e0f101011100a0c12131210130f101010' +
    'ffc9000b080001000101011100ffcc000600101005',
  'hex',
);
const SCAN = Buffer.from('ffda0008010100003f00d2cf20', 'hex');

/** A real JPEG with EXIF, XMP, a comment and bytes behind its end. */
export function photograph(): Buffer {
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0', 'latin1'),
    Buffer.from(GPS),
  ]);
  const xmp = Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${GPS}</x:xmpmeta>`);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...[segment(0xe1, exif), segment(0xe1, xmp), segment(0xed, Buffer.from(`8BIM${GPS}`))],
    // A comment, and segments that are reserved and shown by nobody.
    ...[0xfe, 0xf0, 0xfd, 0xc8].map((marker) => segment(marker, Buffer.from(GPS))),
    ...[TABLES, SCAN, Buffer.from([0xff, 0xd9]), Buffer.from(GPS)],
  ]);
}

const chunk = (name: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
};

/** A PNG of one pixel with text and EXIF, and more than belongs there in a chunk of the picture. */
export function drawing(): Buffer {
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    ...[chunk('tEXt', Buffer.from(`Comment\0${GPS}`)), chunk('eXIf', Buffer.from(GPS))],
    chunk('gAMA', Buffer.from(`\0\0\xb1\x8f${GPS}`, 'latin1')),
    ...[chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', Buffer.alloc(0))],
    Buffer.from(GPS),
  ]);
}

const riff = (name: string, data: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  const pad = Buffer.alloc(data.length % 2);
  return Buffer.concat([Buffer.from(name, 'latin1'), size, data, pad]);
};

/** A WebP container with EXIF and XMP around a picture. */
export function webp(): Buffer {
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riff('VP8X', Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    ...[riff('VP8L', Buffer.from('2f0000000010071011118888fe0700', 'hex'))],
    ...[riff('EXIF', Buffer.from(GPS)), riff('XMP ', Buffer.from(`<x>${GPS}</x>`))],
  ]);
  return riff('RIFF', body);
}
