import { type Ask, type Making, monitor } from './ask.ts';
import { ending, reopen, withdraw } from './ask-end.ts';
import { askExtension } from './ask-extension.ts';
import { latest } from './calendar.ts';
import { end, passedOn, received, reckon, standAgain } from './deadlines.ts';
import { addresseesIn, bodiesIn } from './field.ts';
import { someOutcomes, statedAmounts } from './findings.ts';
import { ENDS, possibleNow } from './follow-table.ts';
import type { Amounts, Hoso, Recommendation } from './hoso.ts';
import { aDayAfter, aPaper, incoming, type MakeStep, type Step, since } from './step.ts';

/** POST /recommendations/{id}/{action}: any step that is possible. */
export function askFollow(on: Making, hoso: Hoso): Ask | undefined {
  const { random } = on;
  const isDraftToo = random.chance(0.1);
  const known = hoso.recommendations.filter(({ letter }) => letter !== undefined || isDraftToo);
  if (known.length === 0) return undefined;
  const one = random.pick(someUnderWay(on, known));
  const possible = possibleNow(hoso, one).filter((name) => name in steps);
  if (possible.length === 0) return undefined;
  const frequent = possible.filter((name) => !RARE.has(name));
  const action = random.pick(frequent.length > 0 && random.chance(0.6) ? frequent : possible);
  // Few deadlines still run: one that does is put off sooner than something else is done.
  const put =
    random.chance(0.25) && possible.includes('extend') ? askExtension(on, hoso, one) : undefined;
  if (put !== undefined) return asking(on, hoso, one, 'extend', put);
  const step = steps[action]?.(on, hoso, one);
  return step === undefined ? undefined : asking(on, hoso, one, action, step);
}

/** Mostly those that have come some way, or whose addressee is no more. */
function someUnderWay({ random, today }: Making, known: readonly Recommendation[]) {
  const isMoved = ({ state, addressee }: Recommendation) =>
    !ENDS.has(state) && (state !== 'issued' || (addressee.to !== null && addressee.to < today));
  const moved = known.filter(isMoved).slice(-3);
  return moved.length > 0 && random.chance(0.7) ? moved : known.slice(-6);
}

function asking(
  { today }: Making,
  hoso: Hoso,
  one: Recommendation,
  action: string,
  { payload, change, caller }: Step,
): Ask {
  return {
    what: action,
    method: 'POST',
    path: `/recommendations/${one.id}/${action}`,
    payload,
    ...(caller !== undefined && { caller }),
    accept() {
      reckon(hoso, today);
      change();
      const shows = { state: one.state, possible: possibleNow(hoso, one) };
      return { kept: { hoso }, events: 1, shows };
    },
  };
}

/** Steps that are possible nearly always, and lead nowhere new or to an end. */
const RARE = new Set([
  ...['withdraw', 'urge', 'extend', 'escalate', 'transfer', 'succeed'],
  ...['record-not-implemented', 'mark-not-feasible'],
]);

/** The agency itself enters what it did, where there is one that may. */
function perhapsAgency({ random, today }: Making, { addressee }: Recommendation) {
  const isThere = addressee.to === null || addressee.to >= today;
  if (!isThere || random.chance(0.7)) return {};
  const caller = { sub: `agency ${addressee.id}`, org: addressee.id, unit: addressee.unit };
  return { caller: { ...caller, roles: ['responder'] } };
}

const receive: MakeStep = (on, hoso, one) => {
  const day = aDayAfter(on, since(hoso, one));
  return {
    payload: { on: day },
    ...perhapsAgency(on, one),
    change() {
      one.state = 'received';
      received(hoso, one, day, on.today);
    },
  };
};

const STATES = { accepted: 'accepted', partly: 'partly-accepted', refused: 'refused' } as const;

const reply: MakeStep = (on, hoso, one) => {
  const { random } = on;
  const outcome = random.pick(['accepted', 'partly', 'refused'] as const);
  const { document, receivedOn } = incoming(on, hoso, one);
  const outcomes = someStatement(on);
  return {
    payload: {
      ...{ document, receivedOn, outcome, outcomes },
      ...(outcome !== 'accepted' || random.chance(0.3) ? { reason: 'Vì đã làm' } : {}),
    },
    ...perhapsAgency(on, one),
    change() {
      one.state = STATES[outcome];
      one.replies.push({ run: one.run, on: document.on, receivedOn, outcome });
      state(one, outcomes?.amounts, ['decided']);
    },
  };
};

const transfer: MakeStep = (on, hoso, one) => {
  const { document, receivedOn } = incoming(on, hoso, one);
  const others = addresseesIn(document.on).filter(({ id }) => id !== one.addressee.id);
  const to = on.random.pick(others);
  return {
    payload: { document, receivedOn, to: to.id },
    ...perhapsAgency(on, one),
    change() {
      passedOn(one);
      one.replies.push({ run: one.run, on: document.on, receivedOn, outcome: 'transferred' });
      one.state = 'issued';
      one.former.push(one.addressee.id);
      one.addressee = to;
      one.run += 1;
      one.since = document.on;
    },
  };
};

const succeed: MakeStep = ({ random, today }, _hoso, one) => {
  if (one.addressee.to === null || one.addressee.to >= today) return undefined;
  const to = random.pick(addresseesIn(today));
  return {
    payload: { to: to.id },
    change() {
      one.former.push(one.addressee.id);
      one.addressee = to;
    },
  };
};

/** A step that only has a day. */
const onDay =
  (into: string): MakeStep =>
  (on, hoso, one) => ({
    payload: { on: aDayAfter(on, since(hoso, one)) },
    change() {
      one.state = into;
    },
  });

const reportDone: MakeStep = (on, hoso, one) => {
  const paper = incoming(on, hoso, one);
  const outcomes = someStatement(on);
  const { caller } = { caller: undefined, ...perhapsAgency(on, one) };
  return {
    payload: { ...paper, outcomes },
    ...(caller !== undefined && { caller }),
    change() {
      one.state = 'reported-done';
      const by = caller?.sub ?? 'country';
      one.reports.push({ run: one.run, on: paper.document.on, by });
      state(one, outcomes?.amounts, ['decided']);
    },
  };
};

const verify: MakeStep = (on, hoso, one) => {
  const document = aPaper(on, aDayAfter(on, afterReport(hoso, one)));
  const result = on.random.pick(['full', 'full', 'partly'] as const);
  const outcomes = someStatement(on);
  return {
    payload: { document, result, evidence: 'Biên bản', outcomes },
    caller: monitor,
    change() {
      const { amounts, ...others } = outcomes ?? {};
      state(one, amounts, ['decided', 'actual']);
      one.outcomes = { ...one.outcomes, ...others };
      if (result === 'full') return end(hoso, one, 'verified', document.on);
      one.state = 'verified-partly';
      standAgain(one);
    },
  };
};

const reject: MakeStep = (on, hoso, one) => ({
  payload: { document: aPaper(on, aDayAfter(on, afterReport(hoso, one))), reason: 'Chưa đạt' },
  caller: monitor,
  change() {
    one.state = 'not-satisfactory';
    standAgain(one);
  },
});

function afterReport(hoso: Hoso, one: Recommendation): string {
  return latest(since(hoso, one), one.reports.at(-1)?.on);
}

const urge: MakeStep = (on, hoso, one) => ({
  payload: { document: aPaper(on, aDayAfter(on, since(hoso, one))), signedBy: 'Chủ tịch' },
  change: () => undefined,
});

const escalate: MakeStep = (on, hoso, one) => {
  const document = aPaper(on, aDayAfter(on, since(hoso, one)));
  const to = on.random.pick(bodiesIn(document.on)).id;
  const copies = on.random.some(bodiesIn(document.on), 2).map(({ id }) => id);
  return {
    payload: { document, to, copies },
    change() {
      one.isEscalated = true;
    },
  };
};

/** What came of it, with a paper; now and then. */
function someStatement(on: Making) {
  if (on.random.chance(0.5)) return undefined;
  return { amounts: statedAmounts(on), ...someOutcomes(on) };
}

/** What is stated at some stages replaces what was known at them, kind by kind. */
function state(one: Recommendation, stated: Amounts | undefined, stages: readonly string[]) {
  for (const [kind, amounts] of Object.entries(stated ?? {})) {
    const taken = Object.entries(amounts).filter(([stage]) => stages.includes(stage));
    const known = { ...one.amounts[kind], ...Object.fromEntries(taken) };
    one.amounts = { ...one.amounts, [kind]: known };
  }
}

const steps: Readonly<Record<string, MakeStep>> = {
  ...{ receive, reply, transfer, succeed, verify, reject, withdraw, urge, escalate, reopen },
  'record-no-answer': onDay('no-answer'),
  begin: onDay('implementing'),
  'report-done': reportDone,
  'record-not-implemented': ending('not-implemented', 'document'),
  'mark-not-feasible': ending('not-feasible', 'approval'),
  'accept-explanation': ending('explanation-accepted', 'document', {}),
  compare: ending('compared', 'act', { reflected: 'partly' }),
  extend: askExtension,
};
