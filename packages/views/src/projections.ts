import { AccountEvent, evolveAccount } from '@giam-sat/domain/account/account';
import { AdministratorsEvent, evolveLeaving } from '@giam-sat/domain/account/administrators';
import { evolveActivity } from '@giam-sat/domain/activity/activity';
import { ActivityEvent } from '@giam-sat/domain/activity/events';
import { evolveBoard } from '@giam-sat/domain/board/board';
import { BoardEvent } from '@giam-sat/domain/board/events';
import { CalendarEvent, evolveCalendar } from '@giam-sat/domain/calendar/calendar';
import { evolveConfiding } from '@giam-sat/domain/confiding/confiding';
import { ConfidingEvent } from '@giam-sat/domain/confiding/events';
import type { StoredEvent } from '@giam-sat/domain/event';
import { ProjectEvent } from '@giam-sat/domain/project/events';
import { evolveProject } from '@giam-sat/domain/project/project';
import {
  evolvePublishedFigure,
  PublishedFigureEvent,
} from '@giam-sat/domain/published/published-figure';
import { BodyEvent, evolveBody } from '@giam-sat/domain/register/body';
import { evolveTopic, TopicEvent } from '@giam-sat/domain/register/topic';
import { evolveUnit, UnitEvent } from '@giam-sat/domain/register/unit';
import { evolveRules, RuleEvent } from '@giam-sat/domain/rules/rule-book';
import { SessionEvent } from '@giam-sat/domain/session/events';
import { evolveSession } from '@giam-sat/domain/session/session';
import { readEvent } from '@giam-sat/domain/upcast';
import { StageClockEvent } from '@giam-sat/ledger/stage-clock';
import type * as z from 'zod';
import { accountItems } from './account-items.ts';
import { activityItems } from './activity-items.ts';
import { boardItems } from './board-items.ts';
import { projectItems } from './project-items.ts';
import { bodyItems, publishedItems, topicItems, unitItems } from './register-items.ts';
import { sessionItems } from './session-items.ts';
import type { ViewItem } from './view-item.ts';

/** A record being folded: what it shows after each event. */
export interface Folding {
  /** @throws when the event can not be read or folded */
  apply(event: StoredEvent): void;
  items(): ViewItem[];
}

interface Projection<State, Event> {
  readonly schema: z.ZodType<Event>;
  readonly evolve: (state: State | undefined, event: Event) => State;
  readonly items: (id: string, state: State) => ViewItem[];
}

function folding<State, Event>(id: string, projection: Projection<State, Event>): Folding {
  let state: State | undefined;
  return {
    apply(event) {
      state = projection.evolve(state, readEvent(projection.schema, event));
    },
    items: () => (state === undefined ? [] : projection.items(id, state)),
  };
}

/** That something was confided is no line of a list. */
function confiding(id: string): Folding {
  return folding(id, { schema: ConfidingEvent, evolve: evolveConfiding, items: () => [] });
}

/** By the kind of record, the part of its name before `#`. */
const kinds: Readonly<Record<string, (id: string) => Folding>> = {
  session: (id) =>
    folding(id, { schema: SessionEvent, evolve: evolveSession, items: sessionItems }),
  activity: (id) =>
    folding(id, { schema: ActivityEvent, evolve: evolveActivity, items: activityItems }),
  project: (id) =>
    folding(id, { schema: ProjectEvent, evolve: evolveProject, items: projectItems }),
  board: (id) => folding(id, { schema: BoardEvent, evolve: evolveBoard, items: boardItems }),
  // Read from the Ledger by whoever decides; no list shows them.
  clock: (id) =>
    folding(id, {
      schema: StageClockEvent,
      evolve: (_clock, event) => event,
      items: () => [],
    }),
  rules: (id) => folding(id, { schema: RuleEvent, evolve: evolveRules, items: () => [] }),
  calendar: (id) => folding(id, { schema: CalendarEvent, evolve: evolveCalendar, items: () => [] }),
  account: (id) =>
    folding(id, { schema: AccountEvent, evolve: evolveAccount, items: accountItems }),
  administrators: (id) =>
    folding(id, { schema: AdministratorsEvent, evolve: evolveLeaving, items: () => [] }),
  personal: confiding,
  purge: confiding,
  case: confiding,
  guess: confiding,
  unit: (id) =>
    folding(id, { schema: UnitEvent, evolve: evolveUnit, items: (_id, unit) => unitItems(unit) }),
  body: (id) =>
    folding(id, { schema: BodyEvent, evolve: evolveBody, items: (_id, body) => bodyItems(body) }),
  topic: (id) =>
    folding(id, { schema: TopicEvent, evolve: evolveTopic, items: (_id, one) => topicItems(one) }),
  'published-figure': (id) =>
    folding(id, {
      schema: PublishedFigureEvent,
      evolve: evolvePublishedFigure,
      items: publishedItems,
    }),
};

/** @throws Error for a kind of record no view is made of: a mistake of ours, never silent */
export function startFolding(record: string): Folding {
  const [kind = '', id = ''] = record.split('#');
  const start = kinds[kind];
  if (start === undefined) throw new Error(`no projection for ${kind}`);
  return start(id);
}
