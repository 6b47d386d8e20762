import {
  mayOpenBoard,
  mayOpenRecommendation,
  mayOpenSession,
  sessionFor,
  sessionForRecommendation,
} from '@giam-sat/domain/policy/readable';
import {
  type Reader,
  readerOf,
  readsContent,
  readsRegisters,
} from '@giam-sat/domain/policy/reader';
import type { RecordSession } from '@giam-sat/domain/session/commands';
import type { Session } from '@giam-sat/domain/session/session';
import { describe, expect, it } from 'vitest';
import { inspectionBoard } from '../support/communities.ts';
import { ID, recorded } from '../support/given.ts';
import { boardAfter, formed } from '../support/given-board.ts';
import {
  COMMUNE,
  councilSupervision,
  finding,
  front,
  HELD,
  OTHER_COMMUNE,
  PROVINCE,
  peopleInspection,
  recommendation,
  supervision,
} from '../support/payloads.ts';
import { bodies, units } from '../support/registers.ts';

const NINH_BINH = '37@2025-07-01';
const DISTRICT = '347@0';
const OTHER_DISTRICT = '349@0';
const AGENCY = `peoples-committee:${COMMUNE}`;

const reader = (role: string, org?: string, unit?: string): Reader =>
  readerOf(
    { sub: 'somebody', roles: role === '' ? [] : role.split(' ') },
    bodies.find((one) => one.id === org),
    units.find((one) => one.id === unit),
  );

const council = (unit: string) => `peoples-council:${unit}`;
const board = (unit: string) => `people-inspection-board:${unit}`;
const invest = (unit: string) => `community-investment-board:${unit}`;
const women = (unit: string) => `women:${unit}`;

const found = { held: HELD, findings: [finding({ recommendations: [recommendation()] })] };
const unheld = { plan: { year: 2024 } };
const drafts = (payload: RecordSession) => recorded({ ...payload, ...found });
const R1 = `${ID}.f1.r1`;
const sent = (session: Session): Session => ({
  ...session,
  recommendations: session.recommendations.map((one) => ({
    ...one,
    state: 'issued' as const,
    letter: { number: '1', on: '2024-05-10' },
  })),
});

const sessions = {
  'front planned': recorded(supervision(unheld)),
  'front held': drafts(supervision()),
  'council planned': recorded(councilSupervision(unheld)),
  'council held': drafts(councilSupervision()),
  'board planned': recorded(peopleInspection(unheld)),
  'board held': drafts(peopleInspection()),
} as const;
type Which = keyof typeof sessions;
const ALL = Object.keys(sessions) as Which[];
const HELD_ONES: Which[] = ['front held', 'council held', 'board held'];
/** Those of the commune; the Council's are of its province. */
const OF_COMMUNE = ALL.filter((one) => !one.startsWith('council'));
const PROVINCES_COUNCIL: Which[] = ['council planned', 'council held'];

const FRONT_SIDE = ALL.filter((one) => one !== 'council planned');
const inCommune = (which: readonly Which[]) => which.filter((one) => OF_COMMUNE.includes(one));

describe('who opens which session', () => {
  it.each<[string, Reader, readonly Which[]]>([
    ['the Front of the province', reader('recorder', front(PROVINCE), PROVINCE), FRONT_SIDE],
    ['the women of the province', reader('signer', women(PROVINCE), PROVINCE), FRONT_SIDE],
    ['the Front of the commune', reader('monitor', front(COMMUNE), COMMUNE), OF_COMMUNE],
    ['its confirmer', reader('confirmer', front(COMMUNE), COMMUNE), OF_COMMUNE],
    ['the Front of the district', reader('recorder', front(DISTRICT), DISTRICT), OF_COMMUNE],
    [
      'the Council of the province',
      reader('recorder', council(PROVINCE), PROVINCE),
      [...HELD_ONES, 'council planned'],
    ],
    [
      'the Council of the commune',
      reader('monitor', council(COMMUNE), COMMUNE),
      inCommune(HELD_ONES),
    ],
    ['the board itself', reader('recorder', board(COMMUNE), COMMUNE), OF_COMMUNE],
    [
      'another board of the commune',
      reader('recorder', invest(COMMUNE), COMMUNE),
      OF_COMMUNE.filter((one) => one !== 'board planned'),
    ],
    ['a registrar of neither side', reader('registrar', AGENCY, PROVINCE), HELD_ONES],
    ['an account without an organisation', reader('recorder', undefined, PROVINCE), HELD_ONES],
    ['an auditor of the province', reader('auditor', front(PROVINCE), PROVINCE), ALL],
    ['an auditor of the country, without a unit', reader('auditor', front('VN')), ALL],
    ['an auditor of a province, without a unit', reader('auditor', women(NINH_BINH)), []],
    ['the Front of the country', reader('recorder', front('VN'), 'VN'), FRONT_SIDE],
    ['the Front of the successor', reader('recorder', front(NINH_BINH), NINH_BINH), FRONT_SIDE],
    [
      'the Council of the successor',
      reader('recorder', council(NINH_BINH), NINH_BINH),
      [...HELD_ONES, 'council planned'],
    ],
    ['a neighbouring commune', reader('recorder', front(OTHER_COMMUNE), OTHER_COMMUNE), []],
    ['a neighbouring district', reader('recorder', front(OTHER_DISTRICT), OTHER_DISTRICT), []],
    [
      'a Council committee that leads, of whatever unit',
      reader('recorder', `council-committee:${PROVINCE}`),
      PROVINCES_COUNCIL,
    ],
    ['a responder', reader('responder', AGENCY, COMMUNE), []],
    ['a responder of the country', reader('responder', AGENCY, 'VN'), []],
    ['an administrator', reader('administrator', front('VN'), 'VN'), []],
    ['an account without a role', reader('', front('VN'), 'VN'), []],
    ['a role nobody knows', reader('superuser', front('VN'), 'VN'), []],
    [
      'an administrator who is a recorder too',
      reader('administrator recorder', front(COMMUNE), COMMUNE),
      OF_COMMUNE,
    ],
  ])('%s', (_name, as, expected) => {
    const opened = ALL.filter((one) => mayOpenSession(as, sessions[one]));
    expect(opened.toSorted()).toEqual([...expected].toSorted());
  });
});

describe('bodies that take part open a session of the other side before it is held', () => {
  const joined = recorded(supervision({ ...unheld, form: 'joined', hostBody: council(PROVINCE) }));
  const guided = recorded(peopleInspection({ ...unheld, guidedBy: front(COMMUNE) }));
  const shared = recorded(
    supervision({
      ...unheld,
      partners: [
        { body: council(COMMUNE), role: 'co-chair' },
        { body: women(OTHER_COMMUNE), role: 'member' },
      ],
      supervisedBodies: [AGENCY],
    }),
  );
  it.each<[string, Reader, Session, boolean]>([
    ['the host', reader('recorder', council(PROVINCE), PROVINCE), joined, true],
    ['another Council', reader('recorder', council(DISTRICT), DISTRICT), joined, false],
    ['the Front that guides a board', reader('recorder', front(COMMUNE), COMMUNE), guided, true],
    ['a co-chair', reader('recorder', council(COMMUNE), COMMUNE), shared, true],
    [
      'a member from elsewhere',
      reader('recorder', women(OTHER_COMMUNE), OTHER_COMMUNE),
      shared,
      true,
    ],
    ['its neighbours', reader('recorder', front(OTHER_COMMUNE), OTHER_COMMUNE), shared, false],
    ['who is supervised', reader('recorder', AGENCY, COMMUNE), shared, false],
  ])('%s', (_name, as, session, expected) => {
    expect(mayOpenSession(as, session)).toBe(expected);
  });

  it('once held, everybody in a co-chair’s subtree does, and in a member’s nobody more', () => {
    const partners = [
      { body: front(OTHER_COMMUNE), role: 'co-chair' as const },
      { body: front(OTHER_DISTRICT), role: 'member' as const },
    ];
    const session = recorded(supervision({ held: HELD, partners }));
    const of = (unit: string) => reader('monitor', council(unit), unit);
    expect(mayOpenSession(of(OTHER_COMMUNE), session)).toBe(true);
    expect(mayOpenSession(of(OTHER_DISTRICT), session)).toBe(false);
  });
});

describe('recommendations', () => {
  const drafted = sessions['front held'];
  const issued = sent(drafted);
  const opens = (as: Reader, session: Session) =>
    session.recommendations.some((one) => mayOpenRecommendation(as, session, one));

  it.each<[string, Reader, draft: boolean, sent: boolean]>([
    ['the lead body', reader('recorder', front(COMMUNE), COMMUNE), true, true],
    ['its side above', reader('monitor', women(PROVINCE), PROVINCE), true, true],
    ['the other side', reader('signer', council(PROVINCE), PROVINCE), false, true],
    [
      'the other side elsewhere',
      reader('signer', council(OTHER_COMMUNE), OTHER_COMMUNE),
      false,
      false,
    ],
    ['the addressee', reader('responder', AGENCY), false, true],
    ['another agency', reader('responder', `department:${COMMUNE}`, COMMUNE), false, false],
    ['the addressee’s administrator', reader('administrator', AGENCY), false, false],
    ['an auditor', reader('auditor', front('VN')), true, true],
  ])('%s', (_name, as, draft, out) => {
    expect([opens(as, drafted), opens(as, issued)]).toEqual([draft, out]);
  });

  it('drafts, their clocks and nothing else are left out of a session of the other side', () => {
    const as = reader('monitor', council(PROVINCE), PROVINCE);
    const [first] = drafted.recommendations;
    if (first === undefined) throw new Error('no recommendation');
    const mixed = {
      ...issued,
      recommendations: [...issued.recommendations, { ...first, id: 'x' }],
    };
    const seen = sessionFor(as, mixed);
    expect(seen?.recommendations.map(({ id }) => id)).toEqual([R1]);
    expect(seen?.clocks).toEqual(issued.clocks);
    expect(seen?.findings).toEqual(mixed.findings);
    expect(sessionFor(as, issued)).toBe(issued);
    expect(sessionForRecommendation(as, mixed, 'x')).toBeUndefined();
    expect(sessionForRecommendation(as, mixed, 'y')).toBeUndefined();
  });

  it('the addressee opens it and sees nothing of the others', () => {
    const other = { ...issued.recommendations[0], id: 'x', addressee: { id: 'department:1' } };
    const mixed = { ...issued, recommendations: [...issued.recommendations, other] } as Session;
    const as = reader('responder', AGENCY);
    expect(sessionFor(as, mixed)).toBeUndefined();
    const seen = sessionForRecommendation(as, mixed, R1);
    expect(seen?.recommendations.map(({ id }) => id)).toEqual([R1]);
  });
});

describe('boards', () => {
  const one = boardAfter(...formed(inspectionBoard({ body: board(COMMUNE) })));
  it.each<[string, Reader, boolean]>([
    ['the Council of the province', reader('monitor', council(PROVINCE), PROVINCE), true],
    ['a neighbour', reader('monitor', front(OTHER_COMMUNE), OTHER_COMMUNE), false],
    ['its own body, without a unit', reader('recorder', board(COMMUNE)), true],
    ['a responder of the commune', reader('responder', AGENCY, COMMUNE), false],
  ])('%s', (_name, as, expected) => {
    expect(mayOpenBoard(as, one)).toBe(expected);
  });
});

it('administrators read registers and no content; without a known role there is nothing', () => {
  const may = (role: string) => {
    const as = reader(role, front('VN'), 'VN');
    return [readsContent(as), readsRegisters(as)];
  };
  expect(may('administrator')).toEqual([false, true]);
  expect(may('responder')).toEqual([true, true]);
  expect(may('auditor')).toEqual([true, true]);
  expect(may('')).toEqual([false, false]);
  expect(may('Recorder')).toEqual([false, false]);
});
