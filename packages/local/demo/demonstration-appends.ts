import type { Context } from '@giam-sat/domain/context';
import type { Append } from '@giam-sat/ledger/append';
import { activityAppends } from './activities-appends.ts';
import { inspectionBoards } from './boards.ts';
import { projectBoards } from './boards-of-projects.ts';
import { decideSession } from './decide-sessions.ts';
import type { DemoSession } from './demo-session.ts';
import { followSession } from './follow-session.ts';
import { generateSessions } from './generate.ts';
import { Papers } from './papers.ts';
import { knownProjects, projectFiles } from './projects-appends.ts';
import { publishSession } from './publish-session.ts';
import { publishedAppends } from './published-appends.ts';

/**
 * Everything but the registers. Files come one after the other, each whole, as papers are entered that
 * lie there already: who adds them up then touches few figures at a time, which makes the load several
 * times as fast as in the order of time.
 */
export function demonstrationAppends(): Append[] {
  const papers = new Papers();
  const files = projectFiles();
  const projects = knownProjects(files);
  const past: Append[] = [];
  // Projects and boards come among the living sessions: whoever names a project finds it before.
  const living: (readonly Append[])[] = [
    ...files.map(({ file }) => file.appends),
    ...[...inspectionBoards(), ...projectBoards(projects)].map((board) => board.appends),
  ];
  for (const session of generateSessions()) {
    const file = appendsOf(session, papers, projects);
    if (session.lead.to === null) living.push(file);
    else past.push(...file);
  }
  living.sort((one, other) => enteredAt(one).localeCompare(enteredAt(other)));
  return [...publishedAppends(), ...past, ...living.flat(), ...activityAppends()];
}

function appendsOf(
  session: DemoSession,
  papers: Papers,
  projects: Context['projects'],
): readonly Append[] {
  const file = decideSession(session, projects);
  followSession(file, session, papers);
  publishSession(file, session);
  return file.appends;
}

function enteredAt([first]: readonly Append[]): string {
  return first?.events[0]?.at ?? '';
}
