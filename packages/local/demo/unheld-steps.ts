import { addDays, type Day } from '@giam-sat/domain/day';
import type { Step } from './demo-session.ts';
import { describeSession } from './describe-session.ts';
import type { Fate } from './outlines.ts';
import { LAST_FACT } from './seasons.ts';
import { instant, type Making, planOf, scheduledSpan } from './timing.ts';
import { later } from './working-days.ts';

const REASONS = [
  'Trùng lịch với đoàn giám sát của cấp trên, đề nghị lùi thời gian',
  'Tạm dừng các hoạt động tập trung đông người để phòng, chống dịch bệnh',
  'Đơn vị được giám sát đang được thanh tra về cùng nội dung',
  'Điều chỉnh kế hoạch công tác theo chỉ đạo của cấp ủy',
] as const;
const NOTIFIED = { past: 0.85, living: 0.5 } as const;

/** Sessions that were foreseen and not held: left open, put off, foreseen anew, or called off. */
export function unheldSteps(making: Making, fate: Exclude<Fate, 'held' | 'joined'>): Step[] {
  const { outline, random } = making;
  const plan = planOf(making);
  const recordedOn = plan.document?.on ?? outline.lead.from ?? outline.day;
  const scheduled = scheduledSpan(random, outline.day);
  const input = { ...describeSession(making), plan, scheduled };
  const stoppedOn = latest(later(outline.day, -random.int(1, 4)), recordedOn);
  const steps: Step[] = [
    { at: instant(random, recordedOn), command: { action: 'record', input } },
    ...notifySteps(making, latest(later(outline.day, -random.int(6, 20)), recordedOn)),
  ];
  const stopped = { on: stoppedOn, reason: random.pick(REASONS) };
  const at = instant(random, stoppedOn);
  if (fate === 'cancelled') steps.push({ at, command: { action: 'cancel', input: stopped } });
  if (fate === 'postponed' || fate === 'rescheduled') {
    steps.push({ at, command: { action: 'postpone', input: stopped } });
  }
  if (fate === 'rescheduled') steps.push(...reschedule(making, stoppedOn));
  return inOrder(steps);
}

/** What follows on the same day was entered later, be it the same minute. */
function inOrder(steps: readonly Step[]): Step[] {
  let last = '';
  return steps.map((step) => {
    if (step.at > last) last = step.at;
    return { ...step, at: last };
  });
}

function notifySteps({ random, papers, outline }: Making, on: Day): Step[] {
  // What nobody was told of is late for ever: of the past that is rare.
  if (!random.chance(outline.lead.to === null ? NOTIFIED.living : NOTIFIED.past)) return [];
  if (on > LAST_FACT) return [];
  const input = { on, number: papers.number(outline.lead, 'TB', on) };
  return [{ at: instant(random, on), command: { action: 'notify', input } }];
}

function reschedule(making: Making, stoppedOn: Day): Step[] {
  const { random, outline } = making;
  const scheduled = scheduledSpan(random, later(outline.day, random.int(20, 60)));
  const on = addDays(stoppedOn, random.int(2, 9));
  return [
    { at: instant(random, on), command: { action: 'reschedule', input: { scheduled } } },
    ...notifySteps(making, addDays(on, 1)),
  ];
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}
