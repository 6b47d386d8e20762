/**
 * What may be kept as evidence. Film and HEIC are not: no page shows the latter everywhere, and the
 * former would outgrow the size; both can be told of in words, or sent as photographs.
 */
export const EVIDENCE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** Types whose metadata can be taken away whole, so that a copy may be public. */
const CLEANABLE: readonly EvidenceType[] = ['image/jpeg', 'image/png', 'image/webp'];

/** A PDF or office file keeps authors, earlier texts and hidden parts in ways no remover finds all of. */
export function isCleanable(type: EvidenceType): boolean {
  return CLEANABLE.includes(type);
}

/** Bytes; a photograph of a phone has 3–8 MB, a scanned report seldom more than 15. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Files of one session. */
export const MOST_FILES = 100;
