import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import {
  listOn,
  WAITING,
  WORKLISTS,
  type Work,
  worklistRoles,
  workOf,
} from '@giam-sat/domain/worklist/worklist';
import { describe, expect, it } from 'vitest';
import {
  begun,
  COMMUNE_NOW,
  dayOf,
  done,
  followed,
  inputFor,
  type Life,
  linkedBodies,
  PROVINCE_NOW,
  R1,
  sent,
  swept,
} from '../../support/following.ts';
import { command, ID } from '../../support/given.ts';
import {
  COMMUNE,
  communitySupervision,
  finding,
  recommendation,
  supervision,
} from '../../support/payloads.ts';

const SOON = 15;
const issued = begun(dayOf('2026-03-09'), sent('2026-03-09', { dueOn: '2026-05-15' }));
const step = (life: Life, day: string, action: Parameters<typeof inputFor>[0], over: object = {}) =>
  followed(life, dayOf(day, { sub: action }), action, { ...inputFor(action, day), ...over });

/** What is on the lists on a day, by list and by what it is about. */
function lists(life: Life, today: string): string[] {
  return workOf(ID, swept(life, dayOf(today)).session)
    .flatMap((work) => {
      const list = listOn(work, today, SOON);
      return list === undefined ? [] : [`${list} ${work.about} ${work.on}`];
    })
    .sort();
}
const waiting = (life: Life): Work['waiting'][] =>
  workOf(ID, life.session).map((one) => one.waiting);

describe('a recommendation waits on the list of its day', () => {
  it.each([
    ['2026-03-16', []],
    ['2026-03-17', [`due-soon ${R1} 2026-04-01`]],
    ['2026-04-01', [`due-soon ${R1} 2026-04-01`]],
    ['2026-04-02', [`overdue-reply ${R1} 2026-04-01`, `proposed ${R1} 2026-04-02`]],
  ] as const)('to be replied to: %s', (day, expected) => {
    expect(lists(issued, day)).toEqual(expected);
  });

  it('to be carried out: due soon, then overdue, with its own proposal', () => {
    const replied = step(issued, '2026-03-20', 'reply');
    expect(lists(replied, '2026-04-29')).toEqual([]);
    expect(lists(replied, '2026-04-30')).toEqual([`due-soon ${R1} 2026-05-15`]);
    expect(lists(replied, '2026-05-18')).toEqual([
      `overdue-implementation ${R1} 2026-05-15`,
      `proposed ${R1} 2026-05-18`,
    ]);
  });

  it('reported done it waits to be verified, since the report came in', () => {
    const reported = step(step(issued, '2026-03-20', 'reply'), '2026-04-10', 'report-done');
    expect(lists(reported, '2026-08-01')).toEqual([`to-verify ${R1} 2026-04-10`]);
    const rejected = step(reported, '2026-04-20', 'reject');
    expect(lists(rejected, '2026-05-10')).toEqual([`due-soon ${R1} 2026-05-15`]);
  });

  it('a proposal names whom it goes to; without a superior it has a list of its own', () => {
    const urged = step(swept(issued, dayOf('2026-04-10')), '2026-04-11', 'urge');
    const named = workOf(ID, swept(urged, dayOf('2026-04-21')).session);
    expect(named).toContainEqual({
      waiting: 'proposed',
      about: R1,
      on: '2026-04-21',
      clock: 'reply',
      step: 'front_ladder.higher_front',
      to: `front:${PROVINCE_NOW}`,
    });
    const bodies = linkedBodies.map((body) => ({ ...body, parent: null }));
    const missing = swept(urged, dayOf('2026-04-21', { bodies }));
    expect(waiting(missing)).toContain('superior-missing');
    expect(waiting(missing)).not.toContain('proposed');
  });

  it('without rule and day it has none, and is listed so until it ended', () => {
    const board = begun(
      dayOf('2026-03-09'),
      communitySupervision({
        leadBody: `community-investment-board:${COMMUNE_NOW}`,
        held: { from: '2026-03-09', to: '2026-03-09' },
        findings: [
          finding({
            recommendations: [
              recommendation({
                addressee: `peoples-committee:${COMMUNE_NOW}`,
                confirmation: { on: '2026-03-09', number: '4/XN' },
                letter: { number: '1', on: '2026-03-09' },
              }),
            ],
          }),
        ],
      }),
    );
    expect(lists(board, '2027-01-01')).toEqual([`no-deadline ${R1} 2026-03-09`]);
    expect(lists(step(board, '2026-04-01', 'withdraw'), '2027-01-01')).toEqual([]);
  });

  it('answered, with no day to carry it out by, it is not lost either', () => {
    const open = begun(dayOf('2026-03-09'), sent('2026-03-09', { dueOn: 'continuous' }));
    expect(waiting(open)).toEqual(['reply']);
    expect(waiting(step(open, '2026-03-20', 'reply'))).toEqual(['no-deadline']);
    const refused = { outcome: 'refused', reason: 'đúng luật' };
    expect(waiting(step(open, '2026-03-20', 'reply', refused))).toEqual(['no-deadline']);
  });

  it('whose addressee ended waits for its successor, and is on no list of the late', () => {
    const life = begun(dayOf('2025-06-20'), {
      ...sent('2025-06-20', { addressee: 'peoples-committee:13321@0' }),
      leadBody: `front:${COMMUNE}`,
    });
    expect(lists(life, '2025-09-01')).toEqual([`successor ${R1} 2025-06-30`]);
    const [work] = workOf(ID, swept(life, dayOf('2025-09-01')).session);
    expect(work?.candidates).toHaveLength(2);
  });
});

describe('before and after the letters', () => {
  const held = (over: object = {}) =>
    supervision({
      leadBody: `front:${COMMUNE_NOW}`,
      held: { from: '2026-03-09', to: '2026-03-09' },
      findings: [
        finding({
          recommendations: [recommendation({ addressee: `peoples-committee:${COMMUNE_NOW}` })],
        }),
      ],
      ...over,
    });

  it('drafts wait to be issued, and the report for its day', () => {
    const life = begun(dayOf('2026-03-09'), held());
    expect(lists(life, '2026-03-10')).toEqual([
      `due-soon ${ID} 2026-03-24`,
      `to-issue ${R1} 2026-03-09`,
    ]);
    expect(lists(life, '2026-03-25')).toContain(`overdue-duty ${ID} 2026-03-24`);
  });

  it('a community board’s drafts wait to be confirmed first', () => {
    const life = begun(dayOf('2026-03-09'), {
      ...communitySupervision({ leadBody: `community-investment-board:${COMMUNE_NOW}` }),
      held: { from: '2026-03-09', to: '2026-03-09' },
      findings: held().findings,
    });
    expect(lists(life, '2026-03-10')).toEqual([`to-confirm ${R1} 2026-03-09`]);
  });

  it('a session all of whose recommendations ended is ready to close, and then waits no more', () => {
    const two = begun(dayOf('2026-03-09'), sent('2026-03-09', {}, {}));
    const one = step(two, '2026-03-20', 'record-not-implemented');
    expect(waiting(one)).not.toContain('ready-to-close');
    const both = followed(
      one,
      dayOf('2026-03-20'),
      'withdraw',
      inputFor('withdraw', '2026-03-20'),
      `${ID}.f1.r2`,
    );
    expect(lists(both, '2026-03-21')).toEqual([`ready-to-close ${ID} 2026-03-09`]);
    const closed = done(both, dayOf('2026-03-21'), (session) =>
      actOnSession(dayOf('2026-03-21'), session, command('close', { on: '2026-03-21' })),
    );
    expect(lists(closed, '2026-03-22')).toEqual([]);
  });
});

it('every list has somebody whose it is, and everything that waits comes to a list', () => {
  for (const list of WORKLISTS) expect(Object.keys(worklistRoles[list]).length).toBeGreaterThan(0);
  for (const one of WAITING) {
    expect(WORKLISTS).toContain(listOn({ waiting: one, on: '2026-03-09' }, '2026-03-10', SOON));
  }
});
