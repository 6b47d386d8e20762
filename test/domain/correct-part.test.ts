import { historyOf } from '@giam-sat/domain/history/history';
import { follow } from '@giam-sat/domain/recommendation/follow';
import {
  confirmRecommendation,
  issueRecommendation,
} from '@giam-sat/domain/session/act-on-recommendations';
import { correctFinding, correctRecommendation } from '@giam-sat/domain/session/correct-part';
import type { FindingChanges, RecommendationChanges } from '@giam-sat/domain/session/part-changes';
import { CorrectFinding, CorrectRecommendation } from '@giam-sat/domain/session/part-changes';
import { recordSession } from '@giam-sat/domain/session/record-session';
import type { Session } from '@giam-sat/domain/session/session';
import { describe, expect, it } from 'vitest';
import { asLead, fold, ID, onToday, recorded, refusalsOf } from '../support/given.ts';
import {
  COMMUNE,
  communitySupervision,
  criticism,
  finding,
  HELD,
  LETTER,
  recommendation,
  supervision,
} from '../support/payloads.ts';
import { confirmedOn10 } from '../support/refused/attempts.ts';

const reason = 'gõ nhầm biên bản';
const [F1, R1] = ['s1.f1', 's1.f1.r1'];
const amounts = { moneyRecovered: { proposed: 64_000_000 } };
const right = { moneyRecovered: { proposed: 46_000_000 } };
const found = (over: Partial<ReturnType<typeof recommendation>> = {}) =>
  supervision({
    held: HELD,
    findings: [
      finding({
        ...{ severity: 'reminder', evidence: 'Biên bản', amounts },
        recommendations: [recommendation({ amounts, product: 'Báo cáo', ...over })],
      }),
    ],
  });
const drafted = recorded(found());
const issued = recorded(found({ letter: LETTER }));

const mendFinding = (session: Session, changes: FindingChanges) =>
  fold(
    correctFinding(asLead(session.description.lead.id), ID, session, F1, { reason, changes }),
    session,
  );
const mend = (session: Session, changes: RecommendationChanges, context = onToday) =>
  fold(correctRecommendation(context, ID, session, R1, { reason, changes }), session);

describe('a correction of a finding', () => {
  it('is one event with its reason, what was changed and the finding whole, dated today', () => {
    const changes = { amounts: right, text: 'Khác', severity: 'reminder' as const };
    const events = correctFinding(onToday, ID, issued, F1, { reason, changes });
    const { state: _state, ...facts } = issued.findings[0] ?? {};
    expect(events).toMatchObject([
      {
        ...{ type: 'finding.corrected', on: onToday.today },
        // What was typed in again and says the same was not changed.
        data: { ...facts, amounts: right, text: 'Khác', reason, changed: ['amounts', 'text'] },
      },
    ]);
  });

  it('changes what it names, takes away with null, and nothing else', () => {
    const after = mendFinding(issued, { text: 'Khác', evidence: null, amounts: null });
    const { evidence: _e, amounts: _a, ...kept } = issued.findings[0] ?? {};
    expect(after).toEqual({ ...issued, findings: [{ ...kept, text: 'Khác' }] });
  });

  it('may be of an opinion, and makes it the general one only without its argument', () => {
    const opinions = recorded(
      criticism({
        held: HELD,
        findings: [finding({ type: 'opinion', argument: 'Vì', recommendations: [] })],
      }),
    );
    const wrong = () => mendFinding(opinions, { type: 'general' });
    expect(refusalsOf(wrong).map(({ code }) => code)).toEqual(['opinion-member']);
    const general = mendFinding(opinions, { type: 'general', argument: null });
    expect(general.findings[0]).toMatchObject({ type: 'general', state: 'recorded' });
    expect(general.findings[0]).not.toHaveProperty('argument');
  });

  it.each([
    ['state', CorrectFinding],
    ['recommendations', CorrectFinding],
    ['letter', CorrectRecommendation],
    ['confirmation', CorrectRecommendation],
    ['state', CorrectRecommendation],
  ])('can not name %s', (member, schema) => {
    const { error } = schema.safeParse({ reason, changes: { [member]: 'x' } });
    expect(error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: [member] });
  });
});

describe('a correction of a draft', () => {
  it('may change all that was drafted, its bodies as they are registered', () => {
    const to = `department:${COMMUNE}`;
    const changes = {
      addressee: to,
      coordinating: [to],
      dueOn: '2024-09-01',
      complex: true,
      product: null,
    };
    const [one] = mend(drafted, changes).recommendations;
    expect(one).toMatchObject({
      ...{ state: 'drafted', dueOn: '2024-09-01', complex: true },
      addressee: { id: to, group: 'government' },
      coordinating: [{ id: to }],
    });
    expect(one).not.toHaveProperty('product');
    const sent = issueRecommendation(onToday, mend(drafted, changes), R1, { letter: LETTER });
    expect(fold(sent, mend(drafted, changes)).recommendations[0]?.state).toBe('issued');
  });

  it('makes one that was confirmed a draft again, which waits for a new confirmation', () => {
    const after = mend(confirmedOn10, { text: 'Khác' });
    expect(after.recommendations[0]).toMatchObject({ state: 'drafted', text: 'Khác' });
    expect(after.recommendations[0]).not.toHaveProperty('confirmation');
    const issue = () => issueRecommendation(onToday, after, R1, { letter: LETTER });
    expect(refusalsOf(issue).map(({ code }) => code)).toEqual(['confirmation-missing']);
  });

  it('is entered by whoever corrects it: they do not confirm it either', () => {
    const board = recorded(
      communitySupervision({
        held: HELD,
        findings: [finding({ recommendations: [recommendation()] })],
      }),
    );
    const colleague = { ...onToday, actor: { ...onToday.actor, sub: 'colleague' } };
    const confirm = (session: Session) => () =>
      confirmRecommendation(colleague, session, R1, { on: '2024-05-20' });
    expect(refusalsOf(confirm(board))).toEqual([]);
    const after = mend(board, { text: 'Khác' }, colleague);
    expect(refusalsOf(confirm(after)).map(({ code }) => code)).toEqual(['same-person']);
  });
});

describe('a correction of what was sent', () => {
  it('mends what was typed otherwise than the letter says, and leaves its state and its clocks', () => {
    const after = mend(issued, { text: 'Khác', amounts: right, product: null });
    const [before] = issued.recommendations;
    const { product: _gone, ...kept } = before ?? {};
    expect(after).toEqual({
      ...issued,
      recommendations: [{ ...kept, text: 'Khác', amounts: right }],
    });
  });

  it('is possible after its end, but not when it was withdrawn', () => {
    const document = { number: '9/QĐ', on: '2024-05-30' };
    const ended = (action: 'record-not-implemented' | 'withdraw') =>
      fold(
        follow(onToday, issued, R1, {
          action,
          input: { on: document.on, reason, document },
        } as never),
        issued,
      );
    expect(
      mend(ended('record-not-implemented'), { text: 'Khác' }).recommendations[0],
    ).toMatchObject({
      ...{ state: 'not-implemented', text: 'Khác' },
    });
    const withdrawn = () => mend(ended('withdraw'), { text: 'Khác' });
    expect(refusalsOf(withdrawn).map(({ code }) => code)).toEqual(['illegal-step']);
  });

  it('leaves what was decided and recovered to whoever tells it', () => {
    const replied = fold(
      follow(onToday, issued, R1, {
        action: 'reply',
        input: {
          ...{ document: { number: '2/CV', on: '2024-05-20' }, receivedOn: '2024-05-21' },
          ...{ outcome: 'accepted', outcomes: { amounts: { moneyRecovered: { decided: 40 } } } },
        },
      }),
      issued,
    );
    const asked = (decided: number) => () =>
      mend(replied, { amounts: { moneyRecovered: { proposed: 46, decided } } });
    expect(refusalsOf(asked(41)).map(({ code }) => code)).toEqual(['outcome-stands']);
    expect(asked(40)().recommendations[0]?.amounts).toEqual({
      moneyRecovered: { proposed: 46, decided: 40 },
    });
    // Before anybody answered they are as they were typed in.
    const early = mend(issued, { amounts: { moneyRecovered: { proposed: 46, decided: 41 } } });
    expect(early.recommendations[0]?.amounts?.moneyRecovered?.decided).toBe(41);
  });
});

it('the history tells what stood and what stands, and by whose right', () => {
  const first = recordSession(onToday, ID, found({ letter: LETTER }));
  const second = correctFinding(onToday, ID, issued, F1, { reason, changes: { text: 'Khác' } });
  const changes = { amounts: right, product: null };
  const third = correctRecommendation(onToday, ID, fold(second, issued), R1, { reason, changes });
  const stored = [first, second, third].map((append) => JSON.parse(JSON.stringify(append)));
  const told = historyOf(stored).slice(first.length);
  expect(told.map(({ parts, by, changes: told }) => ({ parts, roles: by.roles, told }))).toEqual([
    {
      ...{ parts: [F1], roles: ['recorder'] },
      told: [{ member: 'text', before: issued.findings[0]?.text, after: 'Khác' }],
    },
    {
      ...{ parts: [R1], roles: ['signer'] },
      told: [
        { member: 'product', before: 'Báo cáo' },
        { member: 'amounts', before: amounts, after: right },
      ],
    },
  ]);
});
