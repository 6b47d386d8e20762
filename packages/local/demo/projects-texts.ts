import { inSentence } from './body-names.ts';
import communityTexts from './data/community-texts.json' with { type: 'json' };
import type { ProjectOutline } from './projects-outlines.ts';
import { type Random, seededRandom } from './random.ts';
import { registers } from './registers.ts';

const MILLION = 1_000_000;

/** What is built, and for how much. */
export interface Works {
  /** With the place in it, without the mark of made-up data. */
  readonly title: string;
  readonly village: string | undefined;
  /** In đồng. */
  readonly totalInvestment: number;
}

/** Works of a commune: of one of its villages, or of the whole. */
export function worksIn(random: Random, unitId: string): Works {
  const unit = registers.units.get(unitId);
  const works = random.pick(communityTexts.works);
  const village = `${villageWord(unitId)} ${random.int(1, 12)}`;
  const isVillage = works.at === 'village';
  const name = `${works.name} ${isVillage ? `${village} ` : ''}${unit === undefined ? '' : inSentence(unit)}`;
  const totalInvestment = random.int(works.from, works.to) * MILLION;
  return { title: name, village: isVillage ? village : undefined, totalInvestment };
}

/** The works of a project that has a record. */
export function worksOf({ id, unit }: ProjectOutline): Works {
  return worksIn(seededRandom(`works of ${id}`), unit);
}

/** Communes have villages, wards have residential groups. */
export function villageWord(unitId: string): string {
  return registers.units.get(unitId)?.name.startsWith('Xã') ? 'thôn' : 'tổ dân phố';
}
