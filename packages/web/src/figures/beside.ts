import type { Figures } from '@giam-sat/contract/http/figures-view';
import type { Measure } from '@giam-sat/domain/figures/measures';
import { leaders, leadGroups, measures } from '../glossary/figures.ts';
import { kinds } from '../glossary/kinds.ts';

export type Printed = Figures['published'][number];

/** Which of our counts stands beside a printed number, with the words that say what was counted. */
export interface Beside {
  readonly measure: Measure;
  readonly words: string;
  /** Keys that the rows counted must have. */
  readonly keys: Readonly<Record<string, string>>;
  readonly isActivity: boolean;
}

const ofKind = (kind: keyof typeof kinds, lead?: keyof typeof leadGroups): Beside => ({
  measure: 'sessions',
  words: `${measures.sessions}: ${kinds[kind]}`,
  keys: lead === undefined ? { kind } : { kind, lead },
  isActivity: false,
});
function ofActivity(measure: Measure, keys: Beside['keys'], words: string): Beside {
  return { measure, keys, words, isActivity: true };
}

const ofLead = (measure: Measure, lead: keyof typeof leadGroups): Beside =>
  ofActivity(measure, { lead }, `${measures[measure]}: ${leadGroups[lead]}`);

const OWN = 'front-and-organisations';

/** What documents count, by the name that whoever enters them gives it: the same as one of our counts. */
const besides: Readonly<Record<string, Beside>> = {
  'sessions.supervision.led': ofKind('supervision', OWN),
  'sessions.criticism.conference': ofKind('criticism', OWN),
  'sessions.council-supervision': ofKind('council-supervision'),
  'sessions.people-inspection': ofKind('people-inspection'),
  'sessions.community-supervision': ofKind('community-supervision'),
  'dialogues.party-secretary': ofDialogue('party-secretary'),
  'dialogues.government-head': ofDialogue('government-head'),
  'models.recognised': ofActivity('models', {}, measures.models),
  // Party committees' boards of mass mobilisation lead as other bodies.
  'training.conferences.other': ofLead('trainings', 'other'),
  'training.attendances.other': ofLead('trainingAttendances', 'other'),
  'training.attendances.front': ofLead('trainingAttendances', OWN),
};

function ofDialogue(form: keyof typeof leaders): Beside {
  return ofActivity('dialogues', { form }, `${measures.dialogues}: ${leaders[form]}`);
}

/** By what the printed number measures. None where nothing that is recorded counts the same, or it is a share. */
export function besideOf({ measure, of }: Pick<Printed, 'measure' | 'of'>): Beside | undefined {
  return of === undefined && Object.hasOwn(besides, measure) ? besides[measure] : undefined;
}

/** The one row that has these keys. */
export function rowBeside<Row extends { readonly keys: Readonly<Record<string, string | null>> }>(
  rows: readonly Row[],
  { keys }: Pick<Beside, 'keys'>,
): Row | undefined {
  return rows.find((row) => Object.entries(keys).every(([key, value]) => row.keys[key] === value));
}
