import { follow } from '@giam-sat/domain/recommendation/follow';
import type { RefusalCode } from '@giam-sat/domain/refusal';
import { dismissFinding, recordFindings } from '@giam-sat/domain/session/act-on-findings';
import { confirmRecommendation } from '@giam-sat/domain/session/act-on-recommendations';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import type { RecordSession, SessionChanges } from '@giam-sat/domain/session/commands';
import { correctFinding, correctRecommendation } from '@giam-sat/domain/session/correct-part';
import { correctSession } from '@giam-sat/domain/session/correct-session';
import type { FindingChanges, RecommendationChanges } from '@giam-sat/domain/session/part-changes';
import { recordSession } from '@giam-sat/domain/session/record-session';
import type { Session } from '@giam-sat/domain/session/session';
import { asLead, command, fold, ID, onToday, recorded } from '../given.ts';
import {
  communitySupervision,
  finding,
  HELD,
  LETTER,
  recommendation,
  supervision,
} from '../payloads.ts';
import { contextOn } from '../registers.ts';

/** One thing that is refused: what is tried, with which code, and where in the payload. */
export type RefusedCase = readonly [
  name: string,
  code: RefusalCode,
  pointer: string,
  attempt: () => unknown,
];

export const record =
  (payload: RecordSession, context = onToday) =>
  () =>
    recordSession(asLead(payload.leadBody, context), ID, payload);
export const act =
  (session: Session, action: Parameters<typeof command>[0], input: unknown) => () =>
    actOnSession(onToday, session, command(action, input));
export const correct = (session: Session, changes: SessionChanges, context = onToday) => {
  const asked = asLead(session.description.lead.id, context);
  return () => correctSession(asked, session, { reason: 'sửa', changes });
};
export const correctFound = (session: Session, changes: FindingChanges, id = 's1.f1') => {
  const asked = asLead(session.description.lead.id);
  return () => correctFinding(asked, ID, session, id, { reason: 'sửa', changes });
};
export const correctAsked = (session: Session, changes: RecommendationChanges, id = 's1.f1.r1') => {
  const asked = asLead(session.description.lead.id);
  return () => correctRecommendation(asked, ID, session, id, { reason: 'sửa', changes });
};
export const times = <Thing>(count: number, thing: Thing): Thing[] => Array(count).fill(thing);

export const planned = recorded(
  supervision({ plan: { year: 2024, document: { number: '1', on: '2024-03-01' } } }),
);
export const notified = recorded(supervision({ notice: { on: '2024-04-20' } }));
export const held = recorded(supervision({ held: HELD }));
export const reported = recorded(
  supervision({
    held: HELD,
    report: { number: '1/BC', on: '2024-05-20' },
    findings: [finding({ recommendations: [recommendation()] })],
  }),
);
export const withLetter = recorded(
  supervision({
    held: HELD,
    findings: [
      finding({ recommendations: [recommendation({ letter: LETTER }), recommendation()] }),
    ],
  }),
);
export const answered = fold(
  follow(onToday, withLetter, 's1.f1.r1', {
    action: 'reply',
    input: {
      ...{ document: { number: '2/CV', on: '2024-05-20' }, receivedOn: '2024-05-21' },
      outcome: 'accepted',
    },
  }),
  withLetter,
);
export const ofBoard = recorded(
  communitySupervision({
    held: HELD,
    findings: [finding({ recommendations: [recommendation(), recommendation()] })],
  }),
);
export const confirmedOn10 = fold(
  confirmRecommendation(onToday, ofBoard, 's1.f1.r1', { on: '2024-05-10', number: '4/XN' }),
  ofBoard,
);
export const dismissed = fold(
  dismissFinding(onToday, reported, 's1.f1', { on: '2024-05-21', reason: 'không đúng' }),
  reported,
);
export const full = recorded(
  supervision({ held: HELD, findings: times(50, finding({ recommendations: [] })) }),
);
export const fuller = fold(
  recordFindings(onToday, ID, full, {
    findings: [finding({ recommendations: times(200, recommendation()) })],
  }),
  full,
);
export const afterMerger = contextOn('2025-07-20');
export const scheduled = { from: '2024-08-02', to: '2024-08-01' };
