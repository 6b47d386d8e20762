import type { Listing } from '@giam-sat/domain/figures/listings';
import { dismissFinding } from '@giam-sat/domain/session/act-on-findings';
import type { RecordSession } from '@giam-sat/domain/session/commands';
import { type Counted, listedOn } from '@giam-sat/domain/session/counted';
import { countsOf } from '@giam-sat/domain/session/counting';
import type { Session } from '@giam-sat/domain/session/session';
import { describe, expect, it } from 'vitest';
import { acted, fold, ID, onToday, recorded } from '../support/given.ts';
import {
  COMMUNE,
  communitySupervision,
  criticism,
  finding,
  HELD,
  OTHER_COMMUNE,
  PROVINCE,
  recommendation,
  supervision,
} from '../support/payloads.ts';

const countsIn = (session: Session, listing: Listing): Counted['count'][] =>
  countsOf(ID, session)
    .filter((one) => one.listing === listing)
    .map((one) => one.count);
const counts = (payload: RecordSession, listing: Listing) => countsIn(recorded(payload), listing);

describe('a session', () => {
  it('counts once it was held, under the lead body, on its last day', () => {
    expect(counts(supervision({ held: HELD, places: [OTHER_COMMUNE] }), 'sessions')).toEqual([
      {
        path: ['VN', PROVINCE, '347@0', COMMUNE],
        day: HELD.to,
        keys: {
          kind: 'supervision',
          form: 'delegation',
          lead: 'front-and-organisations',
          leadType: 'front',
          level: 'commune',
          topic: 'land',
          addresseeGroup: null,
        },
        sums: { sessions: 1, unscheduled: 1 },
        distincts: { programmes: [], delegations: [], supervisedBodies: [] },
      },
    ]);
  });

  it('is listed but counts nowhere before it was held', () => {
    for (const facts of [{}, { plan: { year: 2024 } }, { notice: { on: '2024-05-01' } }]) {
      expect(counts(supervision(facts), 'sessions')).toMatchObject([{ sums: {}, distincts: {} }]);
    }
  });

  it('counts once however many forms, topics, bodies and places it has', () => {
    const [count, ...more] = counts(
      supervision({
        held: HELD,
        furtherForms: ['document-study'],
        furtherTopics: ['budget', 'environment'],
        supervisedBodies: [`peoples-committee:${COMMUNE}`, `department:${COMMUNE}`],
        programmeId: 'ct-1',
        delegationNo: '2',
      }),
      'sessions',
    );
    expect(more).toEqual([]);
    expect(count).toMatchObject({
      sums: { sessions: 1 },
      distincts: {
        programmes: ['ct-1'],
        delegations: [`front:${COMMUNE} 2024 2`],
        supervisedBodies: [`peoples-committee:${COMMUNE}`, `department:${COMMUNE}`],
      },
    });
  });

  it('that only joined is one joined session and nobody’s own', () => {
    const joined = supervision({
      form: 'joined',
      hostBody: `peoples-council:${COMMUNE}`,
      held: HELD,
      programmeId: 'ct-1',
      supervisedBodies: [`peoples-committee:${COMMUNE}`],
    });
    expect(counts(joined, 'sessions')).toMatchObject([{ sums: { joined: 1 }, distincts: {} }]);
  });

  it('gives a co-chair a share under its own unit and type, a mere member none', () => {
    const [share, ...more] = counts(
      supervision({
        held: HELD,
        partners: [
          { body: `women:${OTHER_COMMUNE}`, role: 'co-chair' },
          { body: `farmers:${COMMUNE}`, role: 'member' },
        ],
      }),
      'participations',
    );
    expect(more).toEqual([]);
    expect(share).toMatchObject({
      path: ['VN', PROVINCE, '347@0', OTHER_COMMUNE],
      day: HELD.to,
      keys: { leadType: 'women', level: 'commune' },
      sums: { coChaired: 1 },
    });
  });

  it('has no co-chairs before it was held', () => {
    const partners = [{ body: `women:${COMMUNE}`, role: 'co-chair' as const }];
    expect(counts(supervision({ partners }), 'participations')).toEqual([]);
  });
});

describe('a plan', () => {
  const scheduled = { from: '2024-09-15', to: '2024-09-16' };

  it.each([
    ['on its first scheduled day', { year: 2024 }, scheduled, '2024-09-15'],
    ['on 1 January where nothing is scheduled', { year: 2024 }, undefined, '2024-01-01'],
    ['in its own year, not in that of the day', { year: 2023 }, scheduled, '2023-01-01'],
  ])('counts %s', (_name, plan, days, day) => {
    const [count] = counts(supervision({ plan, scheduled: days }), 'plans');
    expect(count).toMatchObject({ day, sums: { planned: 1 } });
  });

  it('still counts as planned when the session was held', () => {
    const [count] = counts(supervision({ plan: { year: 2024 }, scheduled, held: HELD }), 'plans');
    expect(count).toMatchObject({ sums: { planned: 1 } });
  });

  it('counts what was put off or cancelled beside it, with a plan or without', () => {
    const stop = { on: '2024-05-30', reason: 'lũ' };
    const foreseen = recorded(supervision({ plan: { year: 2024 } }));
    const sudden = recorded(supervision({ scheduled }));
    const sums = (session: Session) => countsIn(session, 'plans').map((one) => one.sums);
    expect(sums(acted(foreseen, 'postpone', stop))).toEqual([{ planned: 1, postponed: 1 }]);
    expect(sums(acted(foreseen, 'cancel', stop))).toEqual([{ planned: 1, cancelled: 1 }]);
    expect(sums(acted(sudden, 'cancel', stop))).toEqual([{ cancelled: 1 }]);
    expect(sums(sudden)).toEqual([]);
    const again = acted(acted(foreseen, 'postpone', stop), 'reschedule', { scheduled });
    expect(sums(again)).toEqual([{ planned: 1 }]);
  });
});

describe('findings', () => {
  it('count as findings or opinions on the session’s day; general ones carry but do not count', () => {
    const sums = (payload: RecordSession) => counts(payload, 'findings').map((one) => one.sums);
    const general = finding({ type: 'general' });
    expect(sums(supervision({ held: HELD, findings: [finding(), general] }))).toEqual([
      { findings: 1 },
      {},
    ]);
    expect(
      sums(criticism({ held: HELD, findings: [finding({ type: 'opinion' }), general] })),
    ).toEqual([{ opinions: 1 }, {}]);
  });

  it('are listed but not counted once they are dismissed', () => {
    const session = recorded(supervision({ held: HELD, findings: [finding()] }));
    const [before] = countsIn(session, 'findings');
    const events = dismissFinding(onToday, session, 's1.f1', { on: '2024-05-30', reason: 'sai' });
    expect(countsIn(fold(events, session), 'findings')).toEqual([{ ...before, sums: {} }]);
  });
});

describe('recommendations', () => {
  const letter = { number: '1/KN', on: '2024-05-30' };
  const amounts = {
    moneyRecovered: { proposed: 5, decided: 100, actual: 1000 },
    settlementReduction: { proposed: 7 },
    otherMoney: { actual: 9 },
    landRecovered: { proposed: 11 },
    otherLand: { proposed: 13, actual: 17 },
  };
  const outcomes = { peopleDisciplined: 2, casesTransferred: 1, legalGaps: 3 };

  it('count in the period they were issued, by the group of the addressee', () => {
    const [count] = counts(
      supervision({
        held: HELD,
        findings: [
          finding({ recommendations: [recommendation({ letter, amounts, ...outcomes })] }),
        ],
      }),
      'recommendations',
    );
    expect(count).toMatchObject({
      day: letter.on,
      keys: { addresseeGroup: 'government', kind: 'supervision' },
      sums: {
        recommendations: 1,
        ...{ proposedMoney: 12, decidedMoney: 100, recoveredMoney: 1009 },
        ...{ proposedLand: 24, recoveredLand: 17 },
        ...{ peopleDisciplined: 2, casesTransferred: 1, legalGaps: 3 },
      },
      distincts: { letters: [`front:${COMMUNE} 1/KN 2024-05-30`] },
    });
  });

  it('are listed on the session’s day and count nothing while they are drafts', () => {
    const [count] = counts(
      supervision({
        held: HELD,
        findings: [finding({ recommendations: [recommendation({ amounts, ...outcomes })] })],
      }),
      'recommendations',
    );
    expect(count).toMatchObject({ day: HELD.to, sums: {}, distincts: {} });
  });

  it('under one letter are one letter', () => {
    const both = [recommendation({ letter }), recommendation({ letter })];
    const all = counts(
      supervision({ held: HELD, findings: [finding({ recommendations: both })] }),
      'recommendations',
    ).flatMap((one) => one.distincts.letters);
    expect(all).toHaveLength(2);
    expect(new Set(all).size).toBe(1);
  });

  it('a confirmed one of a community board does not count before its letter', () => {
    const payload = communitySupervision({
      held: HELD,
      findings: [
        finding({
          recommendations: [recommendation({ confirmation: { on: '2024-05-05', number: '4/XN' } })],
        }),
      ],
    });
    expect(counts(payload, 'recommendations')).toMatchObject([{ sums: {} }]);
  });
});

describe('the day a session is listed on', () => {
  const scheduled = { from: '2023-09-15', to: '2023-09-16' };
  const notice = { on: '2023-08-01' };
  it.each([
    ['held', { scheduled, notice: { on: '2024-04-01' }, held: HELD }, HELD.to],
    ['else foreseen', { scheduled, notice }, scheduled.from],
    ['else of its notice', { notice, plan: { year: 2022 } }, notice.on],
    ['else of its plan', { plan: { year: 2025 } }, '2025-01-01'],
    ['else recorded', {}, '2024-06-01'],
  ])('is the one %s', (_name, facts, day) => {
    expect(listedOn(recorded(supervision(facts)))).toBe(day);
  });
});
