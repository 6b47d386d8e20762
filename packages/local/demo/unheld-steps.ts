import { addDays, type Day } from '@giam-sat/domain/day';
import type { Step } from './demo-session.ts';
import { describeSession } from './describe-session.ts';
import type { Fate } from './outlines.ts';
import type { Random } from './random.ts';
import { instant, type Making, planOf, scheduledSpan } from './timing.ts';
import { later } from './working-days.ts';

const REASONS = [
  'Trùng lịch với đoàn giám sát của cấp trên, đề nghị lùi thời gian',
  'Tạm dừng các hoạt động tập trung đông người để phòng, chống dịch bệnh',
  'Đơn vị được giám sát đang được thanh tra về cùng nội dung',
  'Điều chỉnh kế hoạch công tác theo chỉ đạo của cấp ủy',
] as const;
const NOTIFIED = 0.5;

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
    ...notifySteps(making, latest(later(outline.day, -random.int(6, 15)), recordedOn)),
  ];
  const stopped = { on: stoppedOn, reason: random.pick(REASONS) };
  const at = instant(random, stoppedOn);
  if (fate === 'cancelled') steps.push({ at, command: { action: 'cancel', input: stopped } });
  if (fate === 'postponed' || fate === 'rescheduled') {
    steps.push({ at, command: { action: 'postpone', input: stopped } });
  }
  if (fate === 'rescheduled') steps.push(reschedule(random, stoppedOn, outline.day));
  return steps;
}

function notifySteps({ random, papers, outline }: Making, on: Day): Step[] {
  if (!random.chance(NOTIFIED)) return [];
  const input = { on, number: papers.number(outline.lead, 'TB', on) };
  return [{ at: instant(random, on), command: { action: 'notify', input } }];
}

function reschedule(random: Random, stoppedOn: Day, foreseen: Day): Step {
  const scheduled = scheduledSpan(random, later(foreseen, random.int(20, 60)));
  return {
    at: instant(random, addDays(stoppedOn, random.int(2, 9))),
    command: { action: 'reschedule', input: { scheduled } },
  };
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}
