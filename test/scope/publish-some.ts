import type { Call } from '../oracle/drive.ts';
import type { Random } from '../oracle/random.ts';
import type { Json } from '../support/api.ts';
import { AUDITOR } from './truths.ts';

/** Whatever may be published of some sessions is, and some of it is withdrawn again. */
export async function publishSome(
  call: Call,
  random: Random,
  ids: readonly string[],
): Promise<void> {
  for (const id of random.some(ids, 4)) {
    const { body } = await call(AUDITOR, 'GET', `/sessions/${id}`);
    const session: Json = body;
    const as = { sub: 'leader', org: session.lead.id, unit: session.lead.unit, roles: ['signer'] };
    const headers = { 'idempotency-key': `publish-${id}-${random.int(1, 1e9)}` };
    const sent = session.findings.flatMap((one: Json) => one.recommendations);
    const given = {
      approval: { number: '1/QĐ', on: '2026-03-10' },
      findings: session.findings.slice(0, 1).map((one: Json) => one.id),
      recommendations: sent.filter((one: Json) => one.letter).map((one: Json) => one.id),
    };
    await call(as, 'POST', `/sessions/${id}/publish`, given, headers);
    if (random.chance(0.3)) {
      const key = { 'idempotency-key': `${headers['idempotency-key']}-back` };
      await call(as, 'POST', `/sessions/${id}/withdraw-publication`, { reason: 'nhầm' }, key);
    }
  }
}

/** Files about a session or a part of it, for whoever reads it or for the lead body alone. */
export async function announceSome(call: Call, random: Random, ids: readonly string[]) {
  for (const id of random.some(ids, 5)) {
    const { body } = await call(AUDITOR, 'GET', `/sessions/${id}`);
    const session: Json = body;
    const findings: Json[] = session.findings;
    const parts = [...findings, ...findings.flatMap((one) => one.recommendations)];
    const about = parts.length > 0 && random.chance(0.8) ? { about: random.pick(parts).id } : {};
    const as = {
      sub: 'office',
      org: session.lead.id,
      unit: session.lead.unit,
      roles: ['recorder'],
    };
    const headers = {
      ...{ 'idempotency-key': `file-${id}-${random.int(1, 1e9)}`, 'no-state-secrets': 'confirmed' },
    };
    await call(
      as,
      'POST',
      `/sessions/${id}/evidence`,
      {
        ...{ title: 'Ảnh hiện trường', type: 'image/jpeg', size: 3, sha256: 'b'.repeat(64) },
        ...{ ...about, visibility: random.pick(['internal', 'restricted']) },
      },
      headers,
    );
  }
}
