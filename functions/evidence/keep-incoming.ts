import { createHash } from 'node:crypto';
import type { Evidence } from '@giam-sat/domain/evidence/evidence';
import { refuse } from '@giam-sat/domain/refusal';
import type { FileStore } from './file-store.ts';
import { looksLike } from './looks-like.ts';

/**
 * Looks at what was sent and keeps it where no form leads. The store checked size and hash already; a
 * form that is still good could bring other bytes meanwhile, so what is kept is what was looked at.
 * @throws Refused `evidence-not-uploaded`, `evidence-mismatch`; nothing is kept then
 */
export async function keepIncoming(files: FileStore, one: Evidence): Promise<void> {
  const { id } = one;
  const bytes = await files.read('incoming', id);
  if (bytes === undefined) {
    // The answer to an earlier request may have been lost after the file was moved.
    if ((await files.read('kept', id)) !== undefined) return;
    refuse('evidence-not-uploaded', '', { id });
  }
  try {
    requireMatch(one, bytes);
  } catch (refused) {
    await files.remove('incoming', id);
    throw refused;
  }
  await files.put('kept', one, bytes);
  await files.remove('incoming', id);
}

/** @throws Refused `evidence-mismatch` for bytes that are not what was announced */
export function requireMatch(one: Evidence, bytes: Uint8Array): void {
  const what = mismatch(one, bytes);
  if (what !== undefined) refuse('evidence-mismatch', '', { id: one.id, what });
}

function mismatch(one: Evidence, bytes: Uint8Array): 'size' | 'sha256' | 'type' | undefined {
  if (bytes.length !== one.size) return 'size';
  if (createHash('sha256').update(bytes).digest('hex') !== one.sha256) return 'sha256';
  return looksLike(one.type, bytes) ? undefined : 'type';
}
