import type { SessionView } from '@giam-sat/contract/http/session-view';
import { call } from '../api/call.ts';
import { type Draft, dropDraft } from './drafts.ts';
import { payloadOf } from './payload-of.ts';

/**
 * Sends a draft; recorded, it is taken off the device.
 * @throws Refusal, Unanswered: then it stays
 */
export async function sendSession({ id, form }: Draft): Promise<SessionView> {
  const { body } = await call<SessionView>('/sessions', {
    method: 'POST',
    body: payloadOf(form),
    key: id,
    headers: {
      ...(form.isWithoutSecrets ? { 'no-state-secrets': 'confirmed' } : {}),
      ...(form.isPersonalTextChecked ? { 'personal-text': 'checked' } : {}),
    },
  });
  await dropDraft(id);
  return body;
}
