import type { Asking } from '@giam-sat/domain/policy/asking';
import { type PolicyAction, policyRows } from '@giam-sat/domain/policy/policy';
import { may } from '@giam-sat/domain/policy/require-may';
import type { Role } from '@giam-sat/domain/policy/roles';
import { leadRef } from '@giam-sat/domain/session/resolve';
import { describe, expect, test } from 'vitest';
import { bodies, contextOn, units } from '../support/registers.ts';
import {
  actions,
  covering,
  expected,
  type LeadName,
  type Letter,
  leads,
  letters,
  type Organisation,
  organisations,
} from './expected.ts';

const COMMUNE = '13285@0';
const names = Object.keys(organisations) as Organisation[];
const everyRole = Object.entries(letters) as [Letter, Role][];
const cases = Object.keys(actions).flatMap((action) =>
  everyRole.map(([letter, role]) => ({ action, letter, role })),
);

const body = (name: Organisation) => {
  const found = bodies.find(({ id }) => id === organisations[name]);
  if (found === undefined) throw new Error(`${name} is not registered`);
  return found;
};

function asking(name: Organisation, role: Role): Asking {
  const actorOrg = body(name);
  const actorUnit = units.find(({ id }) => id === actorOrg.unit);
  const actor = { sub: `${role} of ${name}`, org: actorOrg.id };
  return { ...contextOn('2024-06-01'), actor, actorOrg, actorUnit, roles: [role] };
}

const about = (lead: LeadName) => ({
  lead: leadRef(body(lead)),
  addressee: organisations.agency,
  place: { id: COMMUNE, path: ['VN', '35@0', '347@0', COMMUNE] },
});

/** By the tables written out by hand alone. */
function isExpected(action: string, letter: Letter, who: Organisation, lead: LeadName): boolean {
  const row = actions[action];
  if (row === undefined || !row.roles.includes(letter)) return false;
  switch (row.relation) {
    case undefined:
      return expected(matrixOf(letter), who, lead);
    case 'own':
      // An auditor reads whatever lies in its subtree.
      return expected(letter === 'U' ? 'sees' : 'own', who, lead);
    case 'granted':
      // Whoever grants roles works for no body.
      return letter === 'D' || covering.place.includes(who);
    case 'reads':
    case 'any':
      return true;
    default:
      return covering[row.relation].includes(who);
  }
}

function matrixOf(letter: Letter) {
  const role = letters[letter];
  switch (role) {
    case 'recorder':
    case 'signer':
    case 'confirmer':
    case 'monitor':
    case 'responder':
      return role;
    default:
      throw new Error(`${role} has no matrix`);
  }
}

describe(`${cases.length} pairs of action and role, each for ${names.length} organisations and ${leads.length} lead bodies`, () => {
  test.each(cases)('$action by a $role', ({ action, letter, role }) => {
    const name = named(action);
    const allowed: string[] = [];
    const wanted: string[] = [];
    for (const who of names) {
      for (const lead of leads) {
        if (judged(name, role, who, lead)) allowed.push(`${who} → ${lead}`);
        if (isExpected(action, letter, who, lead)) wanted.push(`${who} → ${lead}`);
      }
    }
    expect(allowed).toEqual(wanted);
  });

  test('no action is missing here, and none is left over', () => {
    const listed = policyRows().map(({ action }) => action);
    expect(Object.keys(actions).toSorted()).toEqual(listed.toSorted());
  });

  test('several roles add up, and no role at all may nothing', () => {
    for (const who of names) {
      for (const lead of leads) {
        const both = { ...asking(who, 'recorder'), roles: ['recorder', 'signer'] as const };
        const apart = (['recorder', 'signer'] as const).some((role) =>
          judged('reply-link.make', role, who, lead),
        );
        expect(may(both, 'reply-link.make', about(lead))).toBe(apart);
        const none = { ...asking(who, 'recorder'), roles: [] };
        for (const { action } of policyRows()) {
          expect(may(none, action, about(lead))).toBe(false);
        }
      }
    }
  });
});

function named(action: string): PolicyAction {
  const row = policyRows().find((one) => one.action === action);
  if (row === undefined) throw new Error(`${action} is not in the policy`);
  return row.action;
}

function judged(action: PolicyAction, role: Role, who: Organisation, lead: LeadName): boolean {
  return may(asking(who, role), action, about(lead));
}
