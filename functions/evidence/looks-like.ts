import type { EvidenceType } from '@giam-sat/domain/evidence/evidence-types';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** Whether bytes begin as files of a type do: a program renamed to `.jpg` is none. */
export function looksLike(type: EvidenceType, bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  switch (type) {
    case 'image/jpeg':
      return text.startsWith('\xff\xd8\xff');
    case 'image/png':
      return text.startsWith('\x89PNG\r\n\x1a\n');
    case 'image/webp':
      return text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP';
    case 'application/pdf':
      return text.startsWith('%PDF-');
    case `${OFFICE}wordprocessingml.document`:
      return isZipWith(bytes, 'word/document.xml');
    case `${OFFICE}spreadsheetml.sheet`:
      return isZipWith(bytes, 'xl/workbook.xml');
  }
}

/** An office file is a ZIP whose directory names its main part. */
function isZipWith(bytes: Uint8Array, part: string): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.subarray(0, 4).toString('latin1') === 'PK\x03\x04' && file.includes(part);
}
