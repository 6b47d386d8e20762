import { type BODY_TYPES, FRONT_AND_ORGANISATIONS } from '../register/body-types.ts';

// No schema here: pages read these rules without carrying zod to a phone.

export const KINDS = [
  'supervision',
  'council-supervision',
  'criticism',
  'people-inspection',
  'community-supervision',
  'contribution',
] as const;
type Kind = (typeof KINDS)[number];
type BodyType = (typeof BODY_TYPES)[number];

/** Work groups of People's Council supervision, without GS-09: see `CONFIDENCE_VOTE`. */
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

/** Confidence votes are about named persons: the work group exists, but nothing of it is recorded here. */
export const CONFIDENCE_VOTE = 'GS-09';

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
  'regular',
  'check',
  'verification',
  'visit',
  ...COUNCIL_FORMS,
  CONFIDENCE_VOTE,
] as const;
type Form = (typeof FORMS)[number];

interface KindRule {
  /** Forms that may be recorded; the first is taken when there is only one. */
  readonly forms: readonly Form[];
  readonly leads: readonly BodyType[];
  /** Where a form has fewer possible leads than its kind. */
  readonly leadsOfForm?: Readonly<Partial<Record<Form, readonly BodyType[]>>>;
  /** Criticism and contribution collect opinions; the others findings. */
  readonly collects: 'findings' | 'opinions';
  /** Whether it may be about a draft document. */
  readonly drafts: boolean;
  /** Whether a People's Council's resolutions stand behind it. */
  readonly resolutions: boolean;
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
    drafts: false,
    resolutions: false,
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
    // Questions are put and explanations asked for in a sitting, and themes are chosen, by the Council,
    // its Standing Committee and its committees (Law 87/2015 Arts 57, 66, 76, whose articles in Law
    // 121/2025 were not read). Of the other forms no source says who may not lead them.
    leadsOfForm: {
      'GS-03': ['peoples-council', 'council-standing'],
      'GS-04': ['peoples-council', 'council-standing', 'council-committee'],
      'GS-05': ['peoples-council', 'council-standing', 'council-committee', 'na-delegation'],
    },
    collects: 'findings',
    drafts: false,
    resolutions: true,
    confirmed: false,
    guided: false,
  },
  criticism: {
    forms: ['conference', 'written', 'dialogue'],
    leads: FRONT_AND_ORGANISATIONS,
    collects: 'opinions',
    drafts: true,
    resolutions: false,
    confirmed: false,
    guided: false,
  },
  'people-inspection': {
    forms: ['check', 'verification'],
    leads: ['people-inspection-board'],
    collects: 'findings',
    drafts: false,
    resolutions: false,
    confirmed: false,
    guided: true,
  },
  'community-supervision': {
    forms: ['visit'],
    leads: ['community-investment-board'],
    collects: 'findings',
    drafts: false,
    resolutions: false,
    confirmed: true,
    guided: true,
  },
  // Decision 218-QĐ/TW: opinions on Party and government building, beside criticism and never in its figures.
  contribution: {
    forms: ['conference', 'written', 'dialogue', 'regular'],
    leads: FRONT_AND_ORGANISATIONS,
    collects: 'opinions',
    drafts: true,
    resolutions: false,
    confirmed: false,
    guided: false,
  },
};

/** Who may lead a session of a kind, in the form it takes. */
export function leadsFor(kind: Kind, form: Form | undefined): readonly BodyType[] {
  const { leads, leadsOfForm = {} } = kindRules[kind];
  return (form === undefined ? undefined : leadsOfForm[form]) ?? leads;
}
