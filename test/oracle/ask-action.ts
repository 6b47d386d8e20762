import type { Ask, Making } from './ask.ts';
import { confirmRecommendation, isSent, issue } from './ask-letter.ts';
import { dayBetween, earliest, latest, plusDays } from './calendar.ts';
import { aFinding, aRecommendation } from './findings.ts';
import { ENDS } from './follow-table.ts';
import type { Hoso, Span } from './hoso.ts';

export type AskOf = (on: Making, hoso: Hoso) => Ask | undefined;

const act = (hoso: Hoso, action: string, payload: object, change: () => void): Ask => ({
  what: action,
  method: 'POST',
  path: `/sessions/${hoso.id}/${action}`,
  payload,
  accept() {
    change();
    return { kept: { hoso }, events: 1 };
  },
});

/** Facts come in this order: plan, notice, held, report. */
function notBefore(hoso: Hoso): string {
  const { era, plan, notice: sent, draft } = hoso;
  return latest(era.from, plan?.document?.on, sent?.on, draft?.receivedOn);
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
  return recommendations.some(({ state, finding, letter }) => {
    const isStanding = findings.some((one) => one.id === finding && one.state !== 'dismissed');
    return !ENDS.has(state) && (letter !== undefined || isStanding);
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
    accept: () => ({ kept: { hoso }, events: some.reduce((sum, one) => sum + one.into(hoso), 0) }),
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
      kept: { hoso },
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
      return { kept: { hoso }, events: 1 };
    },
  };
};

const dismissFinding: AskOf = (on, hoso) => {
  const issued = hoso.recommendations.filter(isSent);
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
      return { kept: { hoso }, events: 1 };
    },
  };
};

export const actions: readonly AskOf[] = [
  notify,
  notify,
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
  confirmRecommendation,
  confirmRecommendation,
  issue,
  issue,
];
