import type { Outcomes } from '@giam-sat/domain/recommendation/events';
import type { Recommendation } from '@giam-sat/domain/recommendation/recommendation';
import type { Session } from '@giam-sat/domain/session/session';
import type { Random } from './random.ts';

type Told = { readonly outcomes?: Outcomes };
type Amounts = NonNullable<Recommendation['amounts']>;

const DISCIPLINED = 0.07;
const TRANSFERRED = 0.5;

/** What the competent body decided of what was proposed; nothing where nothing was. */
export function decidedOf(random: Random, { amounts }: Recommendation): Told {
  if (amounts === undefined) return {};
  const share = random.int(70, 100);
  return { outcomes: { amounts: staged(amounts, share, (decided) => ({ decided })) } };
}

/** What a monitor saw recovered, and what became of who was responsible. */
export function recoveredOf(
  random: Random,
  { findings }: Session,
  one: Recommendation,
  result: 'full' | 'partly',
): Told {
  const severity = findings.find(({ id }) => id === one.finding)?.severity;
  const share = result === 'full' ? random.int(60, 70) : random.int(20, 50);
  const isGrave = severity === 'signs-of-crime' || severity === 'with-damage';
  const outcomes: Outcomes = {
    ...(one.amounts === undefined
      ? {}
      : { amounts: staged(one.amounts, share, (actual) => ({ actual })) }),
    ...(random.chance(isGrave ? 3 * DISCIPLINED : DISCIPLINED)
      ? { peopleDisciplined: random.int(1, 3) }
      : {}),
    ...(isGrave && random.chance(severity === 'signs-of-crime' ? TRANSFERRED : 0.1)
      ? { casesTransferred: 1 }
      : {}),
    ...(one.legalGaps === undefined ? {} : { legalGaps: one.legalGaps }),
  };
  return Object.keys(outcomes).length === 0 ? {} : { outcomes };
}

const KINDS = ['moneyRecovered', 'settlementReduction', 'otherMoney', 'landRecovered'] as const;

function staged(
  amounts: Amounts,
  percent: number,
  stage: (amount: number) => { decided?: number; actual?: number },
): Amounts {
  const told: Amounts = {};
  for (const kind of KINDS) {
    const proposed = amounts[kind]?.proposed;
    if (proposed === undefined) continue;
    // In the steps it was proposed in: a hundred thousand đồng, ten square metres.
    const least = kind === 'landRecovered' ? 10 : 100_000;
    told[kind] = stage(Math.floor((proposed * percent) / 100 / least) * least);
  }
  return told;
}
