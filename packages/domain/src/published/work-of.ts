/** The supervision work, or the wider work (dialogues, training, models, meetings): never one sum. */
export type Work = 'supervision' | 'activities';

/** What published measures of the wider work begin with, e.g. `dialogues.party-secretary`. */
const ACTIVITIES =
  /^(dialogues?|trainings?|trainingAttendances|models?|friendly-government|meetings?)(\.|$)/;

/** Beside which figures a published one stands, by the name of what it measures. */
export function workOf(measure: string): Work {
  return ACTIVITIES.test(measure) ? 'activities' : 'supervision';
}
