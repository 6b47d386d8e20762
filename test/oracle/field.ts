import type { Body } from '@giam-sat/domain/register/body';
import type { Kind } from '@giam-sat/domain/session/kinds';
import { bodies, units } from '../support/registers.ts';
import type { Era } from './hoso.ts';
import type { Random } from './random.ts';

/** The few rules of the field that commands are made up by; in the product they are `kinds.ts`. */
export const FORMS: Readonly<Record<Kind, readonly string[]>> = {
  supervision: ['document-study', 'delegation', 'joined'],
  'council-supervision': ['GS-01', 'GS-05', 'GS-12'],
  criticism: ['conference', 'written', 'dialogue'],
  'people-inspection': ['check', 'verification'],
  'community-supervision': ['visit'],
  contribution: ['conference', 'dialogue', 'regular'],
};

const LEADS: Readonly<Record<Kind, readonly string[]>> = {
  supervision: ['front', 'women', 'farmers'],
  'council-supervision': ['peoples-council', 'council-committee'],
  criticism: ['front', 'women', 'farmers'],
  'people-inspection': ['people-inspection-board'],
  'community-supervision': ['community-investment-board'],
  contribution: ['front', 'women', 'farmers'],
};

export const KINDS = Object.keys(FORMS).filter((kind): kind is Kind => kind in LEADS);
export const TOPICS = ['land', 'budget', 'environment'];
const PROGRAMMES = Array.from({ length: 9 }, (_, at) => `programme-${at + 1}`);
const DELEGATIONS = ['1', '2', 'số 3'];

export function erasUntil(today: string): readonly [Era, Era] {
  return [
    { from: '2021-01-01', to: '2025-06-30' },
    { from: '2025-07-01', to: today },
  ];
}

/** In force on every day of an era. */
export function bodiesOf(era: Era): Body[] {
  return bodies.filter(
    ({ from, to }) => (from === null || from <= era.from) && (to === null || to >= era.to),
  );
}

/** In force on a day. */
export function bodiesIn(day: string): Body[] {
  return bodies.filter(
    ({ from, to }) => (from === null || from <= day) && (to === null || day <= to),
  );
}

export function addresseesIn(day: string): Body[] {
  return bodiesIn(day).filter(isAddressed);
}

const ADDRESSED = ['party-committee', 'peoples-committee', 'department', 'project-owner'];

export function isAddressed({ type }: Body): boolean {
  return ADDRESSED.includes(type);
}

export function placesOf(era: Era): string[] {
  return units
    .filter(({ from, to }) => (from === null || from <= era.from) && (to === null || to >= era.to))
    .map((unit) => unit.id);
}

export function leadsOf(kind: Kind, era: Era): Body[] {
  return bodiesOf(era).filter((body) => LEADS[kind].includes(body.type));
}

export function frontsOf(era: Era): Body[] {
  return bodiesOf(era).filter((body) => body.type === 'front');
}

export function addresseesOf(era: Era): Body[] {
  return bodiesOf(era).filter(isAddressed);
}

export function aProgramme(random: Random): string | undefined {
  return random.chance(0.4) ? random.pick(PROGRAMMES) : undefined;
}

export function aDelegation(random: Random): string | undefined {
  return random.chance(0.3) ? random.pick(DELEGATIONS) : undefined;
}
