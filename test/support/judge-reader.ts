import type { Random } from '../oracle/random.ts';
import type { Persona } from './api.ts';
import { BECAME_MERGED, type Entered, MERGED, pathOf } from './random-records.ts';

/** Judges what a reader may open from what was entered, by the words of the rule and not by its code. */
const FRONT = ['front', 'women', 'farmers'];
const BOARDS = ['people-inspection-board', 'community-investment-board'];
const COUNCIL = ['peoples-council', 'council-committee'];
const READS_SUBTREE = ['recorder', 'signer', 'confirmer', 'monitor', 'registrar', 'auditor'];

const typeOf = (body: string | undefined) => (body ?? '').split(':')[0] ?? '';
const unitOf = (body: string) => body.split(':')[1] ?? '';
const has = (as: Persona, roles: readonly string[]) =>
  roles.some((role) => as.roles?.includes(role));

export const readsSubtree = (as: Persona) => has(as, READS_SUBTREE);
export const readsContent = (as: Persona) => has(as, [...READS_SUBTREE, 'responder']);

/** Own unit, and the units it was formed from. */
export function unitsOf({ unit, org, roles }: Persona): string[] {
  const isCountrys = roles?.includes('auditor') && org !== undefined && unitOf(org) === 'VN';
  if (unit === undefined && isCountrys) return ['VN'];
  if (unit === '37@2025-07-01') return [unit, '35@0'];
  if (unit === MERGED) return [unit, ...BECAME_MERGED];
  return unit === undefined ? [] : [unit];
}

export function reaches(as: Persona, unit: string): boolean {
  const path = pathOf(unit);
  return readsSubtree(as) && unitsOf(as).some((one) => path.includes(one));
}

export function isOfSide(as: Persona, { lead }: Entered): boolean {
  if (has(as, ['auditor']) || as.org === lead) return true;
  const [mine, theirs] = [typeOf(as.org), typeOf(lead)];
  const isHeir = unitsOf(as).slice(1).includes(unitOf(lead)) && mine === theirs;
  if (isHeir || FRONT.includes(mine)) return isHeir || [...FRONT, ...BOARDS].includes(theirs);
  if (BOARDS.includes(mine)) return FRONT.includes(theirs);
  return COUNCIL.includes(mine) && COUNCIL.includes(theirs);
}

export function opens(as: Persona, one: Entered): boolean {
  if (!readsSubtree(as)) return false;
  if (one.kind !== 'session') return reaches(as, one.unit) || as.org === one.lead;
  if ([one.lead, ...one.coChairs, ...one.members].includes(as.org ?? '')) return true;
  if (one.held) return [one.unit, ...one.coChairs.map(unitOf)].some((unit) => reaches(as, unit));
  return reaches(as, one.unit) && isOfSide(as, one);
}

export function opensRecommendation(
  as: Persona,
  one: Entered,
  { sent, addressee }: Entered['recommendations'][number],
): boolean {
  if (sent && readsContent(as) && addressee === as.org) return true;
  return opens(as, one) && (sent || isOfSide(as, one));
}

/** What lists and figures are made of: what may be opened because of the place, and not by name. */
export function isListed(as: Persona, one: Entered): boolean {
  return reaches(as, one.unit) && (one.held || isOfSide(as, one));
}

const UNITS = ['VN', '35@0', '347@0', '13285@0', '13321@0', '37@2025-07-01', MERGED];
const ORGS = [
  ...['front', 'women', 'peoples-council', 'council-committee', 'people-inspection-board'],
  ...['community-investment-board', 'peoples-committee'],
];
const ROLES = [...READS_SUBTREE, 'responder', 'administrator', 'recorder', 'monitor'];

export function randomReader(random: Random): Persona {
  const unit = random.pick(UNITS);
  // Mostly of a body of the own unit, now and then of another one.
  const place = random.chance(0.85) ? unit : random.pick(UNITS);
  const org = `${random.pick(ORGS)}:${place}`;
  const roles = random.chance(0.05) ? ['stranger'] : [random.pick(ROLES)];
  return { sub: 'reader', org, roles, ...(random.chance(0.93) ? { unit } : {}) };
}
