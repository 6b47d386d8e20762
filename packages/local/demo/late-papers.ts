import { dayAt } from '@giam-sat/domain/day';
import { hasEnded } from '@giam-sat/domain/recommendation/states';
import type { Body } from '@giam-sat/domain/register/body';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import type { SessionActionCommand } from '@giam-sat/domain/session/commands';
import type { CaseFile } from './case-file.ts';
import { contextAt } from './decide-sessions.ts';
import { leadOn } from './lead-on.ts';
import type { Papers } from './papers.ts';
import type { Random } from './random.ts';
import { LAST_FACT } from './seasons.ts';
import { instant } from './timing.ts';
import { later } from './working-days.ts';

/** A session as told so far, while more is told. */
export interface Told {
  readonly file: CaseFile;
  readonly lead: Body;
  readonly papers: Papers;
  readonly random: Random;
  /** Of the old province. */
  readonly isPast: boolean;
}

/** Something that is done at an instant. */
export interface Entry {
  readonly at: string;
  readonly act: () => void;
}

const REPORTED = { past: 0.985, living: 0.6 } as const;
const CLOSED = { past: 0.985, living: 0.8 } as const;

/** A report that did not come with the session comes some weeks later, or not at all. */
export function lateReport(told: Told): Entry[] {
  const { file, lead, papers, random, isPast } = told;
  const { state, held, clocks, recommendations } = file.session;
  const isWanted = recommendations.length > 0 || clocks.some(({ clock }) => clock === 'report');
  if (state !== 'held' || held === undefined || !isWanted) return [];
  if (!random.chance(isPast ? REPORTED.past : REPORTED.living)) return [];
  const known = dayAt(new Date(file.lastAt));
  const on = later(known, random.int(12, 40));
  if (on > LAST_FACT) return [];
  return [own(told, { action: 'report', input: { on, number: papers.number(lead, 'BC', on) } })];
}

/** What has ended throughout is closed some days later, or waits for that. */
export function closing(told: Told): Entry[] {
  const { file, random, isPast } = told;
  const { state, recommendations } = file.session;
  const isOver = recommendations.every((one) => hasEnded(one.state));
  if (state !== 'reported' || recommendations.length === 0 || !isOver) return [];
  if (!random.chance(isPast ? CLOSED.past : CLOSED.living)) return [];
  const on = later(dayAt(new Date(file.lastAt)), random.int(3, 15));
  return on > LAST_FACT ? [] : [own(told, { action: 'close', input: { on } })];
}

function own({ file, lead, random }: Told, command: SessionActionCommand): Entry {
  const on = 'on' in command.input ? command.input.on : LAST_FACT;
  const at = instant(random, on);
  const context = contextAt(at, String(lead.path[1]), leadOn(lead, on).id);
  const act = () =>
    file.add(context, (session) => ({ command, events: actOnSession(context, session, command) }));
  return { at, act };
}
