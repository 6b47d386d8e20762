import { ROLES } from '@giam-sat/domain/policy/roles';
import fc from 'fast-check';
import type { Reader } from './judge.ts';
import { MERGED, REFORMED, UNITS } from './places.ts';

const ORGS = [
  ...['front', 'women', 'farmers', 'peoples-council', 'council-committee'],
  ...['people-inspection-board', 'community-investment-board'],
  ...['peoples-committee', 'department', 'party-committee', 'project-owner'],
];

const unit = fc.constantFrom(...UNITS);
/** One role or several at once; now and then one nobody knows, or none. */
const roles = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...ROLES).map((role) => [role]) },
  { weight: 5, arbitrary: fc.subarray([...ROLES], { minLength: 2, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom([], ['stranger'], ['Recorder']) },
);

/** Mostly of a body of the own unit; now and then of another one's, without a unit, without a body. */
export const anyReader: fc.Arbitrary<Reader> = fc
  .record({
    unit,
    other: unit,
    type: fc.constantFrom(...ORGS),
    roles,
    isElsewhere: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    lacks: fc.constantFrom('nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'unit', 'org'),
  })
  .map(({ unit: own, other, type, roles: some, isElsewhere, lacks }) => ({
    sub: `${some.join('+')} of ${type} in ${own}`,
    roles: some,
    ...(lacks === 'org' ? {} : { org: `${type}:${isElsewhere ? other : own}` }),
    ...(lacks === 'unit' ? {} : { unit: own }),
  }));

/** Those whom a rule of their own is about: successors of successors, and the one who is addressed. */
export const ALWAYS: readonly Reader[] = [
  { sub: 'heir', org: `front:${REFORMED}`, unit: REFORMED, roles: ['recorder', 'monitor'] },
  { sub: 'addressed', org: `department:${MERGED}`, unit: MERGED, roles: ['responder'] },
];
