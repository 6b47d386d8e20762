import type { Day } from '@giam-sat/domain/day';
import type { RecordSession } from '@giam-sat/domain/session/commands';
import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { checklistOn } from './checklists.ts';
import type { DemoSession, Step } from './demo-session.ts';
import { describeSession } from './describe-session.ts';
import { findingsOn, findingsOnWorks, opinionsOn, recommendationDays } from './findings.ts';
import { outlinesOf } from './outlines.ts';
import { Papers } from './papers.ts';
import { seededRandom } from './random.ts';
import { sendingOf } from './recommendations.ts';
import { seasons } from './seasons.ts';
import { datesOf, enteredAt, type Making } from './timing.ts';
import { topicIdOf } from './topics.ts';
import { unheldSteps } from './unheld-steps.ts';

/** A small part of the sessions is entered as they go on, and not all at once at the end. */
const STEP_BY_STEP = 0.05;

/**
 * Sessions made up for the demonstration, the same ones each time: no clock, no chance. They come
 * in the order of their days, so that who adds them up touches few figures at a time.
 */
export function generateSessions(): DemoSession[] {
  const papers = new Papers();
  return outlinesOf(seasons).map((outline) => {
    const making = { outline, random: seededRandom(outline.id), papers };
    return { ...outline, steps: stepsOf(making) };
  });
}

function stepsOf(making: Making): Step[] {
  const { fate } = making.outline;
  if (fate !== 'held' && fate !== 'joined') return unheldSteps(making, fate);
  return making.random.chance(STEP_BY_STEP) ? heldStepByStep(making) : heldAtOnce(making);
}

function heldAtOnce(making: Making): Step[] {
  const { outline, random } = making;
  const description = describeSession(making);
  const dates = datesOf(making);
  const findings = findingsOf(making, description.topic, dates.report?.on ?? outline.day);
  const looked = checklistOn(outline.id, findings);
  const input = {
    ...description,
    ...looked,
    ...dates,
    ...(findings.length > 0 ? { findings } : {}),
  };
  const days = [outline.day, dates.report?.on ?? outline.day, ...recommendationDays(findings)];
  return [{ at: enteredAt(random, days), command: { action: 'record', input } }];
}

function findingsOf(making: Making, topic: string, after: Day) {
  const { outline, random } = making;
  const sending = sendingOf(making, after);
  if (kindRules[outline.kind].collects === 'opinions') return opinionsOn(random, sending);
  if (outline.kind === 'community-supervision') return findingsOnWorks(random, sending);
  return findingsOn(random, topicIdOf(topic), sending);
}

function heldStepByStep(making: Making): Step[] {
  const { random } = making;
  const { held, report, notice, ...foreseen } = datesOf(making);
  const first = notice?.on ?? held.from;
  const recorded: RecordSession = {
    ...describeSession(making),
    ...foreseen,
    scheduled: { from: held.from, to: held.to },
    ...(notice === undefined ? {} : { notice }),
  };
  const recordedAt = enteredAt(random, [first]);
  const heldAt = after(recordedAt, enteredAt(random, [held.to]));
  const steps: Step[] = [
    { at: recordedAt, command: { action: 'record', input: recorded } },
    { at: heldAt, command: { action: 'hold', input: held } },
  ];
  if (report === undefined) return steps;
  const at = after(heldAt, enteredAt(random, [report.on]));
  return [...steps, { at, command: { action: 'report', input: report } }];
}

/** What follows was entered later, be it the same minute. */
function after(earlier: string, at: string): string {
  return at > earlier ? at : earlier;
}
