import { happened } from '@giam-sat/domain/context';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Random } from '../oracle/random.ts';
import { dialogues, trainings } from './activities.ts';
import type { Api, Json, Persona } from './api.ts';
import { inspectionBoard, roadProject } from './communities.ts';
import { contextOn, register, units } from './registers.ts';

const NEW = '2025-07-01';
/** The commune of today that two of the old ones became; the small map itself says so of provinces only. */
export const MERGED = `13285@${NEW}`;
export const BECAME_MERGED = ['13285@0', '13288@0'];

export async function registerMerged(ledger: Ledger): Promise<void> {
  await register(ledger);
  const told = happened(contextOn('2025-07-01'), 'unit.lineage-told', '2025-07-01', {
    predecessors: BECAME_MERGED,
  });
  const request = { key: 'lineage', hash: '' };
  await ledger.insert({ record: `unit#${MERGED}`, version: 2, events: [told], request });
}

export const pathOf = (unit: string): readonly string[] =>
  units.find((one) => one.id === unit)?.path ?? [];

/** What was entered, as whoever judges needs to know it. */
export interface Entered {
  readonly id: string;
  readonly kind: 'session' | 'activity' | 'board' | 'project';
  /** `<type>:<unit>`; none for a project. */
  readonly lead: string;
  readonly unit: string;
  readonly held: boolean;
  readonly planned: boolean;
  readonly coChairs: readonly string[];
  readonly members: readonly string[];
  readonly findings: readonly string[];
  readonly recommendations: readonly { id: string; sent: boolean; addressee: string }[];
}

const nothing = {
  ...{ held: true, planned: false, coChairs: [], members: [], findings: [] },
  recommendations: [],
};

const writer = (org: string): Persona => {
  const [, unit = ''] = org.split(':');
  return { sub: 'writer', org, unit, roles: ['recorder', 'signer', 'confirmer'] };
};

const LEADS = [
  ...['front', 'front', 'women', 'peoples-council', 'council-committee', 'council-committee'],
  'people-inspection-board',
];
const OLD = ['35@0', '13285@0', '13288@0', '13321@0'];
const SINCE = [`37@${NEW}`, MERGED, `13366@${NEW}`];

/** Sessions of both sides, before and after 1 July 2025, in all their states. */
export async function enterSession(gs: Api, random: Random): Promise<Entered> {
  const isOld = random.chance(0.6);
  const unit = random.pick(isOld ? OLD : SINCE);
  const type = random.pick(LEADS);
  const year = isOld ? random.pick([2023, 2024]) : 2025;
  const month = isOld ? random.int(1, 12) : random.int(8, 10);
  const day = `${year}-${String(month).padStart(2, '0')}-${String(random.int(10, 20))}`;
  const isHeld = random.chance(0.55);
  const isPlanned = !isHeld || random.chance(0.5);
  const isBoard = type.endsWith('-board');
  const partner = (role: string) => {
    const body = `${random.pick(['front', 'peoples-council'])}:${random.pick(isOld ? OLD : SINCE)}`;
    return { body, role };
  };
  const lead = `${type}:${unit}`;
  const some = isBoard || random.chance(0.6) ? [] : [partner(random.pick(['co-chair', 'member']))];
  const partners = some.filter(({ body }) => body !== lead);
  const payload = {
    ...formOf(type),
    leadBody: lead,
    subject: `Cuộc ${random.int(1, 1_000_000)}`,
    topic: random.pick(['land', 'budget']),
    ...(partners.length === 0 ? {} : { partners }),
    ...(isPlanned ? { plan: { year }, scheduled: { from: day, to: day } } : {}),
    ...(isHeld ? { held: { from: day, to: day } } : {}),
    ...(isHeld ? { findings: findings(random, isOld ? OLD : SINCE, day) } : {}),
  };
  const as = writer(lead);
  const session = await gs.posted('/sessions', payload, { as });
  if (!isHeld && random.chance(0.4)) {
    const stop = { on: '2025-11-01', reason: 'Hoãn theo văn bản' };
    const action = random.pick(['postpone', 'cancel']);
    await gs.posted(`/sessions/${session.id}/${action}`, stop, { as });
  }
  return {
    ...{ id: session.id, kind: 'session', lead, unit, held: isHeld, planned: isPlanned },
    coChairs: partners.filter(({ role }) => role === 'co-chair').map(({ body }) => body),
    members: partners.filter(({ role }) => role === 'member').map(({ body }) => body),
    findings: session.findings.map(({ id }: Json) => id),
    recommendations: session.findings.flatMap((finding: Json) =>
      finding.recommendations.map((one: Json) => ({
        ...{ id: one.id, sent: one.letter !== undefined, addressee: one.addressee.id },
      })),
    ),
  };
}

function formOf(type: string) {
  if (type.endsWith('-board')) return { kind: 'people-inspection', form: 'check' };
  const isCouncil = type.includes('council');
  return isCouncil
    ? { kind: 'council-supervision', form: 'GS-07' }
    : { kind: 'supervision', form: 'delegation' };
}

function findings(random: Random, within: readonly string[], held: string) {
  const letter = { number: `${random.int(1, 99)}/KN`, on: `${held.slice(0, 8)}25` };
  return Array.from({ length: random.int(0, 2) }, () => ({
    ...{ type: 'violation', text: 'Chi sai nguồn' },
    recommendations: Array.from({ length: random.int(0, 2) }, () => ({
      text: 'Thu hồi tiền chi sai',
      addressee: `peoples-committee:${random.pick(within)}`,
      amounts: { moneyRecovered: { proposed: random.int(1, 9) * 1_000_000 } },
      ...(random.chance(0.6) ? { letter } : {}),
    })),
  }));
}

/** Some of everything that has no sides. */
export async function enterOthers(gs: Api): Promise<Entered[]> {
  const entered: Entered[] = [];
  for (const activity of [...dialogues.slice(0, 5), ...trainings.slice(0, 5)]) {
    const lead = activity.leadBody;
    const { id } = await gs.posted('/activities', activity, { as: writer(lead) });
    entered.push({ ...nothing, id, kind: 'activity', lead, unit: lead.split(':')[1] ?? '' });
  }
  for (const unit of ['13288@0', '13321@0']) {
    const as = writer(`front:${unit}`);
    const lead = `people-inspection-board:${unit}`;
    const board = inspectionBoard({ body: lead, recognisedBy: `front:${unit}` });
    const { id } = await gs.posted('/boards', board, { as });
    entered.push({ ...nothing, id, kind: 'board', lead, unit });
    const project = roadProject({ units: [unit], code: `7${unit}` });
    const announced = await gs.posted('/projects', project, { as });
    entered.push({ ...nothing, id: announced.id, kind: 'project', lead: '', unit });
  }
  return entered;
}
