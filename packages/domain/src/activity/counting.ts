import type { Count } from '../figures/measures.ts';
import type { Activity } from './activity.ts';
import { activityDay } from './describe-activity.ts';
import type { ActivityDescription } from './events.ts';

/**
 * What an activity adds to the figures of the wider work, as a pure function of its state: under the
 * unit and level of the body that organised (or recognised) it, on its last day. What was withdrawn
 * counts nothing.
 */
export function activityCount({ state, description }: Activity): Count {
  const { kind, lead, topic = null } = description;
  const { group, type, level } = lead;
  return {
    path: lead.path,
    day: activityDay(description),
    keys: {
      kind,
      form: formOf(description),
      lead: group,
      leadType: type,
      level,
      topic,
      addresseeGroup: null,
    },
    sums: state === 'recorded' ? sumsOf(description) : {},
    distincts: {},
  };
}

/** What tells a kind's records apart: who led a dialogue, whose meeting it was. */
function formOf(description: ActivityDescription): string | null {
  switch (description.kind) {
    case 'dialogue':
      return description.leader;
    case 'meeting':
      return description.meeting;
    default:
      return null;
  }
}

function sumsOf(description: ActivityDescription): Count['sums'] {
  switch (description.kind) {
    case 'dialogue':
      return { dialogues: 1 };
    case 'training':
      return { trainings: 1, trainingAttendances: description.attendances };
    case 'model':
      return { models: 1 };
    case 'meeting':
      return { meetings: description.number };
  }
}
