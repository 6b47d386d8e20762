// No schema here: pages read these lists without carrying zod to a phone.

/** The Fatherland Front and its organisations: they supervise under their own name and are reported together. */
export const FRONT_AND_ORGANISATIONS = [
  'front',
  'trade-union',
  'farmers',
  'women',
  'youth',
  'veterans',
  'other-member',
] as const;

export const BODY_TYPES = [
  ...FRONT_AND_ORGANISATIONS,
  'peoples-council',
  'council-standing',
  'council-committee',
  'deputies-group',
  'na-delegation',
  'people-inspection-board',
  'community-investment-board',
  'party-committee',
  'peoples-committee',
  'department',
  'project-owner',
  'other',
] as const;
