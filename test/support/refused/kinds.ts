import {
  COMMUNE,
  contribution,
  councilSupervision,
  criticism,
  finding,
  front,
  HELD,
  PROVINCE,
  supervision,
} from '../payloads.ts';
import { contextOn } from '../registers.ts';
import { correct, held, type RefusedCase, record } from './attempts.ts';

const draft = { title: 'Nghị quyết về môi trường' };
const resolution = { number: '45/NQ-HĐND', on: '2023-12-08' };
const lateness = criticism({ held: HELD, draft: { ...draft, receivedOn: '2024-05-10' } });

/** What sets the kinds of session apart. */
export const ofKinds: RefusedCase[] = [
  ['a confidence vote', 'confidence-vote', '/form', record(councilSupervision({ form: 'GS-09' }))],
  [
    'a confidence vote as a further form',
    'confidence-vote',
    '/furtherForms/0',
    record(councilSupervision({ furtherForms: ['GS-09'] })),
  ],
  [
    'questioning led by a committee',
    'lead-wrong',
    '/leadBody',
    record(councilSupervision({ form: 'GS-03' })),
  ],
  [
    'a contribution led by a council',
    'lead-wrong',
    '/leadBody',
    record(contribution({ leadBody: `peoples-council:${PROVINCE}` })),
  ],
  [
    'a contribution by a delegation',
    'form-wrong',
    '/form',
    record(contribution({ form: 'delegation' })),
  ],
  [
    'regular contribution called criticism',
    'form-wrong',
    '/form',
    record(criticism({ form: 'regular' })),
  ],
  [
    'a drafting agency named twice',
    'draft-owner-twice',
    '/draft/owner',
    record(
      criticism({
        draft: { ...draft, owner: 'Sở Tư pháp', ownerBody: `department:${PROVINCE}` },
      }),
    ),
  ],
  [
    'an unknown drafting agency',
    'unknown-body',
    '/draft/ownerBody',
    record(criticism({ draft: { ...draft, ownerBody: 'x' } })),
  ],
  [
    'a drafting agency that was not there yet',
    'body-not-in-force',
    '/draft/ownerBody',
    record(
      criticism({
        draft: {
          ...draft,
          ownerBody: 'department:37@2025-07-01',
          receivedOn: '2024-05-02',
        },
      }),
    ),
  ],
  [
    'a draft received in the future',
    'day-in-future',
    '/draft/receivedOn',
    record(criticism({ draft: { ...draft, receivedOn: '2024-06-02' } })),
  ],
  [
    'a letter of request in the future',
    'day-in-future',
    '/draft/requestedBy/on',
    record(criticism({ draft: { ...draft, requestedBy: { number: '1', on: '2024-06-02' } } })),
  ],
  ['a draft received after the conference', 'days-reversed', '/held/to', record(lateness)],
  [
    'a resolution elsewhere',
    'resolution-not-allowed',
    '/programmeResolution',
    record(supervision({ programmeResolution: resolution })),
  ],
  [
    'a resolution in the future',
    'day-in-future',
    '/delegationResolution/on',
    record(councilSupervision({ delegationResolution: { ...resolution, on: '2024-06-02' } })),
  ],
  [
    'a resolution of an unknown body',
    'unknown-body',
    '/programmeResolution/body',
    record(councilSupervision({ programmeResolution: { ...resolution, body: 'x' } })),
  ],
  [
    'a resolution corrected into a supervision',
    'resolution-not-allowed',
    '/changes/delegationResolution',
    correct(held, { delegationResolution: resolution }),
  ],
  [
    'an argument of a finding that is no opinion',
    'opinion-member',
    '/findings/0/argument',
    record(supervision({ held: HELD, findings: [finding({ argument: 'vì' })] })),
  ],
  [
    'a proposal of a general finding',
    'opinion-member',
    '/findings/0/proposal',
    record(criticism({ held: HELD, findings: [finding({ type: 'general', proposal: 'sửa' })] })),
  ],
  [
    'a violation found by a contribution',
    'opinion-only-on-drafts',
    '/findings/0/type',
    record(contribution({ held: HELD, findings: [finding()] })),
  ],
  [
    'an entry for somebody who does not lead',
    'on-behalf-wrong',
    '/onBehalfOf',
    record(supervision({ onBehalfOf: `women:${COMMUNE}` }), contextOn('2024-06-01', COMMUNE)),
  ],
  [
    'an entry for the guiding Front',
    'on-behalf-wrong',
    '/onBehalfOf',
    record(supervision({ onBehalfOf: front(PROVINCE) })),
  ],
];
