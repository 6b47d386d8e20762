import type { Context } from '@giam-sat/domain/context';
import { dayAt } from '@giam-sat/domain/day';
import {
  neverPublicFinding,
  neverPublicRecommendation,
  neverPublicSession,
} from '@giam-sat/domain/publication/never-public';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import type { CaseFile } from './case-file.ts';
import { contextAt } from './decide-sessions.ts';
import type { DemoSession } from './demo-session.ts';
import { leadOn } from './lead-on.ts';
import { seededRandom } from './random.ts';

/** About one session of thirty is approved to be public, as it stands at its last paper. */
const SHARE = 1 / 30;

/** Publishes some of the files, whole but for what is never public. */
export function publishSession(file: CaseFile, { id, lead }: DemoSession): void {
  const { session, lastAt: at } = file;
  const random = seededRandom(`publishing ${id}`);
  const isChosen = random.chance(SHARE);
  const isNever = neverPublicSession(session.description, undefined) !== undefined;
  if (!isChosen || isNever || session.held === undefined) return;
  const on = dayAt(new Date(at));
  const findings = session.findings.filter((one) => neverPublicFinding(one) === undefined);
  const recommendations = session.recommendations.filter((one) => {
    const finding = session.findings.find((other) => other.id === one.finding);
    return neverPublicRecommendation(one, finding) === undefined;
  });
  const input = {
    approval: { number: `${random.int(1, 400)}/QĐ-CB`, on },
    findings: findings.map((one) => one.id),
    recommendations: recommendations.map((one) => one.id),
  };
  const command = { action: 'publish', input } as const;
  const officer = contextAt(at, String(lead.path[1]), leadOn(lead, on).id);
  const context: Context = { ...officer, roles: ['signer'] };
  file.add(context, (current) => ({ command, events: actOnSession(context, current, command) }));
}
