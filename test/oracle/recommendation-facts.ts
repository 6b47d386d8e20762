import type { Fact, MakeFact } from './brute-force.ts';
import { daysBetween } from './calendar.ts';
import { stoppedOn } from './deadlines.ts';
import { ENDS } from './follow-table.ts';
import type { Hoso, Recommendation } from './hoso.ts';

/** What is counted by the state it is in. */
const BY_STATE: Readonly<Record<string, string>> = {
  verified: 'verified',
  'verified-partly': 'verifiedPartly',
  'not-satisfactory': 'notSatisfactory',
  'explanation-accepted': 'explanationsAccepted',
  'not-implemented': 'notImplemented',
  'not-feasible': 'notFeasible',
  withdrawn: 'withdrawn',
  compared: 'compared',
};
const BY_OUTCOME = {
  accepted: 'accepted',
  partly: 'partlyAccepted',
  refused: 'refused',
  transferred: undefined,
};

/**
 * All that came of the letters counts with the letter's day, ends and reopenings on their own, what
 * was due on its due day. Measures with a `~` are numbers of days, for medians and rates.
 */
export function* recommendationFacts(hoso: Hoso, make: MakeFact): Generator<Fact> {
  const { lead } = hoso;
  for (const one of hoso.recommendations) {
    const { letter, id } = one;
    if (letter === undefined) continue;
    const addresseeGroup = addressedAs(one.addressee.type);
    const fact = (measure: string, day: string, thing = id, amount = 1): Fact => {
      const made = make(measure, lead, day, thing, amount);
      return { ...made, about: { ...made.about, addresseeGroup } };
    };
    yield fact('recommendations', letter.on);
    if (one.isConfirmedAtOnce) yield fact('confirmedBySamePerson', letter.on);
    yield fact('letters', letter.on, `${lead.id} ${letter.number} ${letter.on}`);
    for (const [measure, amount] of outcomesOf(one)) {
      if (amount > 0) yield fact(measure, letter.on, id, amount);
    }
    for (const measure of followed(hoso, one)) yield fact(measure, letter.on);
    for (const day of one.ends) yield fact('ended', day);
    for (const day of one.reopenings) yield fact('reopened', day);
    for (const [name, days] of daysOf(one, letter.on)) yield fact(name, letter.on, id, days);
    const due = dueDay(one);
    if (due === undefined) continue;
    yield fact('due', due);
    const verified = one.state === 'verified' ? one.ends.at(-1) : undefined;
    if (verified !== undefined) yield fact('~verified', due, verified);
  }
}

export function addressedAs(type: string): string {
  if (type === 'party-committee') return 'party';
  return type === 'peoples-committee' || type === 'department' ? 'government' : 'other';
}

/** Measures that count a recommendation once. */
function followed(hoso: Hoso, one: Recommendation): string[] {
  const answers = one.replies.filter(({ outcome }) => outcome !== 'transferred');
  const noticed = one.deadlines.filter(({ overdue }) => overdue === 'noticed');
  const last = answers.at(-1);
  const names = {
    replied: answers.length > 0,
    ...onTime(hoso, one),
    notReplied: answers.length === 0 && noticed.some(({ of }) => of === 'reply'),
    transferred: answers.length < one.replies.length,
    reportedDone: one.reports.length > 0,
    overdue: noticed.some((deadline) => stoppedOn(hoso, one, deadline) === undefined),
    escalated: one.isEscalated,
  };
  const isSo = Object.entries(names).flatMap(([name, so]) => (so ? [name] : []));
  return [...isSo, BY_STATE[one.state], last && BY_OUTCOME[last.outcome]].flatMap(
    (name) => name ?? [],
  );
}

/** The first real answer, held against the time its own run had. */
function onTime({ kind }: Hoso, { replies, deadlines }: Recommendation) {
  const reply = replies.find(({ outcome }) => outcome !== 'transferred');
  const asked = deadlines.find(({ of, run }) => of === 'reply' && run === reply?.run);
  if (reply === undefined || asked === undefined) return {};
  const day = kind === 'people-inspection' ? reply.receivedOn : reply.on;
  return { repliedOnTime: day <= asked.due, repliedLate: day > asked.due };
}

function daysOf({ replies, state, ends }: Recommendation, sent: string): [string, number][] {
  const reply = replies.find(({ outcome }) => outcome !== 'transferred');
  const end = ENDS.has(state) ? ends.at(-1) : undefined;
  return [
    ...(reply === undefined ? [] : [['~replyDays', daysBetween(sent, reply.on)] as const]),
    ...(end === undefined ? [] : [['~endDays', daysBetween(sent, end)] as const]),
  ].map(([name, days]) => [name, days]);
}

/** Its last day in the letter; what can not be done or was taken back was not due. */
function dueDay({ deadlines, state }: Recommendation): string | undefined {
  if (state === 'not-feasible' || state === 'withdrawn') return undefined;
  return deadlines.findLast(({ of }) => of === 'implementation')?.due;
}

const STAGES = { proposed: 'proposed', decided: 'decided', recovered: 'actual' };
const MONEY = ['moneyRecovered', 'settlementReduction', 'otherMoney'];
const LAND = ['landRecovered', 'otherLand'];

function outcomesOf({ amounts, outcomes }: Recommendation): [string, number][] {
  const sumOf = (kinds: readonly string[], stage: string) =>
    kinds.reduce((sum, kind) => sum + (amounts[kind]?.[stage] ?? 0), 0);
  const sums = Object.entries(STAGES).flatMap(([name, stage]): [string, number][] => [
    [`${name}Money`, sumOf(MONEY, stage)],
    [`${name}Land`, sumOf(LAND, stage)],
  ]);
  return [...sums, ...Object.entries(outcomes)];
}
