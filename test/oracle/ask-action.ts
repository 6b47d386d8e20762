import type { Ask, Making } from './ask.ts';
import { dayBetween, earliest, latest, plusDays } from './calendar.ts';
import { addresseesOf } from './field.ts';
import { aFinding, aLetter, aRecommendation, dayInEra } from './findings.ts';
import type { Hoso, Recommendation, Span } from './hoso.ts';

type AskOf = (on: Making, hoso: Hoso) => Ask | undefined;

const act = (hoso: Hoso, action: string, payload: object, change: () => void): Ask => ({
  what: action,
  method: 'POST',
  path: `/sessions/${hoso.id}/${action}`,
  payload,
  accept() {
    change();
    return { hoso, events: 1 };
  },
});

/** Facts come in this order: plan, notice, held, report. */
function notBefore(hoso: Hoso): string {
  return latest(hoso.era.from, hoso.plan?.document?.on, hoso.notice?.on);
}

function lastHeld({ today }: Making, hoso: Hoso): string {
  return earliest(today, hoso.era.to);
}

const notify: AskOf = (on, hoso) => {
  if (hoso.state !== 'planned') return undefined;
  const first = notBefore(hoso);
  const day = dayBetween(on.random, first, earliest(plusDays(first, 40), lastHeld(on, hoso)));
  const notice = { on: day };
  return act(hoso, 'notify', { ...notice, number: '3/TB' }, () => {
    hoso.notice = notice;
    hoso.state = 'notified';
  });
};

const hold: AskOf = (on, hoso) => {
  if (hoso.state !== 'planned' && hoso.state !== 'notified') return undefined;
  const from = dayBetween(on.random, notBefore(hoso), lastHeld(on, hoso));
  const to = earliest(plusDays(from, on.random.int(0, 3)), lastHeld(on, hoso));
  const held = { from, to };
  return act(hoso, 'hold', { ...held, attendance: 12 }, () => {
    hoso.held = held;
    hoso.state = 'held';
  });
};

const report: AskOf = (on, hoso) => {
  if (hoso.state !== 'held' || hoso.held === undefined) return undefined;
  const day = earliest(on.today, plusDays(hoso.held.to, on.random.int(0, 40)));
  return act(hoso, 'report', { number: '9/BC', on: day }, () => {
    hoso.report = { on: day };
    hoso.state = 'reported';
  });
};

const close: AskOf = (on, hoso) => {
  if (hoso.state !== 'reported' || hasOpenRecommendations(hoso)) return undefined;
  const day = dayBetween(on.random, hoso.report?.on ?? on.today, on.today);
  return act(hoso, 'close', { on: day }, () => {
    hoso.state = 'closed';
  });
};

export function hasOpenRecommendations({ findings, recommendations }: Hoso): boolean {
  return recommendations.some(({ state, finding }) => {
    const isStanding = findings.some((one) => one.id === finding && one.state !== 'dismissed');
    return state === 'issued' || isStanding;
  });
}

const stop =
  (action: 'postpone' | 'cancel'): AskOf =>
  (on, hoso) => {
    const states = ['planned', 'notified', ...(action === 'cancel' ? ['postponed'] : [])];
    if (!states.includes(hoso.state)) return undefined;
    const payload = { on: dayBetween(on.random, notBefore(hoso), on.today), reason: 'Mưa lũ' };
    return act(hoso, action, payload, () => {
      hoso.state = action === 'cancel' ? 'cancelled' : 'postponed';
    });
  };

const reschedule: AskOf = (on, hoso) => {
  if (hoso.state !== 'postponed') return undefined;
  const scheduled = aSpan(on, hoso);
  return act(hoso, 'reschedule', { scheduled }, () => {
    hoso.scheduled = scheduled;
    hoso.notice = undefined;
    hoso.state = 'planned';
  });
};

/** Foreseen days, with the session's bodies in force. */
export function aSpan({ random }: Making, { era }: Hoso): Span {
  const from = dayBetween(random, era.from, plusDays(era.to, -3));
  return { from, to: plusDays(from, random.int(0, 3)) };
}

const findings: AskOf = (on, hoso) => {
  const { held, state } = hoso;
  if (held === undefined || (state !== 'held' && state !== 'reported')) return undefined;
  if (hoso.findings.length > 60 || hoso.recommendations.length > 200) return undefined;
  const some = Array.from({ length: on.random.int(1, 3) }, () => aFinding(on, { ...hoso, held }));
  return {
    what: 'findings',
    method: 'POST',
    path: `/sessions/${hoso.id}/findings`,
    payload: { findings: some.map((one) => one.payload) },
    accept: () => ({ hoso, events: some.reduce((sum, one) => sum + one.into(hoso), 0) }),
  };
};

const recommendations: AskOf = (on, hoso) => {
  const { held, state } = hoso;
  if (held === undefined || (state !== 'held' && state !== 'reported')) return undefined;
  const standing = hoso.findings.filter((one) => one.state !== 'dismissed');
  if (standing.length === 0 || hoso.recommendations.length > 200) return undefined;
  const finding = on.random.pick(standing);
  const some = Array.from({ length: on.random.int(1, 3) }, () =>
    aRecommendation(on, { ...hoso, held }),
  );
  return {
    what: 'recommendations',
    method: 'POST',
    path: `/findings/${finding.id}/recommendations`,
    payload: { recommendations: some.map((one) => one.payload) },
    accept: () => ({
      hoso,
      events: some.reduce((sum, one) => sum + one.into(hoso, finding.id), 0),
    }),
  };
};

const confirmFinding: AskOf = (on, hoso) => {
  const recorded = hoso.findings.filter((one) => one.state === 'recorded');
  if (recorded.length === 0 || hoso.held === undefined || hoso.state === 'closed') return undefined;
  const finding = on.random.pick(recorded);
  return {
    what: 'confirm-finding',
    method: 'POST',
    path: `/findings/${finding.id}/confirm`,
    payload: { on: dayBetween(on.random, hoso.held.from, on.today) },
    accept() {
      finding.state = 'confirmed';
      return { hoso, events: 1 };
    },
  };
};

const dismissFinding: AskOf = (on, hoso) => {
  const issued = hoso.recommendations.filter((one) => one.state === 'issued');
  const free = hoso.findings.filter(
    ({ id, state }) => state !== 'dismissed' && issued.every((one) => one.finding !== id),
  );
  if (free.length === 0 || hoso.held === undefined || hoso.state === 'closed') return undefined;
  const finding = on.random.pick(free);
  return {
    what: 'dismiss-finding',
    method: 'POST',
    path: `/findings/${finding.id}/dismiss`,
    payload: { on: dayBetween(on.random, hoso.held.from, on.today), reason: 'Không có cơ sở' },
    accept() {
      finding.state = 'dismissed';
      return { hoso, events: 1 };
    },
  };
};

const confirmRecommendation: AskOf = (on, hoso) => {
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
      return { hoso, events: 1 };
    },
  };
};

/** Alone, or several under one letter. */
const issue: AskOf = (on, hoso) => {
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
      }
      return { hoso, events: chosen.length };
    },
  };
};

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

export const actions: readonly AskOf[] = [
  notify,
  hold,
  hold,
  report,
  report,
  close,
  close,
  close,
  close,
  stop('postpone'),
  stop('cancel'),
  reschedule,
  reschedule,
  findings,
  findings,
  recommendations,
  confirmFinding,
  dismissFinding,
  confirmRecommendation,
  confirmRecommendation,
  issue,
  issue,
];
