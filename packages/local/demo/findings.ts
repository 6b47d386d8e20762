import type { Day } from '@giam-sat/domain/day';
import type { Amounts } from '@giam-sat/domain/money';
import type { FindingInput, RecommendationInput } from '@giam-sat/domain/session/commands';
import type { FindingType } from '@giam-sat/domain/session/facts';
import communityTexts from './data/community-texts.json' with { type: 'json' };
import opinionTexts from './data/opinion-texts.json' with { type: 'json' };
import { textsOf } from './matters.ts';
import type { Random } from './random.ts';
import { recommendationOf, type Sending } from './recommendations.ts';
import type { TopicId } from './topics.ts';

type Severity = FindingInput['severity'];

/** What was found, what is asked for, and what it is worth. */
interface Concern {
  readonly type: FindingType;
  readonly severity?: Severity;
  readonly found: string;
  readonly asked: string;
  readonly amounts?: Amounts;
}

const EVIDENCE = [
  'Biên bản làm việc và ảnh chụp hiện trường',
  'Sổ sách, chứng từ được cung cấp tại buổi làm việc',
  'Báo cáo của đơn vị được giám sát',
  'Ý kiến của Nhân dân tại khu dân cư, có biên bản ghi nhận',
] as const;
const WITH_EVIDENCE = 0.35;
const WITH_RECOMMENDATION = 0.82;

/** Findings of supervision by the Front, organisations, Councils and People's Inspection Boards. */
export function findingsOn(random: Random, topic: TopicId, sending: Sending): FindingInput[] {
  const count = random.weighted([
    [0, 46],
    [1, 36],
    [2, 13],
    [3, 5],
  ] as const);
  const concerns = random.shuffled(textsOf(topic).concerns).slice(0, count);
  return concerns.map((texts) => findingOf(random, concernOf(random, texts), sending));
}

/** Findings of a community board about the works it watches. */
export function findingsOnWorks(random: Random, sending: Sending): FindingInput[] {
  const count = random.weighted([
    [0, 50],
    [1, 38],
    [2, 12],
  ] as const);
  return random
    .shuffled(communityTexts.concerns)
    .slice(0, count)
    .map((concern) => {
      const { type, severity, found, asked } = concern;
      const amounts =
        concern.amount === undefined ? {} : { amounts: settlementReduction(random, 4, 85) };
      return findingOf(
        random,
        { type: workType(type), severity: workSeverity(severity), found, asked, ...amounts },
        sending,
      );
    });
}

/** Opinions on a draft, most of them asking the drafting agency for a change. */
export function opinionsOn(random: Random, sending: Sending): FindingInput[] {
  return random
    .shuffled(opinionTexts)
    .slice(0, random.int(1, 4))
    .map(({ found, asked }) => {
      const recommendations = random.chance(0.6)
        ? { recommendations: [recommendationOf(random, { text: asked }, sending)] }
        : {};
      const clause = `Điều ${random.int(1, 14)}`;
      return { type: 'opinion' as const, text: found, clause, ...recommendations };
    });
}

function findingOf(random: Random, concern: Concern, sending: Sending): FindingInput {
  const { type, severity, found, asked, amounts } = concern;
  const base: FindingInput = {
    type,
    text: found,
    ...(severity === undefined ? {} : { severity }),
    ...(random.chance(WITH_EVIDENCE) ? { evidence: random.pick(EVIDENCE) } : {}),
    ...(amounts === undefined ? {} : { amounts }),
  };
  if (type === 'good-practice' || !random.chance(WITH_RECOMMENDATION)) return base;
  const asks: Pick<RecommendationInput, 'text' | 'amounts' | 'legalGaps'> = {
    text: asked,
    ...(amounts === undefined ? {} : { amounts }),
    ...(type === 'policy-gap' ? { legalGaps: 1 } : {}),
  };
  return { ...base, recommendations: [recommendationOf(random, asks, sending)] };
}

function concernOf(random: Random, texts: { found: string; asked: string }): Concern {
  const type = random.weighted([
    ['shortcoming', 60],
    ['violation', 22],
    ['policy-gap', 9],
    ['good-practice', 9],
  ] as const);
  switch (type) {
    case 'good-practice':
      return { type, found: 'Cách làm tốt, công khai và có sự tham gia của Nhân dân.', asked: '' };
    case 'policy-gap':
      return {
        type,
        found: `Quy định hiện hành chưa cụ thể, khó áp dụng ở cơ sở. ${texts.found}`,
        asked: 'Kiến nghị cấp có thẩm quyền sửa đổi, hướng dẫn quy định còn bất cập.',
      };
    case 'shortcoming':
      return { type, severity: random.chance(0.6) ? 'reminder' : 'to-remedy', ...texts };
    case 'violation':
      return { type, ...violation(random), ...texts };
  }
}

function violation(random: Random): Pick<Concern, 'severity' | 'amounts'> {
  const severity = random.weighted([
    ['to-remedy', 62],
    ['with-damage', 36],
    ['signs-of-crime', 2],
  ] as const);
  if (severity === 'to-remedy') return { severity };
  if (random.chance(0.3)) {
    const landRecovered = { proposed: random.int(4, 260) * 10 };
    return { severity, amounts: { landRecovered } };
  }
  const moneyRecovered = { proposed: million(random, 3, 140) };
  const amounts = random.chance(0.15)
    ? { moneyRecovered, otherMoney: { proposed: million(random, 2, 60) } }
    : { moneyRecovered };
  return { severity, amounts };
}

function settlementReduction(random: Random, from: number, to: number): Amounts {
  return { settlementReduction: { proposed: million(random, from, to) } };
}

/** Whole đồng, in steps of a hundred thousand. */
function million(random: Random, from: number, to: number): number {
  return random.int(from * 10, to * 10) * 100_000;
}

function workType(type: string): FindingType {
  return type === 'violation' ? 'violation' : 'shortcoming';
}

function workSeverity(severity: string): Severity {
  if (severity === 'with-damage' || severity === 'to-remedy') return severity;
  return 'reminder';
}

/** The days a finding's recommendations name. */
export function recommendationDays(findings: readonly FindingInput[]): Day[] {
  return findings
    .flatMap(({ recommendations = [] }) => recommendations)
    .flatMap(({ confirmation, letter }) => [confirmation?.on, letter?.on])
    .filter((day) => day !== undefined);
}
