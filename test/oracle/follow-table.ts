import type { Hoso, Recommendation } from './hoso.ts';

/** How a recommendation ends. */
export const ENDS: ReadonlySet<string> = new Set([
  ...['verified', 'explanation-accepted', 'withdrawn', 'not-feasible', 'not-implemented'],
  'compared',
]);

/** While it is out, whatever its state. */
const ALWAYS = 'succeed withdraw urge extend escalate';
const TO_CARRY_OUT = 'report-done record-not-implemented mark-not-feasible';

/** What may be done by state: with every one, only with those to be carried out, only with opinions. */
const table: Readonly<Record<string, readonly [string, string?, string?]>> = {
  issued: [
    `receive reply transfer ${ALWAYS}`,
    'record-not-implemented mark-not-feasible',
    'record-no-answer',
  ],
  received: [
    `reply transfer ${ALWAYS}`,
    'record-not-implemented mark-not-feasible',
    'record-no-answer',
  ],
  accepted: [ALWAYS, `begin ${TO_CARRY_OUT}`, 'compare'],
  'partly-accepted': [`reply ${ALWAYS}`, `begin ${TO_CARRY_OUT}`, 'compare'],
  refused: [`reply ${ALWAYS}`, 'mark-not-feasible accept-explanation', 'compare'],
  'no-answer': [`reply ${ALWAYS}`, '', 'compare'],
  implementing: [ALWAYS, TO_CARRY_OUT],
  'reported-done': [ALWAYS, 'verify reject record-not-implemented'],
  'verified-partly': [ALWAYS, `begin ${TO_CARRY_OUT}`],
  'not-satisfactory': [ALWAYS, `begin ${TO_CARRY_OUT}`],
  reopened: [`receive reply transfer ${ALWAYS}`, `begin ${TO_CARRY_OUT}`, 'record-no-answer'],
  verified: ['reopen'],
  'explanation-accepted': ['reopen'],
  'not-feasible': ['reopen'],
  'not-implemented': ['reopen'],
  compared: ['reopen'],
  withdrawn: [''],
};

/** Every step there is after the letter. */
export const FOLLOWING: readonly string[] = [
  ...new Set(Object.values(table).flatMap((row) => row.flatMap((some) => some?.split(' ') ?? []))),
].filter((action) => action !== '');

/** Whose letter is out, and was not taken back: what was typed otherwise than it says is corrected. */
const isIssued = (state: string) => state in table && state !== 'withdrawn';

/** What can be done with a recommendation now, as the oracle understands the design. In order. */
export function possibleNow(hoso: Hoso, one: Recommendation): string[] {
  const all = inItsState(hoso, one);
  const isOpen = hoso.state === 'held' || hoso.state === 'reported';
  return all.filter((action) => isOpen || action === 'reopen').toSorted();
}

function inItsState(hoso: Hoso, { state, finding }: Recommendation): string[] {
  const stands = hoso.findings.some(({ id, state: of }) => id === finding && of !== 'dismissed');
  if (state === 'drafted') {
    const next = hoso.kind === 'community-supervision' ? 'confirm' : 'issue';
    return stands ? [next, 'correct', 'withdraw'] : ['withdraw'];
  }
  if (state === 'confirmed') return stands ? ['issue', 'correct', 'withdraw'] : ['withdraw'];
  const [every = '', carried = '', compared = ''] = table[state] ?? [];
  const isOpinion = hoso.kind === 'criticism' || hoso.kind === 'contribution';
  const mended = isIssued(state) ? 'correct-issued' : '';
  return `${every} ${mended} ${isOpinion ? compared : carried}`
    .split(' ')
    .filter((action) => action !== '');
}
