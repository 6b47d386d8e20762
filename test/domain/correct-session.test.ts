import { issueRecommendation } from '@giam-sat/domain/session/act-on-recommendations';
import { CorrectSession, type SessionChanges } from '@giam-sat/domain/session/commands';
import { correctSession } from '@giam-sat/domain/session/correct-session';
import { inputOf } from '@giam-sat/domain/session/describe';
import type { Session } from '@giam-sat/domain/session/session';
import { describe, expect, it } from 'vitest';
import { fold, onToday, recorded } from '../support/given.ts';
import {
  finding,
  front,
  HELD,
  LETTER,
  OTHER_COMMUNE,
  recommendation,
  supervision,
  wholeSupervision,
} from '../support/payloads.ts';

const reason = 'gõ nhầm biên bản';
const whole = recorded(
  wholeSupervision({
    held: { ...HELD, attendance: 40 },
    findings: [finding({ recommendations: [recommendation({ letter: LETTER })] })],
  }),
);
const corrected = (session: Session, changes: SessionChanges) =>
  fold(correctSession(onToday, session, { reason, changes }), session);

describe('a correction', () => {
  it('is one event that keeps the reason and names what was changed, dated today', () => {
    const changes = { subject: 'Khác', held: { from: '2024-05-01', to: '2024-05-02' } };
    const events = correctSession(onToday, whole, { reason, changes });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: 'session.corrected',
      on: onToday.today,
      data: { reason, changed: ['held', 'subject'] },
    });
  });

  it('changes what it names and nothing else', () => {
    const after = corrected(whole, { subject: 'Khác', topic: 'environment' });
    expect(after).toEqual({
      ...whole,
      description: { ...whole.description, subject: 'Khác', topic: 'environment' },
    });
  });

  it('of nothing new leaves the session as it is: a description survives being typed in again', () => {
    const { kind: _kind, ...same } = inputOf(whole.description);
    expect(corrected(whole, same)).toEqual(whole);
  });

  it('moves the days of what happened', () => {
    const notice = { on: '2024-04-12', number: '7' };
    const held = { from: '2024-05-01', to: '2024-05-09' };
    const report = { number: '10/BC', on: '2024-05-21' };
    expect(corrected(whole, { notice, held, report })).toMatchObject({ notice, held, report });
  });

  it('resolves a new lead with the unit and level it has on the day', () => {
    const after = corrected(whole, { leadBody: front(OTHER_COMMUNE) });
    expect(after.description.lead).toMatchObject({
      id: front(OTHER_COMMUNE),
      unit: OTHER_COMMUNE,
      path: ['VN', '35@0', '347@0', OTHER_COMMUNE],
    });
  });

  it('of the plan corrects the signed plan as well', () => {
    const document = { number: '6/KH', on: '2024-01-06' };
    const after = corrected(whole, { plan: { year: 2024, document } });
    expect(after.planned).toEqual(document);
    expect(after.description.plan).toEqual({ year: 2024, document });
  });

  it('keeps findings, recommendations and the state', () => {
    const after = corrected(whole, { subject: 'Khác' });
    expect([after.state, after.findings, after.recommendations]).toEqual([
      'reported',
      whole.findings,
      whole.recommendations,
    ]);
  });

  it('does not stop what comes after: a draft can still be issued', () => {
    const held = recorded(
      supervision({ held: HELD, findings: [finding({ recommendations: [recommendation()] })] }),
    );
    const after = corrected(held, { held: { from: '2024-05-08', to: '2024-05-09' } });
    const issued = fold(issueRecommendation(onToday, after, 's1.f1.r1', { letter: LETTER }), after);
    expect(issued.recommendations[0]?.state).toBe('issued');
  });

  it.each([
    ['kind', { kind: 'criticism' }],
    ['state', { state: 'closed' }],
    ['findings', { findings: [] }],
    ['recordedOn', { recordedOn: '2024-01-01' }],
    ['unscheduled', { unscheduled: true }],
  ])('can not name %s', (member, changes) => {
    const parsed = CorrectSession.safeParse({ reason, changes });
    expect(parsed.error?.issues[0]).toMatchObject({
      code: 'unrecognized_keys',
      path: ['changes'],
      keys: [member],
    });
  });

  it('needs a reason', () => {
    const paths = (payload: unknown) =>
      CorrectSession.safeParse(payload).error?.issues.map((issue) => issue.path.join('/'));
    expect(paths({ changes: { subject: 'Khác' } })).toEqual(['reason']);
    expect(paths({ reason: '   ', changes: { subject: 'Khác' } })).toEqual(['reason']);
  });
});

describe('a correction with null', () => {
  it('takes a member away, so that a session joined by mistake becomes the lead’s own', () => {
    const joined = recorded(
      supervision({ form: 'joined', hostBody: front(OTHER_COMMUNE), programmeId: 'ct-1' }),
    );
    const changes = { form: 'delegation', hostBody: null, programmeId: null } as const;
    const session = fold(correctSession(onToday, joined, { reason, changes }), joined);
    expect(session.description.form).toBe('delegation');
    expect(session.description.host).toBeUndefined();
    expect(session.description.programmeId).toBeUndefined();
    expect(session.description.subject).toBe(joined.description.subject);
  });
});
