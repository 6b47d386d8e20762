import type { Ask, Making } from './ask.ts';
import { dayBetween, plusDays } from './calendar.ts';
import { bodiesIn, TOPICS } from './field.ts';
import type { Activity } from './hoso.ts';

const LEADERS = ['party-secretary', 'government-head', 'both', 'other'];
const MEETINGS = ['villagers', 'officials', 'workers'];

/** POST /activities, or a correction or withdrawal of one that is known. */
export function askActivity(on: Making, known: readonly Activity[]): Ask {
  const { random } = on;
  const standing = known.filter(({ isWithdrawn }) => !isWithdrawn);
  if (standing.length > 0 && random.chance(0.3)) {
    const one = random.pick(standing);
    return random.chance(0.5) ? correct(on, one) : withdraw(one);
  }
  if (known.length > standing.length && random.chance(0.1)) {
    return withdrawTwice(random.pick(known.filter(({ isWithdrawn }) => isWithdrawn)));
  }
  return record(on);
}

function record({ random, today }: Making): Ask {
  const day = dayBetween(random, '2021-01-10', today);
  const kind = random.pick(['dialogue', 'training', 'model', 'meeting'] as const);
  const lead = random.pick(bodiesIn(day));
  const topic = random.chance(0.5) ? random.pick(TOPICS) : undefined;
  const number = kind === 'training' || kind === 'meeting' ? random.int(1, 300) : 1;
  const held = { from: plusDays(day, -random.int(0, 2)), to: day };
  const formed = { dialogue: LEADERS, meeting: MEETINGS, training: undefined, model: undefined };
  const forms = formed[kind];
  const form = forms === undefined ? undefined : random.pick(forms);
  const own = {
    dialogue: { held, leader: form, issuesRaised: 5 },
    training: { held, attendances: number },
    model: { recognised: { number: '1/QĐ', on: day } },
    meeting: { held, meeting: form, number },
  }[kind];
  return {
    what: 'record-activity',
    method: 'POST',
    path: '/activities',
    payload: { kind, leadBody: lead.id, subject: 'Việc dân', topic, ...own },
    accept({ record: id }) {
      const made = { kind, lead, form, topic, day, number, isWithdrawn: false };
      return { kept: { activity: { id, version: 0, ...made } }, events: 1 };
    },
  };
}

function correct({ random }: Making, activity: Activity): Ask {
  const topic = random.chance(0.3) ? undefined : random.pick(TOPICS);
  const number = random.int(1, 300);
  const name = { training: 'attendances', meeting: 'number' }[activity.kind as string];
  const changes = { topic: topic ?? null, ...(name !== undefined && { [name]: number }) };
  return {
    what: 'correct-activity',
    method: 'PATCH',
    path: `/activities/${activity.id}`,
    payload: { reason: 'Nhập nhầm', changes },
    accept() {
      activity.topic = topic;
      if (name !== undefined) activity.number = number;
      return { kept: { activity }, events: 1 };
    },
  };
}

function withdraw(activity: Activity): Ask {
  return {
    what: 'withdraw-activity',
    method: 'POST',
    path: `/activities/${activity.id}/withdraw`,
    payload: { reason: 'Nhập hai lần' },
    accept() {
      activity.isWithdrawn = true;
      return { kept: { activity }, events: 1 };
    },
  };
}

function withdrawTwice({ id }: Activity): Ask {
  return {
    what: 'illegal: withdraw an activity twice',
    method: 'POST',
    path: `/activities/${id}/withdraw`,
    payload: { reason: 'Nhập hai lần' },
    refused: [409, 'illegal-step'],
    possible: [],
  };
}
