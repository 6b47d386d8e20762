import { changeMembers, dissolveBoard, notifyOwner } from '@giam-sat/domain/board/act-on-board';
import type { FormBoard } from '@giam-sat/domain/board/commands';
import { correctBoard } from '@giam-sat/domain/board/correct-board';
import {
  completeProject,
  reportProgress,
  superviseProject,
} from '@giam-sat/domain/project/act-on-project';
import { announceProject } from '@giam-sat/domain/project/announce-project';
import type { AnnounceProject, ProjectChanges } from '@giam-sat/domain/project/commands';
import { correctProject } from '@giam-sat/domain/project/correct-project';
import { communityBoard, inspectionBoard, roadProject } from '../communities.ts';
import { onToday } from '../given.ts';
import {
  announced,
  boardAfter,
  formed,
  PROJECT,
  projectAfter,
  seatId,
  withProject,
} from '../given-board.ts';
import { COMMUNE, communitySupervision, HELD, OTHER_COMMUNE, supervision } from '../payloads.ts';
import { contextOn } from '../registers.ts';
import { type RefusedCase, record } from './attempts.ts';

const { project: _inline, ...visit } = communitySupervision({ held: HELD, projectId: PROJECT });
const community = (over: object = {}) => communityBoard(PROJECT, over);
const form = (command: FormBoard) => () => formed(command);
const announce =
  (over: Partial<AnnounceProject>, context = onToday) =>
  () =>
    announceProject(context, roadProject(over));
const project = projectAfter(...announced());
const correct = (changes: ProjectChanges) => () =>
  correctProject(withProject, project, { reason: 'x', changes });
const board = boardAfter(...formed(community()));
const inspection = boardAfter(...formed(inspectionBoard()));
const change = (members: Parameters<typeof changeMembers>[2]['members'], on = '2024-05-01') => {
  return () => changeMembers(withProject, board, { on, reason: 'x', members }, seatId);
};
const stranger = [{ id: 'ffffffffffffffff', role: 'head', seat: 'front' }] as const;
const notice = { on: '2024-03-01', supervisionFrom: '2024-05-01' };
const heads = Array.from({ length: 2 }, () => ({ role: 'head' as const, seat: 'front' as const }));

const projects: RefusedCase[] = [
  ['a secret project', 'secret-project', '/secret', announce({ secret: true })],
  ['a project made secret', 'secret-project', '/changes/secret', correct({ secret: true })],
  ['an owner named twice', 'owner-twice', '/owner', announce({ owner: 'UBND xã' })],
  ['an unknown owner', 'unknown-body', '/ownerBody', announce({ ownerBody: 'x' })],
  ['an unknown place', 'unknown-unit', '/units/1', announce({ units: [COMMUNE, 'x'] })],
  ['a place twice', 'duplicate-entry', '/units', announce({ units: [COMMUNE, COMMUNE] })],
  [
    'a place that is no unit any more',
    'unit-not-in-force',
    '/units/0',
    announce({ announcedOn: '2025-07-02' }, contextOn('2025-07-20')),
  ],
  ['announced tomorrow', 'day-in-future', '/announcedOn', announce({ announcedOn: '2024-06-02' })],
  [
    'published tomorrow',
    'day-in-future',
    '/publicity/0/on',
    announce({ publicity: [{ what: 'capital', where: 'media', on: '2024-06-02' }] }),
  ],
  [
    'works that end before they begin',
    'days-reversed',
    '/planned/finish',
    announce({ planned: { start: '2024-05-01', finish: '2024-04-01' } }),
  ],
  [
    'a project of another commune',
    'out-of-scope',
    '/units/0',
    announce({}, contextOn('2024-06-01', OTHER_COMMUNE)),
  ],
  [
    'supervised before it was announced',
    'days-reversed',
    '/on',
    () => superviseProject(onToday, project, { on: '2024-01-14' }),
  ],
  [
    'completed tomorrow',
    'day-in-future',
    '/on',
    () => completeProject(onToday, project, { on: '2024-06-02' }),
  ],
  [
    'more published than anybody reads',
    'too-many-entries',
    '/publicity',
    () => {
      const one = { what: 'capital', where: 'media', on: '2024-05-01' } as const;
      const publicity = Array.from({ length: 200 }, () => one);
      const full = projectAfter(...announced({ publicity }));
      return reportProgress(onToday, full, { on: '2024-05-01', percent: 1, publicity: [one] });
    },
  ],
  ['nothing corrected', 'nothing-to-change', '/changes', correct({})],
  [
    'the end of what has not ended',
    'not-yet-known',
    '/changes/completedOn',
    correct({ completedOn: '2024-05-01' }),
  ],
];

const visits: RefusedCase[] = [
  [
    'a visit to an unknown project',
    'unknown-project',
    '/projectId',
    record({ ...visit, projectId: 'x' }, withProject),
  ],
  [
    'a visit to a project told twice',
    'project-twice',
    '/projectId',
    record({ ...visit, project: { name: 'Cầu' } }, withProject),
  ],
  [
    'a visit before the project',
    'project-not-in-force',
    '/projectId',
    record({ ...visit, held: { from: '2024-01-14', to: '2024-01-14' } }, withProject),
  ],
  [
    'a visit by a board from elsewhere',
    'project-elsewhere',
    '/projectId',
    record({ ...visit, leadBody: `community-investment-board:${OTHER_COMMUNE}` }, withProject),
  ],
  [
    'a checklist of another kind',
    'checklist-not-allowed',
    '/checklist',
    record(supervision({ held: HELD, checklist: { land: { result: 'compliant' } } })),
  ],
];

export const boards: RefusedCase[] = [
  ...projects,
  ...visits,
  [
    'a board corrected to tomorrow',
    'day-in-future',
    '/changes/decision/on',
    () =>
      correctBoard(withProject, board, {
        reason: 'x',
        changes: { decision: { number: '1', on: '2024-06-02' } },
      }),
  ],
  [
    'an inspection board corrected to tell an owner',
    'owner-notice-wrong',
    '/changes/ownerNotice',
    () => correctBoard(onToday, inspection, { reason: 'x', changes: { ownerNotice: notice } }),
  ],
  ['a second board', 'board-exists', '', () => formed(community(), board)],
  [
    'a board of a body that is none',
    'board-body-wrong',
    '/body',
    form(inspectionBoard({ body: `front:${OTHER_COMMUNE}` })),
  ],
  [
    'a board recognised by another',
    'recognised-by-wrong',
    '/recognisedBy',
    form(inspectionBoard({ setting: 'enterprise' })),
  ],
  ['a board with two heads', 'several-heads', '/members', form(community({ members: heads }))],
  ['a board of an unknown project', 'unknown-project', '/projectId', form(communityBoard('x'))],
  ['a member nobody knows', 'unknown-member', '/members/0/id', change([...stranger])],
  ['a member of tomorrow', 'day-in-future', '/on', change([...stranger], '2024-06-02')],
  [
    'an owner told by an inspection board',
    'owner-notice-wrong',
    '',
    () => notifyOwner(withProject, inspection, notice),
  ],
  [
    'an owner told after supervision began',
    'days-reversed',
    '/supervisionFrom',
    () => notifyOwner(withProject, board, { ...notice, supervisionFrom: '2024-02-28' }),
  ],
  [
    'a board that ends before it began',
    'days-reversed',
    '/on',
    () => dissolveBoard(withProject, board, { on: '2024-01-31', reason: 'other' }),
  ],
];
