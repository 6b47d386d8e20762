import { daysBetween, latest, plusDays } from './calendar.ts';
import { ENDS } from './follow-table.ts';
import type { Deadline, Hoso, Recommendation } from './hoso.ts';
import { ASSUMED_DAYS, COUNCIL_SINCE, JUDGED_BY_RECEIPT, REPLY_DAYS } from './rule-book.ts';

/** Brings every deadline of a session to where it must be on a day: begun, noticed, lifted. */
export function reckon(hoso: Hoso, today: string): void {
  for (const one of hoso.recommendations) {
    if (isOut(one)) begin(hoso, one);
    for (const deadline of one.deadlines) notice(hoso, one, deadline, today);
  }
}

export function isOut({ letter, state }: Recommendation): boolean {
  return letter !== undefined && !ENDS.has(state);
}

/** Days for a reply that counts from a day; none where no rule says so. */
function replyDays({ kind }: Hoso, since: string): number | undefined {
  return kind === 'council-supervision' && since < COUNCIL_SINCE ? undefined : REPLY_DAYS[kind];
}

function begin(hoso: Hoso, one: Recommendation): void {
  const { since = '', dueOn, letter, reopenings, deadlines, run } = one;
  const add = (of: Deadline['of'], at: number, due: string, period: number) => {
    if (deadlines.some((known) => known.of === of && known.run === at)) return;
    deadlines.push({ of, run: at, period, due, extensions: [], overdue: 'no', over: undefined });
  };
  const days = replyDays(hoso, since);
  if (days !== undefined) add('reply', run, plusDays(since, ASSUMED_DAYS + days), days);
  if (!/^\d/.test(dueOn)) return;
  const start = reopenings.at(-1) ?? letter?.on ?? '';
  const due = latest(dueOn, start);
  add('implementation', reopenings.length + 1, due, daysBetween(start, due));
}

/** A receipt counts instead of the assumed one, unless the time was over when it was entered. */
export function received(hoso: Hoso, one: Recommendation, on: string, today: string): void {
  const deadline = one.deadlines.findLast(({ of, run }) => of === 'reply' && run === one.run);
  const days = replyDays(hoso, one.since ?? '');
  if (deadline === undefined || days === undefined || deadline.due < today) return;
  if (stoppedOn(hoso, one, deadline) !== undefined) return;
  const { due, extensions } = deadline;
  let last = plusDays(on, days);
  const again = extensions.map((one) => {
    const from = last;
    last = one.days === undefined ? latest(one.to, last) : plusDays(last, one.days);
    return { ...one, from, to: last };
  });
  // What was granted is never taken back.
  if (extensions.length > 0 && last <= due) return;
  deadline.due = last;
  deadline.extensions = again;
}

/** It passes on what a body that is no more was asked: nobody is behind with that. */
export function passedOn(one: Recommendation): void {
  const gone = one.addressee.to;
  for (const deadline of one.deadlines) {
    const isOwn = deadline.of === 'reply' && deadline.run === one.run && deadline.overdue === 'no';
    if (isOwn && gone !== null && gone <= deadline.due) deadline.over ??= gone;
  }
}

/** The present run of a clock, while something is waited for. */
export function running(hoso: Hoso, one: Recommendation, of: Deadline['of']): Deadline | undefined {
  const last = one.deadlines.findLast((deadline) => deadline.of === of);
  return last === undefined || stoppedOn(hoso, one, last) !== undefined ? undefined : last;
}

/** The day on which came what was waited for; none while it is waited for. */
export function stoppedOn(
  { kind }: Hoso,
  one: Recommendation,
  { of, run, over }: Deadline,
): string | undefined {
  if (over !== undefined) return over;
  const end = ENDS.has(one.state) ? one.ends.at(-1) : undefined;
  if (of === 'reply') {
    const reply = one.replies.find((other) => other.run === run);
    return (kind === JUDGED_BY_RECEIPT ? reply?.receivedOn : reply?.on) ?? end;
  }
  const isDone = one.state === 'reported-done' || one.state === 'verified';
  const report = one.reports.findLast((other) => other.run === one.run);
  return (isDone ? report?.on : undefined) ?? end;
}

/** Late is later than the due day; but nobody is late who was no more on that day. */
function notice(hoso: Hoso, one: Recommendation, deadline: Deadline, today: string): void {
  const stop = stoppedOn(hoso, one, deadline);
  const gone = one.addressee.to;
  const isOrphan = gone !== null && gone <= deadline.due;
  if (deadline.overdue === 'no' && (stop ?? today) > deadline.due && !isOrphan) {
    deadline.overdue = 'noticed';
  }
  if (deadline.overdue === 'noticed' && stop !== undefined && stop <= deadline.due) {
    deadline.overdue = 'lifted';
  }
}

/** It ended: what still ran is judged by that day, whatever comes later. */
export function end(hoso: Hoso, one: Recommendation, state: string, on: string): void {
  one.state = state;
  one.ends.push(on);
  for (const deadline of one.deadlines) deadline.over ??= stoppedOn(hoso, one, deadline) ?? on;
}

/** The work was not done after all: a delay that seemed to be none is one again. */
export function standAgain({ deadlines }: Recommendation): void {
  for (const deadline of deadlines) {
    const isMeant = deadline.of === 'implementation' && deadline.over === undefined;
    if (isMeant && deadline.overdue === 'lifted') deadline.overdue = 'noticed';
  }
}
