import type { Day } from '@giam-sat/domain/day';
import { yearOf } from '@giam-sat/domain/day';
import type { Body, BodyType } from '@giam-sat/domain/register/body';

/**
 * Kinds of papers as their signs name them: plan, notice, report, letter, confirmation; then what
 * follows a letter: official letters of either side, results of verification, decisions to look again.
 */
export type PaperSign = 'KH' | 'TB' | 'BC' | 'KN' | 'XN' | 'CV' | 'KQ' | 'QĐ';

const SIGNS: Readonly<Partial<Record<BodyType, string>>> = {
  front: 'MTTQ-BTT',
  'trade-union': 'CĐ',
  farmers: 'HND',
  women: 'HPN',
  youth: 'ĐTN',
  veterans: 'CCB',
  'other-member': 'NCT',
  'party-committee': 'VP',
  'peoples-committee': 'UBND',
  department: 'VP',
  'project-owner': 'BQLDA',
  other: 'BHXH',
  'people-inspection-board': 'BTTND',
  'community-investment-board': 'BGSĐT',
};

/** Numbers papers as offices do: from 1 each year, per office and kind of paper. */
export class Papers {
  readonly #last = new Map<string, number>();

  number(body: Pick<Body, 'id' | 'type'>, sign: PaperSign, on: Day): string {
    const series = `${body.id} ${sign} ${yearOf(on)}`;
    const number = (this.#last.get(series) ?? 0) + 1;
    this.#last.set(series, number);
    return `${String(number).padStart(2, '0')}/${sign}-${SIGNS[body.type] ?? 'HĐND'}`;
  }
}

/** Who signs: an office, never a name. */
export function signerOf({ type }: Pick<Body, 'type'>): string {
  if (type === 'front' || type.startsWith('council') || type === 'peoples-council') {
    return 'Phó Chủ tịch';
  }
  return type.endsWith('-board') ? 'Trưởng ban' : 'Chủ tịch';
}
