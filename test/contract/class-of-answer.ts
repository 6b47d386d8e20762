import { MEASURES } from '@giam-sat/domain/figures/measures';

/**
 * Members of answers that nobody fills: what they say is made by the system. A member of another name is a
 * text that somebody wrote, and has to be in `class-of-text.ts`, or to name a class of persons itself.
 */
export const MADE_BY_THE_SYSTEM: ReadonlySet<string> = new Set([
  // Ids of records, parts, bodies, units, links and accounts, and addresses of them.
  ...[
    'id',
    'ids',
    'about',
    'session',
    'recommendation',
    'onBehalfOf',
    'by',
    'candidates',
    'sub',
    'org',
  ],
  ...['unit', 'topic', 'parent', 'lead', 'predecessors', 'successors', 'key', 'fields'],
  ...['next', 'all', 'url', 'dataref', 'source', 'instance', 'sha256'],
  // Days and instants.
  ...['on', 'from', 'to', 'since', 'until', 'day', 'start', 'today', 'time', 'year', 'recordedOn'],
  ...['supervisedOn', 'completedOn', 'formedOn', 'dueOn', 'announcedOn', 'storedOn', 'draftedOn'],
  ...['receivedOn', 'endedOn', 'madeOn', 'usedOn', 'withdrawnOn', 'firstDueOn', 'stoppedOn'],
  ...['publishedOn', 'overdueOn', 'correctedOn', 'calendarVersion'],
  // Our own words: of problems, steps, explanations.
  ...['type', 'detail', 'pointer', 'parameter', 'header', 'vi', 'en', 'possible', 'action'],
  // What a figure is told by, and the address of the list behind each number.
  ...['keys', 'level', 'people', ...MEASURES],
]);

/** Texts that are written, of answers alone, each beside the member it comes from. */
export const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['withdrawnFor', 'reason'],
  ['dismissedFor', 'reason'],
  // Bodies, by name.
  ['issuedBy', 'name'],
  ['addressee', 'name'],
]);

/**
 * Members that may hold anything, and what holds them instead: cards of lists are `Card` (no confided text
 * compiles into one) and their texts are named one by one in `scope/read-scope.test.ts`; data of events are
 * their schemas, held above; the rest are documents.
 */
export const ANYTHING: Readonly<Record<string, RegExp>> = {
  items: /^GET \/(activities|projects|boards|sessions|findings|recommendations|worklist)/,
  data: /^GET \/(feed|(sessions|recommendations)\/\{id\}\/history)/,
  before: /\/history/,
  after: /\/history/,
  '': /^GET \/(asyncapi\.json|openapi\.json|docs|worklist\.|public\/)/,
};
