import type { Making } from './ask.ts';
import type { AskOf } from './ask-action.ts';
import { latest } from './calendar.ts';
import { addresseesOf } from './field.ts';
import { aLetter, dayInEra } from './findings.ts';
import type { Hoso, Recommendation } from './hoso.ts';

export const confirmRecommendation: AskOf = (on, hoso) => {
  if (hoso.kind !== 'community-supervision' || hoso.held === undefined) return undefined;
  const drafted = standingOf(hoso).filter((one) => one.state === 'drafted');
  if (drafted.length === 0) return undefined;
  const one = on.random.pick(drafted);
  const day = dayInEra(on, hoso, hoso.held.from);
  return {
    what: 'confirm-recommendation',
    method: 'POST',
    path: `/recommendations/${one.id}/confirm`,
    payload: { on: day, number: '2/XN' },
    accept() {
      one.state = 'confirmed';
      one.confirmedOn = day;
      return { kept: { hoso }, events: 1 };
    },
  };
};

/** Alone, or several under one letter. */
export const issue: AskOf = (on, hoso) => {
  const inForce = new Set(addresseesOf(hoso.era).map((body) => body.id));
  const ready = readyToIssue(hoso).filter((one) => inForce.has(one.addressee.id));
  if (ready.length === 0 || hoso.held === undefined) return undefined;
  const isAlone = on.random.chance(0.4);
  const chosen = isAlone ? [on.random.pick(ready)] : atLeastOne(on, ready);
  const after = latest(hoso.held.from, ...chosen.map((one) => one.confirmedOn));
  const letter = aLetter(on, hoso, after);
  const [first] = chosen;
  return {
    what: isAlone ? 'issue' : 'issue-letter',
    method: 'POST',
    path: isAlone ? `/recommendations/${first?.id}/issue` : `/sessions/${hoso.id}/issue`,
    payload: isAlone
      ? { letter: { ...letter, signedBy: 'Chủ tịch' } }
      : { letter, recommendations: chosen.map((one) => one.id) },
    accept() {
      for (const one of chosen) {
        one.state = 'issued';
        one.letter = letter;
        one.since = letter.on;
      }
      return { kept: { hoso }, events: chosen.length };
    },
  };
};

/** Under a letter that was not taken back. */
export function isSent({ letter, state }: Recommendation): boolean {
  return letter !== undefined && state !== 'withdrawn';
}

function atLeastOne({ random }: Making, ready: readonly Recommendation[]): Recommendation[] {
  const some = random.some(ready, ready.length);
  return some.length > 0 ? some : [random.pick(ready)];
}

function standingOf({ findings: all, recommendations: some }: Hoso): Recommendation[] {
  const dismissed = new Set(all.filter((one) => one.state === 'dismissed').map((one) => one.id));
  return some.filter((one) => !dismissed.has(one.finding));
}

function readyToIssue(hoso: Hoso): Recommendation[] {
  const state = hoso.kind === 'community-supervision' ? 'confirmed' : 'drafted';
  return standingOf(hoso).filter((one) => one.state === state);
}
