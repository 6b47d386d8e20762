import { type RefusalData, refuse } from '../refusal.ts';
import { COUNTRY } from '../register/unit.ts';
import type { About, Asking } from './asking.ts';
import { type PolicyAction, policyRow } from './policy.ts';
import { isRelated, relationTexts } from './relations.ts';
import { roleNames } from './roles.ts';

/**
 * Whether somebody may do something, by the one table. What they may not even see is another question,
 * asked before (`readable.ts`).
 * @throws Refused `role-missing`, `out-of-scope`; both say which role is needed and who has it
 */
export function requireMay(asking: Asking, action: PolicyAction, about: About, pointer = ''): void {
  requireRole(asking, action, pointer);
  if (!may(asking, action, about)) {
    const unit = about.lead?.unit ?? about.place?.id ?? COUNTRY;
    refuse('out-of-scope', pointer, { ...needed(action), unit });
  }
}

/** Where what it is about is not known to exist. @throws Refused `role-missing` */
export function requireRole(
  asking: Pick<Asking, 'roles'>,
  action: PolicyAction,
  pointer = '',
): void {
  const { roles } = policyRow(action);
  if (roles.some((role) => asking.roles.includes(role))) return;
  refuse('role-missing', pointer, { ...needed(action), has: asking.roles });
}

export function may(asking: Asking, action: PolicyAction, about: About): boolean {
  const { roles, relation } = policyRow(action);
  return roles.some(
    (role) => asking.roles.includes(role) && isRelated(asking, relation, role, about),
  );
}

function needed(action: PolicyAction): RefusalData {
  const { roles, relation, vi, en } = policyRow(action);
  return {
    action: { vi, en },
    roles: {
      vi: roles.map((role) => `${role} (${roleNames[role].vi})`).join(', '),
      en: roles.map((role) => `${role} (${roleNames[role].en})`).join(', '),
    },
    who: relationTexts[relation],
  };
}
