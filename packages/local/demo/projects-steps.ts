import { addDays, type Day } from '@giam-sat/domain/day';
import type {
  CompleteProject,
  CorrectProject,
  ReportProgress,
  SuperviseProject,
} from '@giam-sat/domain/project/commands';
import { shareOf } from './projects.ts';
import type { ProjectOutline } from './projects-outlines.ts';
import { worksOf } from './projects-texts.ts';
import { type Random, seededRandom } from './random.ts';
import { LAST_FACT } from './seasons.ts';
import { later } from './working-days.ts';

/** What was entered of a project after it was announced, and the day of what is told. */
export type ProjectStep = { readonly on: Day } & (
  | { readonly action: 'supervise'; readonly input: SuperviseProject }
  | { readonly action: 'correct'; readonly input: CorrectProject }
  | { readonly action: 'progress'; readonly input: ReportProgress }
  | { readonly action: 'complete'; readonly input: CompleteProject }
);

const REPORTED_EVERY = [35, 60] as const;
/** Papers of the last weeks are not on the desk yet. */
const LAST_COMPLETED = '2026-11-13';

const CHECKS = [
  'Khoan kiểm tra chiều dày, lấy mẫu bê tông',
  'Kiểm tra chủng loại cát, đá, xi măng đưa vào công trình',
  'Đo kiểm tra kích thước hình học, cao độ',
] as const;

/** The day the works were completed; nothing while they go on. */
export function completedOn({ ends }: ProjectOutline): Day | undefined {
  return ends <= LAST_COMPLETED ? ends : undefined;
}

/** In the order of their days. */
export function projectSteps(outline: ProjectOutline): ProjectStep[] {
  const random = seededRandom(`steps of ${outline.id}`);
  const { board, begins } = outline;
  const supervised: ProjectStep[] =
    board === undefined ? [] : [{ on: begins, action: 'supervise', input: { on: begins } }];
  return [
    ...supervised,
    ...checked(random, outline),
    ...progress(random, outline),
    ...completed(random, outline),
  ].toSorted((one, other) => one.on.localeCompare(other.on));
}

/** What only shows once the works go on, added to what was announced. */
function checked(random: Random, { board, begins, ends }: ProjectOutline): ProjectStep[] {
  const on = later(begins, random.int(20, 34));
  if (board === undefined || on > LAST_FACT || on >= ends) return [];
  const result = random.chance(0.75) ? 'Đạt yêu cầu thiết kế' : 'Có vị trí chưa đạt, yêu cầu sửa';
  const changes = {
    actual: { start: begins },
    qualityChecks: [{ what: random.pick(CHECKS), on, result }],
  };
  const reason = 'Bổ sung ngày khởi công và kết quả kiểm tra chất lượng (dữ liệu minh họa)';
  return [{ on, action: 'correct', input: { reason, changes } }];
}

function progress(random: Random, outline: ProjectOutline): ProjectStep[] {
  const { begins, ends } = outline;
  const { totalInvestment } = worksOf(outline);
  const steps: ProjectStep[] = [];
  let on = later(begins, random.int(...REPORTED_EVERY));
  while (on < ends && on <= LAST_FACT) {
    const percent = Math.min(
      95,
      Math.round((daysBetween(begins, on) / daysBetween(begins, ends)) * 100),
    );
    // Money follows the works: it is paid for what was accepted.
    const disbursed = shareOf(totalInvestment, Math.round(percent * 0.8));
    const published = steps.length === 1 ? { publicity: [capitalPublished(on)] } : {};
    steps.push({ on, action: 'progress', input: { on, percent, disbursed, ...published } });
    on = later(on, random.int(...REPORTED_EVERY));
  }
  return steps;
}

function capitalPublished(on: Day) {
  return { what: 'capital', where: 'commune-office', on } as const;
}

function completed(random: Random, outline: ProjectOutline): ProjectStep[] {
  const on = completedOn(outline);
  if (on === undefined) return [];
  const { totalInvestment } = worksOf(outline);
  const number = `${random.int(1, 60)}/BBNT`;
  const settledOn = later(on, random.int(0, 6));
  const settlement = {
    number: `${random.int(50, 900)}/QĐ-UBND`,
    on: settledOn,
    amount: shareOf(totalInvestment, random.int(88, 98)),
  };
  const isSettled = settledOn <= LAST_FACT && random.chance(0.6);
  const input = { on, acceptance: { number, on }, ...(isSettled ? { settlement } : {}) };
  const whole = { on, percent: 100, disbursed: shareOf(totalInvestment, 88) };
  return [
    { on, action: 'progress', input: whole },
    { on: isSettled ? settledOn : on, action: 'complete', input },
  ];
}

/** Calendar days from one day to another. */
function daysBetween(from: Day, to: Day): number {
  let days = 0;
  for (let day = from; day < to; day = addDays(day, 1)) days += 1;
  return days;
}
