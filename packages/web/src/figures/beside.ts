import type { Figures } from '@giam-sat/contract/http/figures-view';
import type { Measure } from '@giam-sat/domain/figures/measures';
import { leaders, leadGroups, measures } from '../glossary/figures.ts';
import { kinds } from '../glossary/kinds.ts';

export type Printed = Figures['published'][number];
type Row = Figures['rows'][number];

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
const ofActivity = (measure: Measure, keys: Readonly<Record<string, string>>, words: string) => ({
  ...{ measure, keys, words },
  isActivity: true,
});

/**
 * By what the printed number measures and, where one measure serves several, by whom the document
 * names. None where nothing that is recorded counts the same.
 */
export function besideOf({ measure, scope = '', of, source }: Printed): Beside | undefined {
  if (of !== undefined) return undefined;
  const named = scope.normalize('NFC').toLocaleLowerCase('vi');
  if (measure.startsWith('sessions.')) return sessionsBeside(measure, named);
  switch (measure) {
    case 'dialogues.party-secretary':
    case 'dialogues.government-head': {
      const form = measure === 'dialogues.party-secretary' ? 'party-secretary' : 'government-head';
      return ofActivity('dialogues', { form }, `${measures.dialogues}: ${leaders[form]}`);
    }
    case 'models.recognised':
      return ofActivity('models', {}, measures.models);
    case 'training.conferences':
      return ofLead('trainings', leadNamed(`${named} ${source.quote?.toLocaleLowerCase('vi')}`));
    case 'training.attendances':
      return ofLead(
        'trainingAttendances',
        leadNamed(`${named} ${source.quote?.toLocaleLowerCase('vi')}`),
      );
    case 'training.attendances.front':
      return ofLead('trainingAttendances', 'front-and-organisations');
    default:
      return undefined;
  }
}

/** Party committees' boards of mass mobilisation lead as other bodies. */
function leadNamed(text: string): keyof typeof leadGroups | undefined {
  return text.includes('ban dân vận') ? 'other' : undefined;
}

function ofLead(measure: Measure, lead: keyof typeof leadGroups | undefined): Beside {
  if (lead === undefined) return ofActivity(measure, {}, measures[measure]);
  return ofActivity(measure, { lead }, `${measures[measure]}: ${leadGroups[lead]}`);
}

function sessionsBeside(measure: string, named: string): Beside | undefined {
  if (measure.startsWith('sessions.criticism')) {
    return ofKind('criticism', 'front-and-organisations');
  }
  if (measure === 'sessions.supervision.led') {
    return ofKind('supervision', 'front-and-organisations');
  }
  if (/thanh tra nhân dân/.test(named)) return ofKind('people-inspection');
  if (/giám sát đầu tư/.test(named)) return ofKind('community-supervision');
  if (/hđnd|hội đồng nhân dân/.test(named)) return ofKind('council-supervision');
  return undefined;
}

/** The one row that has these keys. */
export function rowBeside(rows: readonly Row[], { keys }: Pick<Beside, 'keys'>): Row | undefined {
  return rows.find((row) => Object.entries(keys).every(([key, value]) => row.keys[key] === value));
}
