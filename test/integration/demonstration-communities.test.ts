import { BOARD_TYPES } from '@giam-sat/domain/board/facts';
import { boardWarnings } from '@giam-sat/domain/board/warn-of-board';
import { AnnounceProject } from '@giam-sat/domain/project/commands';
import type { Append } from '@giam-sat/ledger/append';
import { pause } from '@giam-sat/platform/pause';
import { projectLog } from '@giam-sat/views/project-log';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectionBoards } from '../../packages/local/demo/boards.ts';
import { projectBoards } from '../../packages/local/demo/boards-of-projects.ts';
import { demonstrationAppends } from '../../packages/local/demo/demonstration-appends.ts';
import { enterAppends } from '../../packages/local/demo/enter-appends.ts';
import { announcementOf } from '../../packages/local/demo/projects.ts';
import { knownProjects, projectFiles } from '../../packages/local/demo/projects-appends.ts';
import { projectOutlines } from '../../packages/local/demo/projects-outlines.ts';
import { registerAppends } from '../../packages/local/demo/register-appends.ts';
import { registers } from '../../packages/local/demo/registers.ts';
import type { Json } from '../support/api.ts';
import { apps } from '../support/apps.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';

const appends = demonstrationAppends();
const today = '2026-11-23';
const projects = knownProjects(projectFiles());
const ofCommunes = inspectionBoards();
const ofProjects = projectBoards(projects);

/** The session a record of the Log is, where it names a project. */
function visited({ record, events: [event] }: Append): string | undefined {
  const data: Json = event?.data;
  return record.startsWith('session#') ? data?.projectRef?.id : undefined;
}

/** How often each warning shows on the boards. */
function warnings(boards: typeof ofCommunes): Record<string, number> {
  const codes = boards.flatMap(({ board }) => {
    const { description } = board.terms[board.terms.length - 1] ?? expect.fail();
    const project = projects.get(description.project?.id ?? '');
    const unit = registers.units.get(description.body.unit);
    const look = { rules: registers.rules, today, project, unit };
    return board.state === 'formed' ? boardWarnings(board, look) : [];
  });
  const by = Object.groupBy(codes, ({ code }) => code);
  return Object.fromEntries(Object.entries(by).map(([code, of]) => [code, of.length]));
}

describe('the made-up projects and boards', () => {
  test('are forty projects as the service takes them, marked as made up', () => {
    expect(projectOutlines.length).toBe(40);
    for (const outline of projectOutlines) {
      const input = announcementOf(outline);
      expect(AnnounceProject.parse(input)).toEqual(input);
      expect(input.name).toMatch(/ \(dữ liệu minh họa\)$/);
      const sum = input.capitalSources?.reduce((all, { amount }) => all + amount, 0);
      expect(sum).toBe(input.totalInvestment);
    }
    expect(new Set(projectOutlines.map((one) => announcementOf(one).name)).size).toBe(40);
    const states = Object.groupBy(projects.values(), ({ state }) => state);
    for (const state of ['announced', 'supervised', 'completed'] as const) {
      expect(states[state]?.length, state).toBeGreaterThan(2);
    }
  });

  test('are one inspection board per commune, with what the rules would look at again', () => {
    expect(ofCommunes.length).toBe(129);
    const firsts = ofCommunes.map(({ board }) => board.terms[0]);
    expect(firsts.every(({ formedOn }) => /^2025-0[789]/.test(formedOn))).toBe(true);
    const sizes = firsts.map(({ compositions: [{ members }] }) => members.length);
    expect(sizes.filter((size) => size < 5).length).toBe(2);
    expect(Math.max(...sizes)).toBe(11);
    expect(ofCommunes.filter(({ board }) => board.terms.length === 2).length).toBe(1);
    expect(warnings(ofCommunes)).toEqual({ 'board-too-small': 2 });
  });

  test('are thirty boards of projects, of five to seven members', () => {
    expect(ofProjects.length).toBe(30);
    const sizes = ofProjects.map(({ board }) => board.terms[0].compositions[0].members.length);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([5, 7]);
    expect(ofProjects.filter(({ board }) => board.state === 'dissolved').length).toBeGreaterThan(5);
    const found = warnings(ofProjects);
    expect(found).toMatchObject({ 'resident-seats-too-many': 1, 'owner-notice-late': 1 });
    expect(found['project-completed']).toBeGreaterThan(0);
  });

  test('say nothing later than the last day, and are entered before whoever names them', () => {
    const firsts = new Map<string, { place: number; at: string }>();
    appends.forEach(({ record, events }, place) => {
      const at = events[0]?.at ?? '';
      if (!firsts.has(record)) firsts.set(record, { place, at });
      const board = /^board#project:(.+)$/.exec(record)?.[1];
      const project = board ?? visited({ record, events, version: 1, request: expect.anything() });
      if (/^(board|project)#/.test(record)) expect(at < '2026-11-20T10').toBe(true);
      if (project === undefined) return;
      const known = firsts.get(`project#${project}`) ?? expect.fail(record);
      expect(known.place < place && known.at <= at, record).toBe(true);
    });
    expect(appends.filter((append) => visited(append) !== undefined).length).toBe(25);
  });
});

describe('reading them', () => {
  let engine: TestEngine;
  let get: (path: string) => Promise<Json>;
  beforeAll(async () => {
    engine = await testEngine();
    const stores = await engine.fresh();
    const on = { ...stores, client: engine.client, ledgerTable: stores.names.ledger };
    const registered = registerAppends().filter(({ record }) => /^(unit|rules)#/.test(record));
    const visits = new Set(appends.filter(visited).map(({ record }) => record));
    const some = appends.filter(
      ({ record }) => /^(project|board)#/.test(record) || visits.has(record),
    );
    await (await enterAppends(on, [...registered, ...some])).finished;
    const broken = (record: string, _at: number, reason: string) => expect.fail(record + reason);
    await projectLog({ ...on, generation: 'g1', broken, pause, random: Math.random });
    const api = apps(stores, () => new Date(`${today}T05:00:00Z`));
    get = async (path) => (await api.get(path)).body;
  }, 60_000);
  afterAll(() => engine.stop());

  test('a newcomer finds projects, boards and what there is of both', async () => {
    expect((await get('/projects?unit=37&limit=500')).items.length).toBe(40);
    const boardsOf = async (type: string, state = 'formed'): Promise<number> =>
      (await get(`/boards?unit=37&limit=500&type=${type}&state=${state}`)).items.length;
    const [inspection, community] = BOARD_TYPES;
    // Terms: one board was formed anew.
    expect(await boardsOf(inspection, 'any')).toBe(130);
    expect(await boardsOf(community, 'any')).toBe(30);
    const { rows, stocks } = await get('/figures?unit=37&from=2026-01-01&to=2026-11-20&by=kind');
    const measures = (list: Json[], kind: string) =>
      list.find(({ keys }) => keys.kind === kind)?.measures;
    expect(measures(stocks, 'people-inspection')).toMatchObject({ boards: 129 });
    expect(measures(stocks, 'people-inspection').boardMembers).toBeGreaterThan(129 * 5);
    const { boards, boardMembers, projects: there } = measures(stocks, 'community-supervision');
    expect(boards).toBe(await boardsOf(community));
    expect(boards).toBeGreaterThan(10);
    expect(boardMembers).toBeGreaterThanOrEqual(boards * 5);
    // All that were in the area at any time of the year; none was over before it.
    expect(there).toBe(40);
    const november = await get('/figures?unit=37&from=2026-11-01&to=2026-11-20&by=kind');
    const left = [...projects.values()].filter(
      ({ completedOn = '9' }) => completedOn >= '2026-11-01',
    );
    expect(left.length).toBeLessThan(40);
    expect(measures(november.stocks, 'community-supervision').projects).toBe(left.length);
    expect(measures(rows, 'community-supervision')).toMatchObject({
      sessions: 25,
      projectsSupervised: 20,
    });
  });

  test('a visit opens its project and says what was looked at; a board shows its warning', async () => {
    const { items } = await get('/projects?unit=13285&limit=500');
    expect(items.length).toBe(4);
    const sessions = (await get(`/sessions?projectId=${items[0].id}`)).items;
    expect(sessions.length).toBeGreaterThan(1);
    const { projectRef, project, checklist } = await get(`/sessions/${sessions[0].id}`);
    expect((projectRef ?? project).id).toBe(items[0].id);
    expect(Object.keys(checklist).length).toBe(8);
    const small = ofCommunes.find(({ board: { terms } }) => {
      return terms[0].compositions[0].members.length < 5;
    });
    const id = small?.board.terms[0].description.body.id;
    const found = await get(`/boards/${id}`);
    expect(found.warnings).toMatchObject([{ code: 'board-too-small', verified: true }]);
  });
});
