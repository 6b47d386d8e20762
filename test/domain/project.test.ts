import {
  completeProject,
  reportProgress,
  superviseProject,
} from '@giam-sat/domain/project/act-on-project';
import { correctProject } from '@giam-sat/domain/project/correct-project';
import { projectCounts } from '@giam-sat/domain/project/count-project';
import { type ProjectAction, projectSteps } from '@giam-sat/domain/project/lifecycle';
import { evolveProject, type Project } from '@giam-sat/domain/project/project';
import { describe, expect, it } from 'vitest';
import { refusalsOf } from '../support/given.ts';
import { announced, projectAfter, withProject } from '../support/given-board.ts';
import { COMMUNE, OTHER_COMMUNE } from '../support/payloads.ts';

const first = announced();
const start = projectAfter(...first);
const supervised = projectAfter(
  ...first,
  ...superviseProject(withProject, start, { on: '2024-03-20' }),
);
const completed = projectAfter(
  ...first,
  ...completeProject(withProject, start, { on: '2024-05-20' }),
);
const inState = { announced: start, supervised, completed };

const attempts: Record<ProjectAction, (project: Project) => unknown> = {
  supervise: (project) => superviseProject(withProject, project, { on: '2024-05-25' }),
  progress: (project) => reportProgress(withProject, project, { on: '2024-05-25', percent: 50 }),
  complete: (project) => completeProject(withProject, project, { on: '2024-05-25' }),
  correct: (project) =>
    correctProject(withProject, project, { reason: 'x', changes: { village: 'Thôn Thượng' } }),
};

describe('the table of steps of a project', () => {
  const pairs = Object.keys(attempts).flatMap((action) =>
    Object.keys(inState).map((state) => ({ action, state })),
  ) as { action: ProjectAction; state: keyof typeof inState }[];

  it.each(pairs)('$action in the state $state', ({ action, state }) => {
    const { from, to, event } = projectSteps[action];
    const project = inState[state];
    const isLegal = (from as readonly string[]).includes(state);
    const refusals = refusalsOf(() => attempts[action](project));
    if (!isLegal) {
      expect(refusals).toMatchObject([
        { code: 'illegal-step', data: { subject: 'project', action, state } },
      ]);
      for (const possible of (refusals[0]?.data?.possible ?? []) as ProjectAction[]) {
        expect(refusalsOf(() => attempts[possible](project))).toEqual([]);
      }
      return;
    }
    const [emitted] = attempts[action](project) as ReturnType<typeof announced>;
    if (emitted === undefined) throw new Error('no event');
    expect(emitted.type).toBe(event);
    expect(evolveProject(project, emitted).state).toBe(to ?? state);
  });
});

describe('what a project counts', () => {
  it('is one coming on the day it was announced, and one going when it is completed', () => {
    const counts = projectCounts('p1', completed);
    expect(counts).toMatchObject([
      {
        listing: 'projects',
        id: 'p1',
        count: { stock: true, day: '2024-01-15', sums: { projectsAnnounced: 1 } },
      },
      {
        listing: 'project-moves',
        id: 'p1',
        count: { stock: true, day: '2024-05-20', sums: { projectsCompleted: 1 } },
      },
    ]);
    const [came, went] = counts;
    expect([came?.count.path, came?.count.keys]).toEqual([went?.count.path, went?.count.keys]);
    expect(came?.count.path.at(-1)).toBe(COMMUNE);
  });

  it('is in the first of its units only', () => {
    const crossing = projectAfter(...announced({ units: [OTHER_COMMUNE, COMMUNE] }));
    expect(projectCounts('p1', crossing).map(({ count }) => count.path.at(-1))).toEqual([
      OTHER_COMMUNE,
    ]);
  });

  it('moves as a whole when a correction moves it in place or time', () => {
    const changes = {
      units: [OTHER_COMMUNE],
      announcedOn: '2024-02-01',
      completedOn: '2024-05-19',
    };
    const corrected = projectAfter(
      ...first,
      ...completeProject(withProject, start, { on: '2024-05-20' }),
      ...correctProject(withProject, completed, { reason: 'x', changes }),
    );
    expect(
      projectCounts('p1', corrected).map(({ count }) => [count.path.at(-1), count.day]),
    ).toEqual([
      [OTHER_COMMUNE, '2024-02-01'],
      [OTHER_COMMUNE, '2024-05-19'],
    ]);
  });
});

describe('the days of a project', () => {
  it('a completed one has one last day, under whichever name it is corrected', () => {
    const corrected = (changes: object) =>
      correctProject(withProject, completed, { reason: 'x', changes }).reduce(
        evolveProject,
        completed,
      );
    for (const changes of [{ completedOn: '2024-05-18' }, { actual: { finish: '2024-05-18' } }]) {
      const project = corrected(changes);
      expect(project.completedOn).toBe('2024-05-18');
      expect(project.description.actual?.finish).toBe('2024-05-18');
    }
    expect(corrected({ actual: null }).description.actual?.finish).toBe('2024-05-20');
    const reversed = () => corrected({ actual: { start: '2024-05-21' } });
    expect(refusalsOf(reversed)).toMatchObject([{ pointer: '/changes/actual/finish' }]);
  });

  it('can not be corrected behind what is known of it', () => {
    const correct = (changes: object) => () =>
      correctProject(withProject, supervised, { reason: 'x', changes });
    expect(refusalsOf(correct({ announcedOn: '2024-03-20' }))).toEqual([]);
    expect(refusalsOf(correct({ announcedOn: '2024-03-21' }))).toMatchObject([
      { code: 'days-reversed', pointer: '/changes/announcedOn' },
    ]);
    const done = completeProject(withProject, supervised, { on: '2024-05-20' });
    const over = done.reduce(evolveProject, supervised);
    const back = () =>
      correctProject(withProject, over, { reason: 'x', changes: { completedOn: '2024-03-19' } });
    expect(refusalsOf(back)).toMatchObject([
      { code: 'days-reversed', pointer: '/changes/completedOn' },
    ]);
  });

  it('a report that comes after a later one is put in its place and changes nothing of now', () => {
    const reports = [
      { on: '2024-05-01', percent: 60, disbursed: 5 },
      { on: '2024-04-01', percent: 20, disbursed: 2 },
    ];
    const project = reports
      .flatMap((report) => reportProgress(withProject, start, report))
      .reduce(evolveProject, start);
    expect(project.progress.map((one) => one.percent)).toEqual([20, 60]);
    expect(project.description).toMatchObject({ progressPercent: 60, disbursed: 5 });
  });
});
