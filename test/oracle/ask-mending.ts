import type { Ask, Making, Taken } from './ask.ts';
import { addresseesOf } from './field.ts';
import { aDueDay, findingType, someAmounts, someOutcomes } from './findings.ts';
import { possibleNow } from './follow-table.ts';
import type { Finding, Hoso, Recommendation } from './hoso.ts';

/** PATCH /findings/{id} or /recommendations/{id}: what was typed wrong of one part. */
export function askMending(on: Making, hoso: Hoso): Ask | undefined {
  if (hoso.state !== 'held' && hoso.state !== 'reported') return undefined;
  if (on.random.chance(0.4)) {
    const standing = hoso.findings.filter(({ state }) => state !== 'dismissed');
    return standing.length === 0 ? undefined : mendFinding(on, hoso, on.random.pick(standing));
  }
  const drafts = hoso.recommendations.filter((one) => can(hoso, one, 'correct'));
  const issued = hoso.recommendations.filter((one) => can(hoso, one, 'correct-issued'));
  if (drafts.length > 0 && (issued.length === 0 || on.random.chance(0.5))) {
    return mendDraft(on, hoso, on.random.pick(drafts));
  }
  return issued.length === 0 ? undefined : mendIssued(on, hoso, on.random.pick(issued));
}

function can(hoso: Hoso, one: Recommendation, action: string): boolean {
  return possibleNow(hoso, one).includes(action);
}

function mendFinding(on: Making, hoso: Hoso, finding: Finding): Ask {
  const { held } = hoso;
  const type = held === undefined ? finding.type : findingType(on, { ...hoso, held });
  return patch(on, `/findings/${finding.id}`, { type }, () => {
    finding.type = type;
    return { kept: { hoso }, events: 1 };
  });
}

function mendDraft(on: Making, hoso: Hoso, one: Recommendation): Ask {
  const { random } = on;
  const addressee = random.chance(0.5) ? random.pick(addresseesOf(hoso.era)) : one.addressee;
  const amounts = someAmounts(on);
  const outcomes = someOutcomes(on);
  const dueOn = random.chance(0.5) ? aDueDay(on, undefined) : one.dueOn;
  const changes = { addressee: addressee.id, amounts: amounts ?? null, dueOn, ...outcomes };
  return patch(on, `/recommendations/${one.id}`, changes, () => {
    Object.assign(one, { addressee, dueOn, amounts: amounts ?? {} });
    one.outcomes = { ...one.outcomes, ...outcomes };
    // What was confirmed said something else.
    Object.assign(one, { state: 'drafted', confirmedOn: undefined, isConfirmedAtOnce: false });
    return shown(hoso, one);
  });
}

/** What was decided and recovered stays: others may have told it meanwhile. */
function mendIssued(on: Making, hoso: Hoso, one: Recommendation): Ask {
  const proposed = on.random.int(0, 9) * 1_000_000;
  const { moneyRecovered } = one.amounts;
  const amounts = { ...one.amounts, moneyRecovered: { ...moneyRecovered, proposed } };
  return patch(on, `/recommendations/${one.id}`, { amounts }, () => {
    one.amounts = amounts;
    return shown(hoso, one);
  });
}

function shown(hoso: Hoso, one: Recommendation): Taken {
  const shows = { state: one.state, possible: possibleNow(hoso, one) };
  return { kept: { hoso }, events: 1, shows };
}

function patch({ random }: Making, path: string, changed: object, accept: () => Taken): Ask {
  // Always something new, whatever else stays as it was.
  const text = `Viết lại theo mục ${random.int(1, 9999)}, trang ${random.int(1, 9999)}`;
  const changes = { ...changed, text };
  const payload = { reason: 'Nhập nhầm', changes };
  return { what: 'correct', method: 'PATCH', path, payload, accept };
}
