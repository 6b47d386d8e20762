import type { Context } from '@giam-sat/domain/context';
import type { RuleVersion } from '@giam-sat/domain/rules/rule';
import { correctSession } from '@giam-sat/domain/session/correct-session';
import { countsOf } from '@giam-sat/domain/session/counting';
import { recordSession } from '@giam-sat/domain/session/record-session';
import type { Session } from '@giam-sat/domain/session/session';
import { sessionWarnings } from '@giam-sat/domain/session/session-warnings';
import { describe, expect, it } from 'vitest';
import { acted, asLead, fold, ID, onToday, recorded } from '../support/given.ts';
import {
  COMMUNE,
  contribution,
  councilSupervision,
  criticism,
  finding,
  front,
  HELD,
  PROVINCE,
  peopleInspection,
  recommendation,
  supervision,
} from '../support/payloads.ts';

const rule: RuleVersion = {
  version: 1,
  key: 'criticism.draft_lead',
  number: 15,
  unit: 'calendar-days',
  basis: 'Luật 75/2015/QH13, Điều 36',
  verified: false,
  from: '2016-01-01',
  to: null,
};
const withRules = (...rules: RuleVersion[]): Context => ({ ...onToday, rules });
const ruled = withRules(rule);
const draft = { title: 'Nghị quyết về môi trường' };
const drafted = (receivedOn: string, submitOn: string, context = ruled) =>
  recorded(criticism({ held: HELD, draft: { ...draft, receivedOn, submitOn } }), context);
const sums = (session: Session) => countsOf(ID, session)[0]?.count.sums;
const codes = (session: Session) => sessionWarnings(session).map((one) => one.code);

describe('a draft', () => {
  it.each([
    ['15 days before it is submitted, in time', '2024-04-10', '2024-04-25', undefined],
    ['14 days before, late', '2024-04-10', '2024-04-24', 14],
    ['over a month’s end of a leap year, in time', '2024-02-20', '2024-03-06', undefined],
    ['on the day it is submitted', '2024-04-10', '2024-04-10', 0],
    ['after it was submitted', '2024-04-10', '2024-04-08', -2],
  ])('is received %s', (_name, receivedOn, submitOn, days) => {
    const { late } = drafted(receivedOn, submitOn).description.draft ?? {};
    expect(late?.days).toBe(days);
  });

  it('that is late says by which rule, counts once the session was held, and warns', () => {
    const late = drafted('2024-04-20', '2024-04-30');
    expect(late.description.draft?.late).toEqual({
      days: 10,
      rule: 'criticism.draft_lead',
      number: 15,
      basis: rule.basis,
      verified: false,
    });
    expect(sums(late)).toEqual({ sessions: 1, unscheduled: 1, lateDrafts: 1 });
    expect(sessionWarnings(late)).toEqual([
      {
        code: 'draft-late',
        pointer: '/draft/receivedOn',
        data: { received: '2024-04-20', submitted: '2024-04-30', days: 10, number: 15 },
        basis: rule.basis,
        verified: false,
      },
    ]);
    const foreseen = criticism({
      draft: { ...draft, receivedOn: '2024-05-30', submitOn: '2024-06-01' },
    });
    expect(sums(recorded(foreseen, ruled))).toEqual({});
  });

  it('is judged by the rule in force on the day it was received, and by none where there is none', () => {
    const stricter: RuleVersion = { ...rule, number: 30, from: '2024-04-15' };
    const both = withRules({ ...rule, to: '2024-04-14' }, stricter);
    expect(drafted('2024-04-14', '2024-05-01', both).description.draft?.late).toBeUndefined();
    expect(drafted('2024-04-15', '2024-05-02', both).description.draft?.late?.number).toBe(30);
    expect(drafted('2024-04-30', '2024-05-01', withRules()).description.draft).not.toHaveProperty(
      'late',
    );
  });

  it('is not judged again by a later rule, but is when its own days are corrected', () => {
    const session = drafted('2024-04-20', '2024-04-30');
    const correct = (changes: object, context: Context) =>
      fold(correctSession(context, session, { reason: 'nhầm', changes }), session).description
        .draft;
    const gentle = withRules({ ...rule, number: 5 });
    expect(correct({ topic: 'land' }, gentle)?.late?.number).toBe(15);
    const days = { ...draft, receivedOn: '2024-04-20', submitOn: '2024-04-30' };
    expect(correct({ draft: days }, gentle)?.late).toBeUndefined();
    expect(correct({ draft: { ...days, submitOn: '2024-06-30' } }, ruled)?.late).toBeUndefined();
    expect(correct({ draft: null }, ruled)).toBeUndefined();
  });

  it('keeps its agency by name and level, and warns when that is not the lead’s level', () => {
    const of = (unit: string) =>
      recorded(criticism({ draft: { ...draft, ownerBody: `peoples-committee:${unit}` } }));
    expect(of(PROVINCE).description.draft?.ownerBody).toMatchObject({
      id: `peoples-committee:${PROVINCE}`,
      level: 'province',
    });
    expect(codes(of(PROVINCE))).toEqual([]);
    expect(sessionWarnings(of(COMMUNE))).toMatchObject([
      {
        code: 'draft-level-differs',
        pointer: '/draft/ownerBody',
        data: { owner: 'commune', lead: 'province' },
        verified: false,
      },
    ]);
  });

  it('survives being held, with everything that is known of it', () => {
    const full = {
      ...draft,
      kind: 'legal-document' as const,
      ownerBody: `department:${PROVINCE}`,
      number: 'Dự thảo 2',
      receivedOn: '2024-04-20',
      submitOn: '2024-06-30',
      issuingAuthority: 'Hội đồng nhân dân tỉnh',
      requestedBy: { number: '15/STP', on: '2024-04-18' },
    };
    const session = acted(recorded(criticism({ draft: full }), ruled), 'hold', HELD);
    const { ownerBody, ...facts } = full;
    expect(session.description.draft).toMatchObject({ ...facts, ownerBody: { id: ownerBody } });
  });

  it('that a criticism was held without is missed', () => {
    expect(codes(recorded(criticism({ held: HELD, draft: undefined })))).toEqual(['draft-missing']);
    expect(codes(recorded(criticism({ draft: undefined })))).toEqual([]);
    expect(codes(recorded(contribution({ held: HELD })))).toEqual([]);
  });
});

describe('an opinion', () => {
  it('has its clause, argument and proposal beside what it says', () => {
    const opinion = {
      ...finding({ type: 'opinion', text: 'Quy định chưa khả thi' }),
      clause: 'Điều 5 khoản 2',
      argument: 'Cấp xã chưa có kinh phí',
      proposal: 'Lùi thời điểm thực hiện một năm',
    };
    const session = recorded(criticism({ held: HELD, findings: [opinion] }));
    expect(session.findings[0]).toMatchObject(opinion);
  });
});

describe('a contribution', () => {
  it('is a kind of its own: what it collects never counts as criticism', () => {
    const session = recorded(
      contribution({ held: HELD, findings: [finding({ type: 'opinion' })] }),
      ruled,
    );
    for (const { count } of countsOf(ID, session)) expect(count.keys.kind).toBe('contribution');
    expect(countsOf(ID, session).map(({ count }) => count.sums)).toEqual([
      { sessions: 1, unscheduled: 1 },
      { opinions: 1 },
    ]);
  });

  it('on a draft is not judged by the days criticism has', () => {
    const onDraft = { ...draft, receivedOn: '2024-04-29', submitOn: '2024-04-30' };
    const session = recorded(contribution({ held: HELD, draft: onDraft }), ruled);
    expect(session.description.draft).toEqual(onDraft);
    expect(sums(session)).toEqual({ sessions: 1, unscheduled: 1 });
  });
});

describe('a People’s Council’s supervision', () => {
  const resolution = {
    number: '45/NQ-HĐND',
    on: '2023-12-08',
    body: `peoples-council:${PROVINCE}`,
  };

  it('keeps its resolutions, with the body as it was when it passed them', () => {
    const { description } = recorded(
      councilSupervision({
        programmeResolution: resolution,
        delegationResolution: { number: '3/NQ-TTHĐND', on: '2024-02-01' },
      }),
    );
    expect(description.programmeResolution).toMatchObject({
      number: resolution.number,
      on: resolution.on,
      body: { id: resolution.body, type: 'peoples-council' },
    });
    expect(description.delegationResolution).toEqual({ number: '3/NQ-TTHĐND', on: '2024-02-01' });
  });

  it('can be corrected without losing them, or to lose one', () => {
    const session = recorded(councilSupervision({ programmeResolution: resolution }));
    const correct = (changes: object) =>
      fold(
        correctSession(asLead(session.description.lead.id), session, { reason: 'nhầm', changes }),
        session,
      ).description;
    expect(correct({ topic: 'land' }).programmeResolution).toEqual(
      session.description.programmeResolution,
    );
    expect(correct({ programmeResolution: null }).programmeResolution).toBeUndefined();
  });

  it.each([
    ['GS-03', 'peoples-council'],
    ['GS-04', 'council-committee'],
    ['GS-05', 'council-committee'],
    ['GS-07', 'council-committee'],
  ] as const)('in the form %s is led by the %s', (form, lead) => {
    const session = recorded(councilSupervision({ form, leadBody: `${lead}:${PROVINCE}` }));
    expect(session.description).toMatchObject({ form, lead: { type: lead } });
  });
});

describe('planned, held of plan, unscheduled', () => {
  const plan = { year: 2024 };
  const all = (session: Session) =>
    countsOf(ID, session).map(({ listing, count }) => [listing, count.sums]);

  it('a planned session that was held is one of both, in the plan’s year', () => {
    expect(all(recorded(supervision({ plan, held: HELD })))).toEqual([
      ['sessions', { sessions: 1 }],
      ['plans', { planned: 1, heldOfPlan: 1 }],
    ]);
    expect(all(recorded(supervision({ plan })))).toEqual([
      ['sessions', {}],
      ['plans', { planned: 1 }],
    ]);
    const planned = recorded(supervision({ plan }));
    expect(all(acted(planned, 'hold', HELD))[1]).toEqual(['plans', { planned: 1, heldOfPlan: 1 }]);
  });

  it('one held without a plan is unscheduled; joined ones are the host’s', () => {
    expect(all(recorded(supervision({ held: HELD })))).toEqual([
      ['sessions', { sessions: 1, unscheduled: 1 }],
    ]);
    const joined = { form: 'joined', hostBody: `peoples-council:${COMMUNE}` } as const;
    expect(all(recorded(supervision({ ...joined, held: HELD })))).toEqual([
      ['sessions', { joined: 1 }],
    ]);
  });

  it('a correction that takes the plan away makes it unscheduled', () => {
    const session = recorded(supervision({ plan, held: HELD }));
    const events = correctSession(onToday, session, { reason: 'nhầm', changes: { plan: null } });
    expect(all(fold(events, session))).toEqual([['sessions', { sessions: 1, unscheduled: 1 }]]);
  });
});

describe('an entry for another', () => {
  const board = peopleInspection({ held: HELD });
  const by = (org: string | undefined, over: object = {}) => {
    const actor = org === undefined ? { sub: 'x' } : { sub: 'x', org };
    const session = fold(recordSession({ ...onToday, actor }, ID, { ...board, ...over }));
    return session.description.enteredBy;
  };

  it('says who entered, told or not', () => {
    expect(by(front(COMMUNE))).toBe(front(COMMUNE));
    expect(by(front(COMMUNE), { onBehalfOf: board.leadBody })).toBe(front(COMMUNE));
  });

  it('is none when the lead or a partner enters, unless the partner says so', () => {
    const partners = [{ body: front(COMMUNE), role: 'member' as const }];
    expect(by(board.leadBody)).toBeUndefined();
    expect(by(board.leadBody, { onBehalfOf: board.leadBody })).toBeUndefined();
    expect(by(front(COMMUNE), { partners })).toBeUndefined();
    expect(by(front(COMMUNE), { partners, onBehalfOf: board.leadBody })).toBe(front(COMMUNE));
    expect(by(undefined)).toBeUndefined();
  });

  it('stays what it was when somebody else corrects', () => {
    const actor = { sub: 'x', org: front(COMMUNE) };
    const session = fold(recordSession({ ...onToday, actor }, ID, board));
    const other = { ...onToday, actor: { sub: 'y', org: front(PROVINCE) } };
    const events = correctSession(other, session, { reason: 'nhầm', changes: { topic: 'land' } });
    expect(fold(events, session).description.enteredBy).toBe(front(COMMUNE));
  });
});

describe('amounts', () => {
  const warned = (amounts: object) =>
    sessionWarnings(
      recorded(
        supervision({
          held: HELD,
          findings: [
            finding(),
            finding({ recommendations: [recommendation(), recommendation({ amounts })] }),
          ],
        }),
      ),
    );

  it.each([
    ['decided over proposed', { proposed: 5, decided: 6 }, ['decided', 'proposed']],
    ['recovered over decided', { proposed: 9, decided: 5, actual: 6 }, ['actual', 'decided']],
    [
      'recovered over proposed, nothing decided',
      { proposed: 5, actual: 6 },
      ['actual', 'proposed'],
    ],
  ])('%s is worth a second look', (_name, moneyRecovered, [later, earlier]) => {
    expect(warned({ moneyRecovered })).toMatchObject([
      {
        code: 'amount-over',
        pointer: `/findings/1/recommendations/1/amounts/moneyRecovered/${later}`,
        data: { amount: 'moneyRecovered', later, earlier },
      },
    ]);
  });

  it('that shrink from stage to stage, or say nothing, are not', () => {
    expect(warned({ moneyRecovered: { proposed: 6, decided: 6, actual: 6 } })).toEqual([]);
    expect(warned({ landRecovered: { actual: 5 }, otherLand: { decided: 5 } })).toEqual([]);
  });

  it('of a finding itself are looked at too', () => {
    const amounts = { otherLand: { proposed: 1, decided: 2 } };
    const session = recorded(supervision({ held: HELD, findings: [finding({ amounts })] }));
    expect(sessionWarnings(session)).toMatchObject([
      { pointer: '/findings/0/amounts/otherLand/decided' },
    ]);
  });
});
