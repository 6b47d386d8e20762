import { type SessionView, sessionView } from '@giam-sat/contract/http/session-view';
import { FindingChanges, RecommendationChanges } from '@giam-sat/domain/session/part-changes';
import type { Session } from '@giam-sat/domain/session/session';
import { describe, expect, test } from 'vitest';
import {
  findingChanges,
  partFormOf,
  recommendationChanges,
} from '../../packages/web/src/follow/correct/part-form.ts';
import type {
  FindingForm,
  LogForm,
  RecommendationForm,
} from '../../packages/web/src/log/log-form.ts';
import { recorded } from '../support/given.ts';
import {
  COMMUNE,
  criticism,
  finding,
  HELD,
  recommendation,
  supervision,
} from '../support/payloads.ts';

const amounts = { moneyRecovered: { proposed: 64_000_000 }, otherLand: { actual: 1200 } };
const whole = recommendation({
  ...{ product: 'Báo cáo', dueOn: '2024-07-01', complex: true, legalGaps: 2, amounts },
  ...{ coordinating: [`department:${COMMUNE}`], peopleDisciplined: 3, casesTransferred: 1 },
});
const found = recorded(
  supervision({
    held: HELD,
    findings: [
      finding({
        ...{ severity: 'reminder', evidence: 'Biên bản', clause: 'Bản vẽ 4', repeatOf: 's0.f1' },
        ...{ amounts, recommendations: [whole, recommendation()] },
      }),
    ],
  }),
);
const opinion = recorded(
  criticism({
    held: HELD,
    findings: [finding({ type: 'opinion', clause: 'Điều 3', argument: 'Vì', proposal: 'Bỏ' })],
  }),
);

function formOf(session: Session, part: string): LogForm {
  const view = JSON.parse(JSON.stringify(sessionView('s1', 3, session))) as SessionView;
  const [first] = view.findings;
  if (first === undefined) throw new Error('no finding');
  const one = first.recommendations.find(({ id }) => id === part);
  return partFormOf(view.kind, first, one);
}
const withFinding = (form: LogForm, patch: Partial<FindingForm>): LogForm => ({
  ...form,
  findings: form.findings.map((one) => ({ ...one, ...patch })),
});
const withAsked = (form: LogForm, patch: Partial<RecommendationForm>): LogForm => {
  const [asked] = form.findings[0]?.recommendations ?? [];
  if (asked === undefined) throw new Error('no recommendation');
  return withFinding(form, { recommendations: [{ ...asked, ...patch }] });
};
const sent = (changes: object): unknown => JSON.parse(JSON.stringify(changes));

describe('a correction of a finding on the page', () => {
  const cases: readonly (readonly [Session, Partial<FindingForm>, object])[] = [
    [found, {}, {}],
    [opinion, {}, {}],
    [found, { text: ' Khác ' }, { text: 'Khác' }],
    [found, { type: 'shortcoming', severity: '' }, { type: 'shortcoming', severity: null }],
    [found, { evidence: '' }, { evidence: null }],
    [found, { amounts: {} }, { amounts: null }],
    [
      found,
      { amounts: { moneyRecovered: { proposed: '46.000.000' }, otherLand: { actual: '1.200' } } },
      { amounts: { ...amounts, moneyRecovered: { proposed: 46_000_000 } } },
    ],
    [opinion, { argument: '', clause: 'Điều 4' }, { argument: null, clause: 'Điều 4' }],
    // What the other types do not have goes with the type.
    [
      opinion,
      { type: 'general' },
      { type: 'general', clause: null, argument: null, proposal: null },
    ],
  ];
  test.each(cases)('%#: sends what was changed and nothing else', (session, patch, expected) => {
    const before = formOf(session, 's1.f1');
    const changes = sent(findingChanges(before, withFinding(before, patch)));
    expect(changes).toEqual(expected);
    expect(FindingChanges.safeParse(changes).error).toBeUndefined();
  });
});

describe('a correction of a recommendation on the page', () => {
  const to = { id: `department:${COMMUNE}`, name: 'Sở' };
  const cases: readonly (readonly [string, Partial<RecommendationForm>, object])[] = [
    ['s1.f1.r1', {}, {}],
    ['s1.f1.r2', {}, {}],
    ['s1.f1.r1', { text: 'Khác', product: '' }, { text: 'Khác', product: null }],
    ['s1.f1.r1', { addressee: to }, { addressee: to.id }],
    ['s1.f1.r1', { dueOn: '2/7/2024' }, { dueOn: '2024-07-02' }],
    ['s1.f1.r1', { due: 'none' }, { dueOn: 'none' }],
    ['s1.f1.r1', { isComplex: false }, { complex: null }],
    [
      's1.f1.r1',
      { peopleDisciplined: '4', casesTransferred: '' },
      { peopleDisciplined: 4, casesTransferred: null },
    ],
    [
      's1.f1.r2',
      { amounts: { otherMoney: { proposed: '5' } } },
      { amounts: { otherMoney: { proposed: 5 } } },
    ],
  ];
  test.each(cases)('%s, %o: sends what was changed and nothing else', (id, patch, expected) => {
    const before = formOf(found, id);
    const changes = sent(recommendationChanges(before, withAsked(before, patch)));
    expect(changes).toEqual(expected);
    expect(RecommendationChanges.safeParse(changes).error).toBeUndefined();
  });
});
