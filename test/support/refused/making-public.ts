import type { PublishSession } from '@giam-sat/domain/publication/commands';
import { fold, ID, onToday, recorded } from '../given.ts';
import {
  COMMUNE,
  councilSupervision,
  criticism,
  finding,
  HELD,
  LETTER,
  recommendation,
  supervision,
} from '../payloads.ts';
import { act, dismissed, held, planned, type RefusedCase, withLetter } from './attempts.ts';

const approval = { number: '12/QĐ-MTTQ', on: '2024-05-30' };
const publish = (session: typeof held, over: Partial<PublishSession> = {}) =>
  act(session, 'publish', { approval, findings: [], recommendations: [], ...over });

const aboutPerson = { position: 'Chủ tịch Ủy ban nhân dân xã', person: 'p1' };
const ofPerson = { ...held, description: { ...held.description, aboutPerson } };
const complaints = recorded(councilSupervision({ form: 'GS-06', held: HELD }));
const alsoComplaints = recorded(councilSupervision({ furtherForms: ['GS-06'], held: HELD }));
const ofTopic = { ...held, description: { ...held.description, topic: 'complaints' } };
const ofFurtherTopic = {
  ...held,
  description: { ...held.description, furtherTopics: ['complaints'] },
};
const opinions = recorded(
  criticism({
    held: HELD,
    findings: [{ type: 'opinion', text: 'Nên lùi', recommendations: [recommendation()] }],
  }),
);
const toParty = recorded(
  supervision({
    held: HELD,
    findings: [
      finding({
        recommendations: [
          recommendation({ addressee: `party-committee:${COMMUNE}`, letter: LETTER }),
          recommendation({ letter: LETTER }),
        ],
      }),
    ],
  }),
);
const passedOn = {
  ...toParty,
  recommendations: toParty.recommendations.map((one) => ({
    ...one,
    addressee: { ...one.addressee, group: 'government' as const },
    formerAddressees: [{ id: 'x', name: 'x', group: one.addressee.group, on: '2024-05-20' }],
  })),
};
const household = recorded(
  supervision({
    held: HELD,
    findings: [
      finding({
        text: 'Hộ bà Tư, thôn 3, thiếu 2 triệu đồng',
        recommendations: [recommendation({ text: 'Trả cho hộ ông Lò Văn B', letter: LETTER })],
      }),
    ],
  }),
);
const ofHousehold = recorded(
  supervision({ held: HELD, subject: 'Bồi thường cho hộ gia đình ông Trần Văn A' }),
);
const named = recorded(supervision({ held: HELD, subject: 'Ông Trần Văn A chi sai 2 triệu đồng' }));
const published = fold(publish(held)(), held);

export const makingPublic: RefusedCase[] = [
  ['publishing what was not held', 'illegal-step', '', publish(planned)],
  ['a named person in public', 'person-never-public', '', publish(ofPerson)],
  ['complaints in public', 'complaints-never-public', '', publish(complaints)],
  ['complaints as a further form', 'complaints-never-public', '', publish(alsoComplaints)],
  ['the subject area of complaints', 'complaints-never-public', '', publish(ofTopic)],
  ['complaints as a further area', 'complaints-never-public', '', publish(ofFurtherTopic)],
  ['a draft its owner keeps', 'draft-not-published', '/draftPublishedOn', publish(opinions)],
  [
    'a draft its owner publishes tomorrow',
    'draft-not-published',
    '/draftPublishedOn',
    publish(opinions, { draftPublishedOn: '2024-06-02' }),
  ],
  [
    'the day of a draft there is not',
    'not-of-kind',
    '/draftPublishedOn',
    publish(held, { draftPublishedOn: '2024-05-01' }),
  ],
  [
    'an opinion in public',
    'opinion-never-public',
    '/findings/0',
    publish(opinions, { draftPublishedOn: '2024-05-01', findings: [`${ID}.f1`] }),
  ],
  [
    'what rests on an opinion',
    'opinion-never-public',
    '/recommendations/0',
    publish(opinions, { draftPublishedOn: '2024-05-01', recommendations: [`${ID}.f1.r1`] }),
  ],
  [
    'a recommendation to a Party committee',
    'party-never-public',
    '/recommendations/1',
    publish(toParty, { recommendations: [`${ID}.f1.r2`, `${ID}.f1.r1`] }),
  ],
  [
    'what a Party committee passed on',
    'party-never-public',
    '/recommendations/0',
    publish(passedOn, { recommendations: [`${ID}.f1.r1`] }),
  ],
  ['somebody named in the subject', 'name-never-public', '', publish(named)],
  ['a household as the subject', 'household-never-public', '', publish(ofHousehold)],
  [
    'a household in a finding',
    'household-never-public',
    '/findings/0',
    publish(household, { findings: [`${ID}.f1`] }),
  ],
  [
    'a household in a recommendation',
    'household-never-public',
    '/recommendations/0',
    publish(household, { recommendations: [`${ID}.f1.r1`] }),
  ],
  [
    'a draft of a recommendation',
    'not-sent-out',
    '/recommendations/0',
    publish(withLetter, { recommendations: [`${ID}.f1.r2`] }),
  ],
  [
    'a dismissed finding in public',
    'dismissed-never-public',
    '/findings/0',
    publish(dismissed, { findings: [`${ID}.f1`] }),
  ],
  [
    'a finding of another session',
    'unknown-finding',
    '/findings/0',
    publish(held, { findings: ['s2.f1'] }),
  ],
  [
    'a recommendation of another session',
    'unknown-recommendation',
    '/recommendations/0',
    publish(held, { recommendations: ['s2.f1.r1'] }),
  ],
  [
    'a finding published twice',
    'duplicate-entry',
    '/findings',
    publish(withLetter, { findings: [`${ID}.f1`, `${ID}.f1`] }),
  ],
  [
    'a recommendation published twice',
    'duplicate-entry',
    '/recommendations',
    publish(withLetter, { recommendations: [`${ID}.f1.r1`, `${ID}.f1.r1`] }),
  ],
  [
    'an approval of tomorrow',
    'day-in-future',
    '/approval/on',
    publish(held, { approval: { number: '1', on: '2024-06-02' } }),
  ],
  [
    'an approval before it was held',
    'days-reversed',
    '/approval/on',
    publish(held, { approval: { number: '1', on: '2024-05-02' } }),
  ],
  [
    'withdrawing what was never published',
    'nothing-published',
    '',
    act(held, 'withdraw-publication', { reason: 'nhầm' }),
  ],
  [
    'withdrawing twice',
    'nothing-published',
    '',
    act(
      fold(act(published, 'withdraw-publication', { reason: 'nhầm' })(), published),
      'withdraw-publication',
      { reason: 'nhầm' },
    ),
  ],
  [
    'a confidence vote, which is not recorded at all',
    'confidence-vote',
    '/form',
    () => recorded(councilSupervision({ form: 'GS-09', held: HELD }), onToday),
  ],
];
