import { yearOf } from '@giam-sat/domain/day';
import type { RecordSession } from '@giam-sat/domain/session/commands';
import { leadsFor } from '@giam-sat/domain/session/kind-rules';
import type { Form } from '@giam-sat/domain/session/kinds';
import { bodyId } from './bodies.ts';
import { inSentence } from './body-names.ts';
import { hostOf, partnersOf } from './company.ts';
import { describeWorks } from './describe-works.ts';
import { type Matter, matterFor, textsOf, topicFor, verbOf } from './matters.ts';
import type { Outline } from './outlines.ts';
import type { Random } from './random.ts';
import { supervisedBy, unitsBelow } from './recipients.ts';
import { registers } from './registers.ts';
import type { Making } from './timing.ts';

/** Every generated text says that it is one. */
export const MARK = '(dữ liệu minh họa)';

/** What a session is, without its dates, findings and recommendations. */
export type Description = Omit<
  RecordSession,
  'plan' | 'unscheduled' | 'notice' | 'held' | 'report' | 'findings' | 'scheduled'
>;

const GUIDED = 0.3;

const COUNCIL_FORMS = [
  ['GS-05', 40],
  ['GS-01', 17],
  ['GS-08', 12],
  ['GS-07', 12],
  ['GS-06', 6],
  ['GS-03', 4],
  ['GS-10', 3],
  ['GS-11', 3],
  ['GS-04', 2],
  ['GS-02', 1],
] as const;

export function describeSession(making: Making): Description {
  switch (making.outline.kind) {
    case 'supervision':
    case 'council-supervision':
    case 'people-inspection':
      return describeSupervision(making);
    case 'criticism':
    case 'contribution':
      return describeCriticism(making);
    case 'community-supervision':
      return { ...describeWorks(making, MARK), ...guide(making) };
  }
}

function describeSupervision(making: Making): Description {
  const { outline, random } = making;
  const { kind, lead } = outline;
  const form = formOf(random, outline);
  const matter = matterFor(random, outline);
  return {
    kind,
    form,
    leadBody: lead.id,
    subject: `${verbOf(form)} ${matter.text} ${where(outline)} ${when(random, outline)} ${MARK}`,
    topic: matter.topic,
    ...programmeOf(matter),
    ...delegationOf(form, outline),
    legalBasis: { code: basisOf(random, outline) },
    places: placesOf(random, outline),
    supervisedBodies: supervisedBy(random, lead),
    ...partnersOf(random, outline),
    ...(form === 'joined' ? hostOf(random, lead) : {}),
    ...guide(making),
  };
}

function describeCriticism({ outline, random }: Making): Description {
  const { lead, kind } = outline;
  const topic = topicFor(random);
  const title = `Dự thảo ${textsOf(topic).draft} ${where(outline)}`;
  const owner = registers.bodies.get(bodyId('peoples-committee', lead.unit))?.name;
  // Hà Nam's are all conferences, as the article counts them; today's map has the other forms too.
  const form = lead.to === null && random.chance(0.35) ? 'written' : 'conference';
  const what = kind === 'criticism' ? 'phản biện xã hội' : 'góp ý';
  const verb = form === 'conference' ? `Hội nghị ${what}` : `Lấy ý kiến ${what}`;
  return {
    kind,
    form,
    leadBody: lead.id,
    subject: `${verb}: ${title} ${MARK}`,
    topic,
    legalBasis: { code: 'annual-programme' },
    places: [lead.unit],
    supervisedBodies: [bodyId('peoples-committee', lead.unit)],
    draft: owner === undefined ? { title } : { title, owner },
    ...partnersOf(random, outline),
  };
}

function formOf(random: Random, { kind, fate, lead }: Outline): Form {
  if (fate === 'joined') return 'joined';
  if (kind === 'supervision') return random.chance(0.78) ? 'delegation' : 'document-study';
  if (kind === 'people-inspection') return random.chance(0.88) ? 'check' : 'verification';
  const form = random.weighted(COUNCIL_FORMS);
  return leadsFor(kind, form).includes(lead.type) ? form : 'GS-08';
}

function where({ lead }: Outline): string {
  const unit = registers.units.get(lead.unit);
  return unit === undefined ? '' : `trên địa bàn ${inSentence(unit)}`;
}

function when(random: Random, { day }: Outline): string {
  const year = Number(yearOf(day));
  return random.chance(0.8) ? `năm ${year}` : `giai đoạn ${year - 2} - ${year}`;
}

function programmeOf({ programmeId }: Matter) {
  return programmeId === undefined ? {} : { programmeId };
}

/** One delegation of a body visits several places within a quarter: several sessions. */
function delegationOf(form: Form, { day }: Outline) {
  if (form !== 'delegation' && form !== 'GS-05') return {};
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return { delegationNo: `${quarter}/${yearOf(day)}` };
}

function basisOf(random: Random, { lead }: Outline) {
  if (lead.type.endsWith('-board')) return random.chance(0.75) ? 'law' : 'citizens-petition';
  return random.weighted([
    ['annual-programme', 62],
    ['joint-programme', 12],
    ['citizens-petition', 12],
    ['member-petition', 8],
    ['mass-media', 4],
    ['law', 2],
  ] as const);
}

function placesOf(random: Random, { lead }: Outline): string[] {
  if (lead.level === 'commune') return [lead.unit];
  return random.shuffled(unitsBelow(lead.unit)).slice(0, random.int(1, 3));
}

/** Form "through the boards": the board's own session, guided by the Front of its commune. */
function guide({ outline, random }: Making) {
  const guided = outline.lead.type.endsWith('-board') && random.chance(GUIDED);
  return guided ? { guidedBy: bodyId('front', outline.lead.unit) } : {};
}
