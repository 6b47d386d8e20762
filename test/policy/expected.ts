/**
 * What the issue says about roles and scope, written out by hand and read from nothing in the product.
 * `+` may, `.` may not.
 */
const COMMUNE = '13285@0';
const PROVINCE = '35@0';

/** Organisations of one commune, of its province, of a neighbour and of the country. */
export const organisations = {
  centre: 'front:VN',
  province: `front:${PROVINCE}`,
  commune: `front:${COMMUNE}`,
  neighbour: 'front:13288@0',
  women: `women:${COMMUNE}`,
  inspection: `people-inspection-board:${COMMUNE}`,
  investment: `community-investment-board:${COMMUNE}`,
  council: `peoples-council:${COMMUNE}`,
  committee: `council-committee:${COMMUNE}`,
  'province-council': `peoples-council:${PROVINCE}`,
  agency: `peoples-committee:${COMMUNE}`,
  department: `department:${PROVINCE}`,
} as const;
export type Organisation = keyof typeof organisations;

/** Whose sessions they are asked about, in the order of the columns below. */
export const leads = [
  'province',
  'commune',
  'women',
  'inspection',
  'investment',
  'council',
  'committee',
  'province-council',
] as const satisfies readonly Organisation[];
export type LeadName = (typeof leads)[number];

type Rows = Readonly<Partial<Record<Organisation, string>>>;

/** Rows that are not there are all `.`. Columns: P C W Inspection inVestment Kouncil committee Province-council */
const matrices = {
  recorder: {
    centre: '+++++...',
    province: '+++++...',
    commune: '.++++...',
    women: '..+.....',
    inspection: '...+....',
    investment: '....+...',
    council: '.....++.',
    committee: '......+.',
    'province-council': '.......+',
  },
  signer: {
    province: '+.......',
    commune: '.+.++...',
    women: '..+.....',
    inspection: '...+....',
    investment: '....+...',
    council: '.....+..',
    committee: '......+.',
    'province-council': '.......+',
  },
  confirmer: { centre: '+++++...', province: '+++++...', commune: '.++++...' },
  monitor: {
    centre: '+++++...',
    province: '+++++...',
    commune: '.++++...',
    women: '.++++...',
    inspection: '.++++...',
    investment: '.++++...',
    council: '.....++.',
    committee: '.....++.',
    'province-council': '.....+++',
  },
  /** To whom the recommendation is addressed. */
  responder: { agency: '++++++++' },
  /** What only the lead body itself does or sees. */
  own: {
    province: '+.......',
    commune: '.+......',
    women: '..+.....',
    inspection: '...+....',
    investment: '....+...',
    council: '.....+..',
    committee: '......+.',
    'province-council': '.......+',
  },
  /** What was held is readable by every account in whose subtree it lies. */
  sees: {
    centre: '++++++++',
    province: '++++++++',
    commune: '.++++++.',
    women: '.++++++.',
    inspection: '.++++++.',
    investment: '.++++++.',
    council: '.++++++.',
    committee: '.++++++.',
    'province-council': '++++++++',
    agency: '.++++++.',
    department: '++++++++',
  },
} as const satisfies Record<string, Rows>;
export type Matrix = keyof typeof matrices;

export function expected(matrix: Matrix, organisation: Organisation, lead: LeadName): boolean {
  const rows: Rows = matrices[matrix];
  return rows[organisation]?.[leads.indexOf(lead)] === '+';
}

/** Roles by letter. */
export const letters = {
  R: 'recorder',
  S: 'signer',
  C: 'confirmer',
  A: 'responder',
  M: 'monitor',
  G: 'registrar',
  U: 'auditor',
  D: 'administrator',
} as const;
export type Letter = keyof typeof letters;

/**
 * Every action with the roles that have it. What a role must be to the record stands in the matrix of
 * its name, but where another is named.
 */
export const actions: Readonly<Record<string, { roles: string; relation?: Relation }>> = {
  'session.record': { roles: 'R' },
  'session.correct': { roles: 'R' },
  'session.notify': { roles: 'R' },
  'session.hold': { roles: 'R' },
  'session.report': { roles: 'R' },
  'session.close': { roles: 'R' },
  'session.postpone': { roles: 'R' },
  'session.reschedule': { roles: 'R' },
  'session.cancel': { roles: 'R' },
  'session.record-findings': { roles: 'R' },
  'session.draft-recommendations': { roles: 'R' },
  'session.publish': { roles: 'S' },
  'session.withdraw-publication': { roles: 'S' },
  'finding.correct': { roles: 'R' },
  'finding.confirm': { roles: 'R' },
  'finding.dismiss': { roles: 'R' },
  'evidence.add': { roles: 'R' },
  'evidence.open': { roles: 'RSCAMGU', relation: 'reads' },
  'evidence.publish': { roles: 'S' },
  'reply-link.make': { roles: 'RS' },
  'reply-link.withdraw': { roles: 'RS' },
  'personal.read': { roles: 'RSU', relation: 'own' },
  'personal.write': { roles: 'R' },
  'informant.record': { roles: 'R' },
  'informant.read': { roles: 'RS', relation: 'own' },
  'personal.purge-propose': { roles: 'RS', relation: 'own' },
  'personal.purge-confirm': { roles: 'S', relation: 'own' },
  'activity.record': { roles: 'R' },
  'activity.correct': { roles: 'R' },
  'activity.withdraw': { roles: 'R' },
  'board.form': { roles: 'R' },
  'board.correct': { roles: 'R' },
  'board.members': { roles: 'R' },
  'board.notify-owner': { roles: 'R' },
  'board.dissolve': { roles: 'R' },
  'project.announce': { roles: 'R', relation: 'community' },
  'project.correct': { roles: 'R', relation: 'community' },
  'project.supervise': { roles: 'R', relation: 'community' },
  'project.progress': { roles: 'R', relation: 'community' },
  'project.complete': { roles: 'R', relation: 'community' },
  'published-figure.record': { roles: 'RG', relation: 'place' },
  'unit.register': { roles: 'G', relation: 'place' },
  'unit.end': { roles: 'G', relation: 'place' },
  'body.register': { roles: 'G', relation: 'place' },
  'body.end': { roles: 'G', relation: 'place' },
  'rule.set': { roles: 'G', relation: 'country' },
  'calendar.change': { roles: 'G', relation: 'country' },
  'record.read': { roles: 'RSCAMGU', relation: 'reads' },
  'list.read': { roles: 'RSCAMGU', relation: 'reads' },
  'register.read': { roles: 'RSCAMGU', relation: 'reads' },
  'account.grant': { roles: 'D', relation: 'any' },
  'account.read': { roles: 'DU', relation: 'granted' },
  'recommendation.confirm': { roles: 'C' },
  'recommendation.issue': { roles: 'S' },
  'recommendation.correct': { roles: 'R' },
  'recommendation.correct-issued': { roles: 'S' },
  'recommendation.receive': { roles: 'AR' },
  'recommendation.reply': { roles: 'AR' },
  'recommendation.record-no-answer': { roles: 'MS' },
  'recommendation.transfer': { roles: 'AR' },
  'recommendation.succeed': { roles: 'SM' },
  'recommendation.begin': { roles: 'AR' },
  'recommendation.report-done': { roles: 'AR' },
  'recommendation.verify': { roles: 'M' },
  'recommendation.reject': { roles: 'M' },
  'recommendation.record-not-implemented': { roles: 'MS' },
  'recommendation.mark-not-feasible': { roles: 'SM' },
  'recommendation.accept-explanation': { roles: 'S' },
  'recommendation.compare': { roles: 'MS' },
  'recommendation.withdraw': { roles: 'S' },
  'recommendation.urge': { roles: 'S' },
  'recommendation.extend': { roles: 'S' },
  'recommendation.escalate': { roles: 'S' },
  'recommendation.reopen': { roles: 'S' },
};
export type Relation = 'own' | 'community' | 'place' | 'country' | 'reads' | 'granted' | 'any';

/** Who covers the commune, where it is the place of what is asked; of those, the Front's side. */
export const covering: Readonly<
  Record<'place' | 'community' | 'country', readonly Organisation[]>
> = {
  place: [
    'centre',
    'province',
    'commune',
    'women',
    'inspection',
    'investment',
    'council',
    'committee',
    'province-council',
    'agency',
    'department',
  ],
  community: ['centre', 'province', 'commune', 'women', 'inspection', 'investment'],
  country: ['centre'],
};
