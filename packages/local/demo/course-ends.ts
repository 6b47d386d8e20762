import { addDays } from '@giam-sat/domain/day';
import type { Recommendation } from '@giam-sat/domain/recommendation/recommendation';
import { bodyId } from './bodies.ts';
import type { Course } from './course.ts';
import texts from './data/follow-texts.json' with { type: 'json' };
import { signerOf } from './papers.ts';

export function acceptExplanation(course: Course): void {
  course.act('lead', (on, _one, session) => ({
    action: 'accept-explanation',
    input: { document: course.leadPaper(session, 'CV', on) },
  }));
}

export function recordNotImplemented(course: Course): void {
  const reason = course.random.pick(texts.notImplemented);
  course.act('lead', (on, _one, session) => ({
    action: 'record-not-implemented',
    input: { document: course.leadPaper(session, 'KQ', on), reason },
  }));
}

export function markNotFeasible(course: Course): void {
  const reason = course.random.pick(texts.notFeasible);
  course.act('lead', (on, _one, session) => ({
    action: 'mark-not-feasible',
    input: { approval: course.leadPaper(session, 'CV', on), reason },
  }));
}

/** A draft is withdrawn without a paper, a letter by one. */
export function withdraw(course: Course): void {
  const reason = course.random.pick(texts.withdrawn);
  course.act('lead', (on, { letter }, session) => {
    const document = letter === undefined ? {} : { document: course.leadPaper(session, 'CV', on) };
    return { action: 'withdraw', input: { on, reason, ...document } };
  });
}

export function recordNoAnswer(course: Course): void {
  const reason = course.random.pick(texts.noAnswer);
  course.act('monitor', (on) => ({ action: 'record-no-answer', input: { on, reason } }));
}

/** An opinion is compared with the act as it was issued. */
export function compare(course: Course): void {
  course.pass(15, 60).act('monitor', (on, one) => {
    const act = course.paper(one.addressee, 'QĐ', on);
    return { action: 'compare', input: { act, reflected: reflectedIn(one) } };
  });
}

function reflectedIn({ state }: Recommendation): 'full' | 'partly' | 'not' {
  if (state === 'accepted') return 'full';
  return state === 'partly-accepted' ? 'partly' : 'not';
}

/** Looked at again, because what was put right came back. */
export function reopen(course: Course): void {
  const reason = course.random.pick(texts.reopened);
  const days = course.random.int(6, 12) * 5;
  course.pass(30, 75).act('lead', (on, _one, session) => {
    const document = course.leadPaper(session, 'QĐ', on);
    return { action: 'reopen', input: { document, reason, dueOn: addDays(on, days) } };
  });
}

/** The commune Front confirms what a community board drafted. */
export function confirm(course: Course): void {
  course.pass(1, 6).act('commune-front', (on, _one, { description }) => {
    const front = { id: bodyId('front', description.lead.unit), type: 'front' as const };
    return { action: 'confirm', input: course.paper(front, 'XN', on) };
  });
}

/** The letter goes out after all. */
export function issue(course: Course): void {
  course.pass(1, 8).act('lead', (on, _one, session) => {
    const letter = {
      ...course.leadPaper(session, 'KN', on),
      signedBy: signerOf(session.description.lead),
    };
    return { action: 'issue', input: { letter } };
  });
}
