import { type Day, yearOf } from '@giam-sat/domain/day';
import type { AnnounceProject } from '@giam-sat/domain/project/commands';
import { bodyId } from './bodies.ts';
import { inSentence } from './body-names.ts';
import { MARK } from './describe-session.ts';
import type { ProjectOutline } from './projects-outlines.ts';
import { type Works, worksOf } from './projects-texts.ts';
import { type Random, seededRandom } from './random.ts';
import { registers } from './registers.ts';
import { later } from './working-days.ts';

const MILLION = 1_000_000;
/** The first day of today's communes: nobody decided anything in their name before. */
const FIRST_DAY = '2025-07-01';

type Capital = NonNullable<AnnounceProject['capitalSources']>;

/** A project as its commune's Front enters it: the units are real, all else is invented. */
export function announcementOf(outline: ProjectOutline): AnnounceProject {
  const { id, unit, announcedOn, begins } = outline;
  const random = seededRandom(`announcement of ${id}`);
  const works = worksOf(outline);
  const { title, village, totalInvestment } = works;
  const form = formOf(random, works);
  const decided = later(announcedOn, -random.int(5, 25));
  const place = registers.units.get(unit);
  return {
    name: `${title} ${MARK}`,
    code: `MH-${id.slice(-4)}`,
    programme: programmeOf(works, unit, begins),
    group: 'C',
    investmentForm: form,
    announcedOn,
    decisionMaker: `Chủ tịch UBND ${place === undefined ? 'xã' : inSentence(place)}`,
    decision: {
      number: `${random.int(50, 900)}/QĐ-UBND`,
      on: decided < FIRST_DAY ? FIRST_DAY : decided,
    },
    ownerBody: bodyId('project-owner', unit),
    contractors: contractorsOf(random, totalInvestment, announcedOn),
    supervisionConsultant: `Công ty CP Tư vấn Minh Họa số ${random.int(1, 9)}`,
    capitalSources: capitalOf(random, form, works),
    totalInvestment,
    disbursed: 0,
    units: [unit],
    ...(village === undefined ? {} : { village }),
    planned: { start: begins, finish: later(begins, random.int(90, 240)) },
    ...landOf(random, works),
    progressPercent: 0,
    environmentPlan:
      'Che chắn, tưới nước chống bụi; thu gom vật liệu thừa về bãi tập kết của xã, phường',
    publicity: [
      { what: 'investment-decision', where: 'commune-office', on: announcedOn },
      {
        what: 'plan-and-schedule',
        where: village === undefined ? 'signboard' : 'village-house',
        on: announcedOn,
      },
    ],
  };
}

function formOf(random: Random, { village }: Works): AnnounceProject['investmentForm'] {
  if (village === undefined) return random.chance(0.12) ? 'donation' : 'public';
  return random.chance(0.3) ? 'community' : 'public';
}

function programmeOf({ village }: Works, unit: string, begins: Day): string {
  const isRural = registers.units.get(unit)?.name.startsWith('Xã') === true;
  return village !== undefined && isRural
    ? 'Chương trình mục tiêu quốc gia xây dựng nông thôn mới'
    : `Kế hoạch đầu tư công năm ${yearOf(begins)}`;
}

/** Companies whose name says that there are none. */
function contractorsOf(
  random: Random,
  total: number,
  announcedOn: Day,
): AnnounceProject['contractors'] {
  return [
    {
      role: 'Thi công xây dựng',
      company: `Công ty TNHH Xây dựng Minh Họa số ${random.int(1, 30)}`,
      package: 'Gói thầu số 02',
      contract: `${random.int(1, 60)}/${yearOf(announcedOn)}/HĐXD`,
      value: shareOf(total, random.int(84, 93)),
    },
    {
      role: 'Tư vấn thiết kế',
      company: `Công ty CP Thiết kế Minh Họa số ${random.int(1, 12)}`,
      value: shareOf(total, random.int(2, 4)),
    },
  ];
}

/** Sources add up to the total investment, to the đồng. */
function capitalOf(
  random: Random,
  form: AnnounceProject['investmentForm'],
  { village, totalInvestment: total }: Works,
): Capital {
  if (form === 'donation') return [{ source: 'socialised', amount: total }];
  const first = shareOf(total, random.int(52, 78));
  const rest = total - first;
  if (form === 'community') {
    return [
      { source: 'people', amount: first },
      { source: 'commune-budget', amount: rest },
    ];
  }
  if (village !== undefined) {
    return [
      { source: 'commune-budget', amount: first },
      { source: 'people', amount: rest },
    ];
  }
  return [
    { source: 'provincial-budget', amount: first },
    { source: 'commune-budget', amount: rest },
  ];
}

/** Larger works take land of households, in m²; what is paid for it is in đồng. */
function landOf(
  random: Random,
  { totalInvestment }: Works,
): Pick<AnnounceProject, 'landArea' | 'occupiedArea' | 'clearance'> {
  const landArea = random.int(40, 900) * 10;
  if (totalInvestment < 4_000 * MILLION) return { landArea };
  const area = random.int(8, 60) * 10;
  const clearance = {
    area,
    households: random.int(3, 28),
    compensation: area * random.int(3, 12) * 100_000,
    resettled: 0,
    pendingComplaints: random.chance(0.25) ? random.int(1, 3) : 0,
  };
  return { landArea, occupiedArea: area, clearance };
}

/** So many hundredths, in whole hundred thousands of đồng. */
export function shareOf(total: number, percent: number): number {
  return Math.round((total * percent) / 10_000_000) * 100_000;
}
