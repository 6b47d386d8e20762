import type { Caller } from '../oracle/ask.ts';
import type { Json } from '../support/api.ts';
import { FORMED_FROM, pathOf } from './places.ts';

/**
 * Who may open what, by the words of the rule, the record as the country's auditor reads it and the map;
 * nothing of the product's own judgement is used.
 */
const FRONT = ['front', 'women', 'farmers'];
const BOARDS = ['people-inspection-board', 'community-investment-board'];
const COUNCIL = ['peoples-council', 'council-committee'];
const READS_SUBTREE = ['recorder', 'signer', 'confirmer', 'monitor', 'registrar', 'auditor'];

export const typeOf = (body = '') => body.split(':')[0] ?? '';
const unitOf = (body = '') => body.split(':')[1] ?? '';
const has = ({ roles = [] }: Caller, some: readonly string[]) =>
  some.some((role) => roles.includes(role));

export type Reader = Omit<Caller, 'org' | 'unit'> & {
  readonly org?: string;
  readonly unit?: string;
};

export const readsSubtree = (as: Reader) => has(as as Caller, READS_SUBTREE);
export const readsContent = (as: Reader) => has(as as Caller, [...READS_SUBTREE, 'responder']);

export function unitsOf({ unit, org, roles }: Reader): readonly string[] {
  if (unit !== undefined) return [unit, ...(FORMED_FROM[unit] ?? [])];
  return roles?.includes('auditor') && unitOf(org) === 'VN' ? ['VN'] : [];
}

/** Places whose figures are not empty for the reader. */
export const nearTo = (as: Reader): readonly string[] => [...unitsOf(as), 'VN', '35@0'];

export function reaches(as: Reader, unit: string): boolean {
  return readsSubtree(as) && unitsOf(as).some((one) => pathOf(unit).includes(one));
}

export function isOfSide(as: Reader, lead: string): boolean {
  if (has(as as Caller, ['auditor']) || as.org === lead) return true;
  const [mine, theirs] = [typeOf(as.org), typeOf(lead)];
  if (mine === theirs && unitsOf(as).slice(1).includes(unitOf(lead))) return true;
  if (FRONT.includes(mine)) return [...FRONT, ...BOARDS].includes(theirs);
  if (BOARDS.includes(mine)) return FRONT.includes(theirs);
  return COUNCIL.includes(mine) && COUNCIL.includes(theirs);
}

/** What type of body stands before a lead body: the Front before its side, a Council before its own. */
export function headOf(lead: string): string | undefined {
  if ([...FRONT, ...BOARDS].includes(typeOf(lead))) return 'front';
  return COUNCIL.includes(typeOf(lead)) ? 'peoples-council' : undefined;
}

/** One record as its full reader sees it, and what kind it is. */
export interface Truth {
  readonly kind: 'session' | 'activity' | 'board' | 'project';
  readonly id: string;
  readonly record: Json;
}

const recommendationsOf = ({ record }: Truth): Json[] =>
  record.findings.flatMap((finding: Json) => finding.recommendations);

const termsOf = (board: Json): Json[] => [board, ...board.earlier];

export function opens(as: Reader, truth: Truth): boolean {
  const { kind, record } = truth;
  if (!readsSubtree(as)) return false;
  if (kind === 'activity') return reaches(as, record.lead.unit) || as.org === record.lead.id;
  if (kind === 'board') {
    return termsOf(record).some(({ body }) => reaches(as, unitOf(body.id)) || as.org === body.id);
  }
  if (kind === 'project') return record.units.some(({ id }: Json) => reaches(as, id));
  const { lead, partners, host, guidedBy, held } = record;
  const parts = [lead, ...partners, host, guidedBy].map((body) => body?.id);
  if (as.org !== undefined && parts.includes(as.org)) return true;
  if (held === undefined) return reaches(as, lead.unit) && isOfSide(as, lead.id);
  const chairs = partners.filter((one: Json) => one.role === 'co-chair');
  return [lead, ...chairs].some(({ id }) => reaches(as, unitOf(id)));
}

export function opensRecommendation(as: Reader, truth: Truth, one: Json): boolean {
  const isSent = one.letter !== undefined;
  if (isSent && readsContent(as) && one.addressee.id === as.org) return true;
  return opens(as, truth) && (isSent || isOfSide(as, truth.record.lead.id));
}

/** Whether somebody may be told of `<session>`, `<session>.f1` or `<session>.f1.r1`. */
export function mayKnow(as: Reader, truth: Truth, id: string): boolean {
  if (truth.kind !== 'session') return opens(as, truth);
  const recommendations = recommendationsOf(truth);
  const named = recommendations.find((one) => one.id === id);
  if (named !== undefined) return opensRecommendation(as, truth, named);
  // A recommendation that was sent to somebody says which finding of which session it rests on.
  const within = recommendations.filter((one) => one.id.startsWith(`${id}.`));
  return opens(as, truth) || within.some((one) => opensRecommendation(as, truth, one));
}

/** What lists and figures hold: what may be opened for its place, and not by who takes part. */
export function isListed(as: Reader, truth: Truth, item: Json): boolean {
  const { kind, record } = truth;
  if (kind === 'activity') return reaches(as, record.lead.unit);
  if (kind === 'board') return termsOf(record).some(({ body }) => reaches(as, unitOf(body.id)));
  // It may lie in several, and counts in the first.
  if (kind === 'project') return reaches(as, record.units[0].id);
  // Co-chaired sessions count under who chaired along.
  const place = item.coChair === undefined ? record.lead.unit : unitOf(item.coChair);
  if (!reaches(as, place)) return false;
  const id = String(item.id).split(':')[0];
  const one = recommendationsOf(truth).find((other) => other.id === id);
  const isOut = one === undefined ? record.held !== undefined : one.letter !== undefined;
  return isOut || isOfSide(as, record.lead.id);
}
