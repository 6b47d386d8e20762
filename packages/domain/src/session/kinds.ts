import * as z from 'zod';
import { type BodyType, FRONT_AND_ORGANISATIONS } from '../register/body.ts';

export const KINDS = [
  'supervision',
  'council-supervision',
  'criticism',
  'people-inspection',
  'community-supervision',
] as const;
export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

/** Work groups of People's Council supervision; GS-09 (confidence votes) is never recorded here. */
const COUNCIL_FORMS = [
  'GS-01',
  'GS-02',
  'GS-03',
  'GS-04',
  'GS-05',
  'GS-06',
  'GS-07',
  'GS-08',
  'GS-10',
  'GS-11',
  'GS-12',
] as const;

/** "Through the boards" is a form of the law, but it is the board's own session: see `through-boards`. */
export const THROUGH_BOARDS = 'through-boards';

export const FORMS = [
  'document-study',
  'delegation',
  'joined',
  THROUGH_BOARDS,
  'conference',
  'written',
  'dialogue',
  'check',
  'verification',
  'visit',
  ...COUNCIL_FORMS,
] as const;
export const Form = z.enum(FORMS);
export type Form = z.infer<typeof Form>;

interface KindRule {
  /** Forms that may be recorded; the first is taken when there is only one. */
  readonly forms: readonly Form[];
  readonly leads: readonly BodyType[];
  /** Criticism collects opinions on a draft; the others findings. */
  readonly collects: 'findings' | 'opinions';
  /** Decree 29/2021 Art. 87(1)đ: the commune Front confirms a community board's recommendations. */
  readonly confirmed: boolean;
  /** Whether the Front may guide it (form "through the boards"). */
  readonly guided: boolean;
}

/** What sets the kinds apart; one place for code, documentation and messages. */
export const kindRules: Readonly<Record<Kind, KindRule>> = {
  supervision: {
    forms: ['document-study', 'delegation', 'joined'],
    leads: FRONT_AND_ORGANISATIONS,
    collects: 'findings',
    confirmed: false,
    guided: false,
  },
  'council-supervision': {
    forms: COUNCIL_FORMS,
    leads: [
      'peoples-council',
      'council-standing',
      'council-committee',
      'deputies-group',
      'na-delegation',
    ],
    collects: 'findings',
    confirmed: false,
    guided: false,
  },
  criticism: {
    forms: ['conference', 'written', 'dialogue'],
    leads: FRONT_AND_ORGANISATIONS,
    collects: 'opinions',
    confirmed: false,
    guided: false,
  },
  'people-inspection': {
    forms: ['check', 'verification'],
    leads: ['people-inspection-board'],
    collects: 'findings',
    confirmed: false,
    guided: true,
  },
  'community-supervision': {
    forms: ['visit'],
    leads: ['community-investment-board'],
    collects: 'findings',
    confirmed: true,
    guided: true,
  },
};
