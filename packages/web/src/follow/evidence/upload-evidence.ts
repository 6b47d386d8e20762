import { EVIDENCE_TYPES, type EvidenceType } from '@giam-sat/domain/evidence/evidence-types';
import { call, Unanswered } from '../../api/call.ts';

interface Announced {
  readonly id: string;
  readonly upload: {
    readonly url: string;
    readonly fields: Readonly<Record<string, string>>;
  } | null;
}

export interface Chosen {
  readonly file: File;
  readonly title: string;
  readonly isRestricted: boolean;
  /** The finding or recommendation it is about; none: the whole session. */
  readonly about: string | undefined;
}

export function evidenceTypeOf(file: File): EvidenceType | undefined {
  return EVIDENCE_TYPES.find((type) => type === file.type);
}

/**
 * Announces a file, sends it straight to the store and has it checked and kept.
 * @param key the same again is the same file
 * @throws Refusal, Unanswered
 */
export async function uploadEvidence(session: string, chosen: Chosen, key: string): Promise<void> {
  const { file, title, isRestricted, about } = chosen;
  const { body } = await call<Announced>(`/sessions/${session}/evidence`, {
    method: 'POST',
    key,
    headers: { 'no-state-secrets': 'confirmed' },
    body: {
      title,
      type: file.type,
      size: file.size,
      sha256: await sha256(file),
      visibility: isRestricted ? 'restricted' : 'internal',
      ...(about === undefined ? {} : { about }),
    },
  });
  if (body.upload !== null) await send(body.upload, file);
  await call(`/evidence/${body.id}/complete`, { method: 'POST', key: `${key}-done`, body: {} });
}

async function send({ url, fields }: NonNullable<Announced['upload']>, file: File): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  const answer = await fetch(url, { method: 'POST', body: form }).catch((error: unknown) => {
    throw new Unanswered(String(error));
  });
  if (!answer.ok) throw new Error(`the store answered ${answer.status}`);
}

async function sha256(file: File): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
