import type { Clock } from '@giam-sat/domain/clock/clock';
import { stepOf } from '@giam-sat/domain/clock/ladder';
import { stopOf } from '@giam-sat/domain/clock/stop';
import type { Day } from '@giam-sat/domain/day';
import { runningClock } from '@giam-sat/domain/recommendation/clock-steps';
import type { Recommendation } from '@giam-sat/domain/recommendation/recommendation';
import type { Session } from '@giam-sat/domain/session/session';
import { bodyId } from './bodies.ts';
import type { Course } from './course.ts';
import texts from './data/follow-texts.json' with { type: 'json' };
import { decidedOf, recoveredOf } from './outcomes.ts';
import { signerOf } from './papers.ts';

export function receive(course: Course): void {
  course.pass(1, 3).act('addressee', (on) => ({ action: 'receive', input: { on } }));
}

/** @param typed days between the paper's receipt and its entry */
export function reply(course: Course, outcome: 'accepted' | 'partly' | 'refused', typed = 0): void {
  const { random } = course;
  const reason = outcome === 'accepted' ? {} : { reason: random.pick(texts[outcome]) };
  course.enteredLater(typed, 'addressee', (on, one) => {
    const decided = outcome === 'refused' ? {} : decidedOf(random, one);
    const document = course.paper(one.addressee, 'CV', on);
    return { action: 'reply', input: { document, receivedOn: on, outcome, ...reason, ...decided } };
  });
}

export function begin(course: Course): void {
  const note = course.random.pick(texts.begun);
  course.pass(2, 7).act('addressee', (on) => ({ action: 'begin', input: { on, note } }));
}

export function reportDone(course: Course): void {
  const text = course.random.pick(texts.done);
  course.act('addressee', (on, one) => {
    const document = course.paper(one.addressee, 'BC', on);
    return { action: 'report-done', input: { document, receivedOn: on, text } };
  });
}

export function verify(course: Course, result: 'full' | 'partly'): void {
  const { random } = course;
  const evidence = random.pick(result === 'full' ? texts.full : texts.half);
  course.pass(3, 20).act('monitor', (on, one, session) => {
    const recovered = recoveredOf(random, session, one, result);
    const document = course.leadPaper(session, 'KQ', on);
    return { action: 'verify', input: { document, result, evidence, ...recovered } };
  });
}

export function reject(course: Course): void {
  const reason = course.random.pick(texts.rejected);
  course.pass(3, 15).act('monitor', (on, _one, session) => ({
    action: 'reject',
    input: { document: course.leadPaper(session, 'KQ', on), reason },
  }));
}

/** Passed on to the agency whose matter it is. */
export function transfer(course: Course, to: string): void {
  const reason = course.random.pick(texts.transferred);
  course.act('addressee', (on, one) => {
    if (one.addressee.id === to) return undefined;
    const document = course.paper(one.addressee, 'CV', on);
    return { action: 'transfer', input: { document, receivedOn: on, to, reason } };
  });
}

/** The signer puts the due day off by ten days, if it still runs and the first time was as long. */
export function extend(course: Course, clock: 'reply' | 'implementation'): void {
  const reason = course.random.pick(texts.extended);
  course.act('lead', (on, one, session) => {
    const deadline = runningClock(session, one.id, clock)?.deadline;
    if (deadline === undefined || deadline.dueOn < on || deadline.trace.number < 10) {
      return undefined;
    }
    const document = course.leadPaper(session, 'CV', on);
    return { action: 'extend', input: { clock, days: 10, document, reason } };
  });
}

/** The step of the ladder that is proposed, if one is; its letter is signed by the lead body. */
export function press(course: Course): void {
  course.act('lead', (on, one, session) => {
    const proposed = session.clocks.find((clock) => isProposed(session, clock, one, on))?.proposed;
    if (proposed === undefined) return undefined;
    const { lead } = session.description;
    const letter = () => ({
      document: course.leadPaper(session, 'CV', on),
      signedBy: signerOf(lead),
    });
    if (stepOf(proposed.step).action === 'urge') return { action: 'urge', input: letter() };
    // A superior nobody knows waits in a queue of its own.
    if (proposed.to === null) return undefined;
    const copies = [bodyId('party-committee', lead.unit)];
    return { action: 'escalate', input: { ...letter(), copies } };
  });
}

function isProposed(session: Session, clock: Clock, { id }: Recommendation, on: Day): boolean {
  const { proposed, deadline } = clock;
  const isStill = proposed !== undefined && stopOf(session, clock) === undefined;
  return isStill && clock.id === id && deadline.dueOn < on;
}

/** A reminder of the lead body's own accord, be anything overdue or not. */
export function urge(course: Course): void {
  course.act('lead', (on, _one, session) => ({
    action: 'urge',
    input: { document: course.leadPaper(session, 'CV', on) },
  }));
}

/** Who takes over from an addressee that ended without one clear successor. */
export function succeed(course: Course, fallback: string): void {
  const reason = course.random.pick(texts.succeeded);
  course.act('lead', (on, { successorWanted }, session) => {
    if (successorWanted === undefined) return undefined;
    const to = successorWanted.candidates[0] ?? fallback;
    const document = course.leadPaper(session, 'CV', on);
    return { action: 'succeed', input: { to, document, reason } };
  });
}
