import {
  COMMUNE,
  communitySupervision,
  front,
  HELD,
  OTHER_COMMUNE,
  peopleInspection,
  supervision,
} from '../payloads.ts';
import { contextOn } from '../registers.ts';

import { afterMerger, type RefusedCase, record } from './attempts.ts';

export const describing: RefusedCase[] = [
  ['an unknown lead', 'unknown-body', '/leadBody', record(supervision({ leadBody: 'x' }))],
  [
    'an unknown partner',
    'unknown-body',
    '/partners/1/body',
    record(
      supervision({
        partners: [
          { body: `women:${COMMUNE}`, role: 'member' },
          { body: 'x', role: 'member' },
        ],
      }),
    ),
  ],
  [
    'an unknown supervised body',
    'unknown-body',
    '/supervisedBodies/0',
    record(supervision({ supervisedBodies: ['x'] })),
  ],
  [
    'an unknown host',
    'unknown-body',
    '/hostBody',
    record(supervision({ form: 'joined', hostBody: 'x' })),
  ],
  ['an unknown guide', 'unknown-body', '/guidedBy', record(peopleInspection({ guidedBy: 'x' }))],
  ['an unknown place', 'unknown-unit', '/places/0', record(supervision({ places: ['x'] }))],
  ['an unknown topic', 'unknown-topic', '/topic', record(supervision({ topic: 'x' }))],
  [
    'an unknown further topic',
    'unknown-topic',
    '/furtherTopics/1',
    record(supervision({ furtherTopics: ['budget', 'x'] })),
  ],
  [
    'a body that ended before the day',
    'body-not-in-force',
    '/leadBody',
    record(supervision({ held: { from: '2025-07-02', to: '2025-07-02' } }), afterMerger),
  ],
  [
    'a unit that ended before the day, through its body',
    'unit-not-in-force',
    '/leadBody',
    record(supervision({ held: { from: '2025-07-02', to: '2025-07-02' } }), afterMerger),
  ],
  [
    'a place that begins after the day',
    'unit-not-in-force',
    '/places/0',
    record(supervision({ held: HELD, places: ['13285@2025-07-01'] })),
  ],
  [
    'a lead of another kind',
    'lead-wrong',
    '/leadBody',
    record(supervision({ leadBody: `council-committee:${COMMUNE}` })),
  ],
  ['no form among several', 'form-required', '/form', record(supervision({ form: undefined }))],
  ['a form of another kind', 'form-wrong', '/form', record(supervision({ form: 'conference' }))],
  [
    'a further form of another kind',
    'form-wrong',
    '/furtherForms/0',
    record(supervision({ furtherForms: ['GS-01'] })),
  ],
  [
    'the form through the boards',
    'through-boards',
    '/form',
    record(supervision({ form: 'through-boards' })),
  ],
  [
    'the form through the boards as a further one',
    'through-boards',
    '/furtherForms/1',
    record(supervision({ furtherForms: ['document-study', 'through-boards'] })),
  ],
  ['joined without a host', 'host-required', '/hostBody', record(supervision({ form: 'joined' }))],
  [
    'a host without joining',
    'host-not-allowed',
    '/hostBody',
    record(supervision({ hostBody: `peoples-council:${COMMUNE}` })),
  ],
  [
    'a guide of a kind that has none',
    'guided-by-wrong',
    '/guidedBy',
    record(supervision({ guidedBy: front(COMMUNE) })),
  ],
  [
    'a guide that is no Front committee',
    'guided-by-wrong',
    '/guidedBy',
    record(peopleInspection({ guidedBy: `women:${COMMUNE}` })),
  ],
  [
    'community supervision without a project',
    'project-required',
    '/project',
    record(communitySupervision({ project: undefined })),
  ],
  [
    'a project elsewhere',
    'project-not-allowed',
    '/project',
    record(supervision({ project: { name: 'Cầu' } })),
  ],
  [
    'a draft elsewhere',
    'draft-not-allowed',
    '/draft',
    record(supervision({ draft: { title: 'x' } })),
  ],
  [
    'a topic no longer in use',
    'topic-not-in-force',
    '/topic',
    record(supervision({ topic: 'former', held: HELD })),
  ],
  [
    'a secret project',
    'secret-project',
    '/project/secret',
    record(communitySupervision({ project: { name: 'Kho', secret: true } })),
  ],
  [
    'the lead as its own partner',
    'duplicate-entry',
    '/partners',
    record(supervision({ partners: [{ body: front(COMMUNE), role: 'co-chair' }] })),
  ],
  [
    'a supervised body twice',
    'duplicate-entry',
    '/supervisedBodies',
    record(
      supervision({
        supervisedBodies: [`department:${COMMUNE}`, `department:${COMMUNE}`],
      }),
    ),
  ],
  [
    'a place twice',
    'duplicate-entry',
    '/places',
    record(supervision({ places: [COMMUNE, COMMUNE] })),
  ],
  [
    'a plan of an unscheduled session',
    'plan-or-unscheduled',
    '/plan',
    record(supervision({ plan: { year: 2024 }, unscheduled: true })),
  ],
  [
    'another unit than one writes for',
    'out-of-scope',
    '/leadBody',
    record(supervision(), contextOn('2024-06-01', OTHER_COMMUNE)),
  ],
];
