import { type SessionView, sessionView } from '@giam-sat/contract/http/session-view';
import { SessionChanges } from '@giam-sat/domain/session/commands';
import { correctSession } from '@giam-sat/domain/session/correct-session';
import { CORRECTED_MEMBERS } from '@giam-sat/domain/session/corrected-members';
import type { Session } from '@giam-sat/domain/session/session';
import { describe, expect, test } from 'vitest';
import { changesIn } from '../../packages/web/src/follow/correct/changes-in.ts';
import {
  type CorrectForm,
  correctFormOf,
} from '../../packages/web/src/follow/correct/correct-form.ts';
import { asLead, fold, recorded } from '../support/given.ts';
import {
  COMMUNE,
  communitySupervision,
  councilSupervision,
  criticism,
  front,
  HELD,
  OTHER_COMMUNE,
  ofEachKind,
  PROVINCE,
  peopleInspection,
  supervision,
  wholeSupervision,
} from '../support/payloads.ts';

/** Sessions that have between them every member a correction can name. */
const sessions = {
  supervision: recorded(wholeSupervision()),
  council: recorded(
    councilSupervision({
      held: HELD,
      programmeResolution: {
        number: '45/NQ',
        on: '2024-01-05',
        body: `peoples-council:${PROVINCE}`,
      },
      delegationResolution: { number: '46/NQ', on: '2024-01-06' },
    }),
  ),
  criticism: recorded(
    criticism({
      held: HELD,
      draft: { title: 'Nghị quyết', owner: 'Sở A', receivedOn: '2024-04-01', kind: 'scheme' },
    }),
  ),
  inspection: recorded(peopleInspection({ held: HELD, guidedBy: front(COMMUNE) })),
  community: recorded(
    communitySupervision({
      held: HELD,
      project: { name: 'Đường thôn 3', code: 'D3', totalInvestment: 2_400_000_000 },
      checklist: { progress: { result: 'compliant', note: 'đúng' } },
    }),
  ),
  planned: recorded(
    supervision({ plan: { year: 2024 }, scheduled: { from: '2024-07-01', to: '2024-07-01' } }),
  ),
} as const;

const viewOf = (session: Session): SessionView => {
  const view: unknown = JSON.parse(JSON.stringify(sessionView('s1', 3, session)));
  return view as SessionView;
};
const paper = (number: string, on: string) => ({ number, on });
const chosen = (id: string) => ({ id, name: id });

/** One member after another, as somebody would change it on the page. */
const cases: readonly (readonly [
  keyof typeof sessions,
  Partial<CorrectForm> | ((form: CorrectForm) => Partial<CorrectForm>),
  object,
])[] = [
  ['supervision', { subject: 'Khác' }, { subject: 'Khác' }],
  ['supervision', { topic: 'budget' }, { topic: 'budget' }],
  ['supervision', { furtherTopics: [] }, { furtherTopics: [] }],
  ['supervision', { form: 'document-study' }, { form: 'document-study' }],
  ['supervision', { furtherForms: [] }, { furtherForms: [] }],
  ['supervision', { lead: chosen(front(OTHER_COMMUNE)) }, { leadBody: front(OTHER_COMMUNE) }],
  ['supervision', { partners: [] }, { partners: [] }],
  [
    'supervision',
    ({ partners }) => ({ partners: partners.map((one) => ({ ...one, role: 'member' as const })) }),
    { partners: [{ body: `women:${COMMUNE}`, role: 'member' }] },
  ],
  ['supervision', { supervised: [] }, { supervisedBodies: [] }],
  ['supervision', { places: [chosen(OTHER_COMMUNE)] }, { places: [OTHER_COMMUNE] }],
  ['supervision', { basis: 'law', basisText: '' }, { legalBasis: { code: 'law' } }],
  ['supervision', { basis: '' }, { legalBasis: null }],
  ['supervision', { programmeId: '' }, { programmeId: null }],
  ['supervision', { delegationNo: '3' }, { delegationNo: '3' }],
  ['supervision', { isPlanned: 'unscheduled' }, { plan: null }],
  [
    'supervision',
    ({ plan }) => ({ plan: { ...plan, line: '' } }),
    { plan: { year: 2024, document: { number: '5/KH', on: '2024-01-05' } } },
  ],
  ['supervision', { scheduled: { from: '', to: '' } }, { scheduled: null }],
  [
    'supervision',
    { scheduled: { from: '2/5/2024', to: '' } },
    { scheduled: { from: '2024-05-02', to: '2024-05-02' } },
  ],
  [
    'supervision',
    { notice: paper('7', '10/04/2024') },
    { notice: { on: '2024-04-10', number: '7' } },
  ],
  ['supervision', { attendance: '' }, { held: HELD }],
  ['supervision', { report: paper('9/BC', '21/05/2024') }, { report: paper('9/BC', '2024-05-21') }],
  ['supervision', { position: 'Chủ tịch' }, { aboutPerson: { position: 'Chủ tịch' } }],
  [
    'supervision',
    ({ documents }) => ({
      documents: [...documents, { ...paper('', ''), kind: 'plan', title: 'Kế hoạch' }],
    }),
    {
      documents: [
        { kind: 'minutes', title: 'Biên bản', on: '2024-05-03' },
        { kind: 'plan', title: 'Kế hoạch' },
      ],
    },
  ],
  [
    'supervision',
    { form: 'joined', host: chosen(`peoples-council:${COMMUNE}`) },
    { form: 'joined', hostBody: `peoples-council:${COMMUNE}` },
  ],
  ['council', { delegationResolution: paper('', '') }, { delegationResolution: null }],
  [
    'council',
    { programmeResolution: paper('45/NQ-HĐND', '05/01/2024') },
    {
      programmeResolution: {
        ...paper('45/NQ-HĐND', '2024-01-05'),
        body: `peoples-council:${PROVINCE}`,
      },
    },
  ],
  [
    'criticism',
    ({ draft }) => ({ draft: { ...draft, submitOn: '20/05/2024' } }),
    {
      draft: {
        ...{ title: 'Nghị quyết', owner: 'Sở A', receivedOn: '2024-04-01', kind: 'scheme' },
        submitOn: '2024-05-20',
      },
    },
  ],
  ['inspection', { guidedBy: undefined }, { guidedBy: null }],
  [
    'community',
    ({ project }) => ({ project: { ...project, totalInvestment: '2.500.000.000' } }),
    { project: { name: 'Đường thôn 3', code: 'D3', totalInvestment: 2_500_000_000 } },
  ],
  [
    'community',
    ({ project }) => ({ project: { ...project, id: 'p1' } }),
    { project: null, projectId: 'p1' },
  ],
  ['community', { checklist: {} }, { checklist: null }],
  ['planned', { subject: 'Khác' }, { subject: 'Khác' }],
];

describe('a correction on the page', () => {
  test.each(Object.keys(sessions) as (keyof typeof sessions)[])(
    'of %s, opened and not touched, changes nothing',
    (name) => {
      const form = correctFormOf(viewOf(sessions[name]));
      expect(changesIn(form, { ...form })).toEqual({});
    },
  );

  test.each(Object.keys(ofEachKind) as (keyof typeof ofEachKind)[])(
    'of a %s with the least in it changes nothing either',
    (kind) => {
      const form = correctFormOf(viewOf(recorded(ofEachKind[kind]({ held: HELD }))));
      expect(changesIn(form, { ...form })).toEqual({});
    },
  );

  test.each(cases)('%s: %o sends what was changed and nothing else', (name, patch, expected) => {
    const before = correctFormOf(viewOf(sessions[name]));
    const after = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) };
    const sent: unknown = JSON.parse(JSON.stringify(changesIn(before, after)));
    expect(sent).toEqual(expected);
    expect(SessionChanges.safeParse(sent).error).toBeUndefined();
  });

  test('every member that can be corrected has been', () => {
    const members = new Set(cases.flatMap(([, , expected]) => Object.keys(expected)));
    expect([...members].sort()).toEqual([...CORRECTED_MEMBERS].sort());
  });

  test('what it sends is what the record then says', () => {
    const session = sessions.supervision;
    const before = correctFormOf(viewOf(session));
    const after = { ...before, subject: 'Khác', attendance: '12', basis: '' as const };
    const changes = SessionChanges.parse(changesIn(before, after));
    const context = asLead(session.description.lead.id);
    const corrected = fold(
      correctSession(context, session, { reason: 'gõ nhầm', changes }),
      session,
    );
    expect(changesIn(correctFormOf(viewOf(corrected)), after)).toEqual({});
  });

  test('what may not be taken away is refused at its place, not left out', () => {
    const before = correctFormOf(viewOf(sessions.supervision));
    const sent = changesIn(before, { ...before, subject: ' ', lead: undefined });
    const places = SessionChanges.safeParse(sent).error?.issues.map(({ path }) => path.join('/'));
    expect(places?.sort()).toEqual(['leadBody', 'subject']);
  });
});
