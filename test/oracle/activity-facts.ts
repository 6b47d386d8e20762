import type { Fact } from './brute-force.ts';
import type { Activity } from './hoso.ts';

const MEASURES = {
  dialogue: 'dialogues',
  training: 'trainings',
  model: 'models',
  meeting: 'meetings',
} as const;

/** The wider work: under who organised it, on its last day; what was withdrawn counts nothing. */
export function activityFacts(activity: Activity): Fact[] {
  const { id, kind, lead, form, topic, day, number, isWithdrawn } = activity;
  if (isWithdrawn) return [];
  const about = { kind, form: form ?? null, topic: topic ?? null, addresseeGroup: null };
  const base = { under: lead, day, thing: id, about };
  const counted = { ...base, measure: MEASURES[kind], amount: kind === 'meeting' ? number : 1 };
  if (kind !== 'training') return [counted];
  return [counted, { ...base, measure: 'trainingAttendances', amount: number }];
}
