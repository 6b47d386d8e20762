import type { Body } from '@giam-sat/domain/register/body';
import type { Making } from './ask.ts';
import { dayBetween, earliest, plusDays } from './calendar.ts';
import { addresseesOf } from './field.ts';
import type { Amounts, Hoso, Letter } from './hoso.ts';

type Holding = Pick<Hoso, 'kind' | 'era' | 'lead'> & { readonly held: { readonly from: string } };

/** A part of a payload, and how it enters memory. @returns the number of its events */
export interface Part<Where> {
  readonly payload: object;
  into(hoso: Hoso, where: Where): number;
}

export function aFinding(on: Making, of: Holding): Part<void> {
  const { random } = on;
  const type = findingType(on, of);
  const isRepeated = random.chance(0.2);
  const recommendations = Array.from({ length: random.pick([0, 0, 1, 1, 2, 3]) }, () =>
    aRecommendation(on, of),
  );
  return {
    payload: {
      type,
      ...(isRepeated && { repeatOf: `${'a'.repeat(24)}.f1` }),
      text: `Phát hiện ${random.int(1, 999)}`,
      ...(random.chance(0.4) && { severity: random.pick(['reminder', 'to-remedy']) }),
      ...(recommendations.length > 0 && {
        recommendations: recommendations.map((one) => one.payload),
      }),
    },
    into(hoso) {
      const id = `${hoso.id}.f${hoso.findings.length + 1}`;
      hoso.findings.push({ id, type, isRepeated, state: 'recorded' });
      return recommendations.reduce((events, one) => events + one.into(hoso, id), 1);
    },
  };
}

export function findingType({ random }: Making, { kind }: Holding): string {
  if (random.chance(0.15)) return 'general';
  if (kind === 'criticism' || kind === 'contribution') return 'opinion';
  return random.pick(['violation', 'shortcoming', 'policy-gap', 'good-practice']);
}

export function aRecommendation(on: Making, of: Holding): Part<string> {
  const { random } = on;
  const addressee = random.pick(addresseesOf(of.era));
  const needsConfirmation = of.kind === 'community-supervision';
  const isIssued = random.chance(0.55);
  const isConfirmed = needsConfirmation && (isIssued || random.chance(0.3));
  const confirmedOn = isConfirmed ? dayInEra(on, of, of.held.from) : undefined;
  const letter = isIssued ? aLetter(on, of, confirmedOn ?? of.held.from) : undefined;
  const amounts = someAmounts(on);
  const outcomes = someOutcomes(on);
  const dueOn = random.chance(0.5) ? aDueDay(on, letter?.on) : undefined;
  return {
    payload: {
      text: `Kiến nghị ${random.int(1, 999)}`,
      addressee: addressee.id,
      ...(dueOn !== undefined && { dueOn }),
      ...(amounts !== undefined && { amounts }),
      ...outcomes,
      ...(confirmedOn !== undefined && { confirmation: { on: confirmedOn, number: '3/XN' } }),
      ...(letter !== undefined && { letter }),
    },
    into(hoso, finding) {
      const known = hoso.recommendations.filter((one) => one.finding === finding).length;
      hoso.recommendations.push({
        id: `${finding}.r${known + 1}`,
        finding,
        addressee,
        ...{ former: [], amounts: amounts ?? {}, outcomes },
        state: letter !== undefined ? 'issued' : isConfirmed ? 'confirmed' : 'drafted',
        isConfirmedAtOnce: isConfirmed,
        ...{ confirmedOn, letter, dueOn: dueOn ?? 'none', since: letter?.on, run: 1 },
        ...{ replies: [], reports: [], ends: [], reopenings: [], deadlines: [] },
        isEscalated: false,
      });
      return 1 + (isConfirmed ? 1 : 0) + (isIssued ? 1 : 0);
    },
  };
}

/** A letter of the lead body, new or one that already carries others. */
export function aLetter(on: Making, of: Pick<Hoso, 'lead' | 'era'>, notBefore: string): Letter {
  const { random } = on;
  const sent = on.letters.get(of.lead.id) ?? [];
  const fitting = sent.filter((letter) => letter.on >= notBefore && letter.on <= lastDay(on, of));
  if (fitting.length > 0 && random.chance(0.4)) return random.pick(fitting);
  const letter = { number: `${random.int(1, 30)}/KN`, on: dayInEra(on, of, notBefore) };
  on.letters.set(of.lead.id, [...sent, letter]);
  return letter;
}

export function dayInEra(on: Making, of: Pick<Hoso, 'era'>, from: string): string {
  const last = lastDay(on, of);
  return dayBetween(on.random, from, on.random.chance(0.7) ? earliest(last, soon(from)) : last);
}

function soon(day: string): string {
  return `${day.slice(0, 7)}-28`;
}

function lastDay({ today }: Making, { era }: Pick<Hoso, 'era'>): string {
  return earliest(today, era.to);
}

export function aDueDay({ random, today }: Making, letterOn: string | undefined): string {
  if (random.chance(0.3)) return random.pick(['2027-12-31', 'continuous', 'none']);
  const around = random.chance(0.6) ? today : (letterOn ?? today);
  return plusDays(around, random.int(-20, 40));
}

/** Đồng and square metres at each stage. */
export function someAmounts({ random }: Making): Amounts | undefined {
  if (random.chance(0.5)) return undefined;
  return {
    moneyRecovered: { proposed: random.int(0, 5) * 1_250_000, decided: 7 },
    settlementReduction: { proposed: random.int(0, 3) * 999_999_999_999, decided: 1_000_000 },
    otherMoney: { actual: 5 },
    landRecovered: { proposed: random.int(0, 4) * 37 },
    otherLand: { proposed: random.int(0, 1) * 10, decided: 2, actual: 3 },
  };
}

/** What is stated with a paper later on: some kinds, some stages. */
export function statedAmounts({ random }: Making): Amounts {
  const kinds = ['moneyRecovered', 'settlementReduction', 'otherMoney', 'landRecovered'];
  const stages = ['proposed', 'decided', 'actual'];
  return Object.fromEntries(
    random
      .some([...kinds, 'otherLand'], 3)
      .map((kind) => [
        kind,
        Object.fromEntries(random.some(stages, 3).map((stage) => [stage, random.int(0, 900)])),
      ]),
  );
}

/** What came of it besides, in people, cases and laws. */
export function someOutcomes({ random }: Making) {
  const outcomes: Record<string, number> = {};
  for (const outcome of ['peopleDisciplined', 'casesTransferred', 'legalGaps']) {
    if (random.chance(0.2)) outcomes[outcome] = random.int(0, 3);
  }
  return outcomes;
}

export function bodyIds(bodies: readonly Body[]): string[] {
  return bodies.map((body) => body.id);
}
