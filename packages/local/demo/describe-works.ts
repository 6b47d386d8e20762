import { yearOf } from '@giam-sat/domain/day';
import type { RecordSession } from '@giam-sat/domain/session/commands';
import { bodyId } from './bodies.ts';
import { inSentence } from './body-names.ts';
import communityTexts from './data/community-texts.json' with { type: 'json' };
import { registers } from './registers.ts';
import type { Making } from './timing.ts';

const MILLION = 1_000_000;

/** A community board's session: about one public investment project of its commune. */
export function describeWorks(
  { outline, random }: Making,
  mark: string,
): Pick<
  RecordSession,
  | 'kind'
  | 'leadBody'
  | 'subject'
  | 'topic'
  | 'legalBasis'
  | 'places'
  | 'supervisedBodies'
  | 'project'
> {
  const { kind, lead, day } = outline;
  const unit = registers.units.get(lead.unit);
  const works = random.pick(communityTexts.works);
  const village = `${unit?.name.startsWith('Xã') ? 'thôn' : 'tổ dân phố'} ${random.int(1, 12)} `;
  const name = `${works.name} ${works.at === 'village' ? village : ''}${unit === undefined ? '' : inSentence(unit)}`;
  const owner = bodyId('project-owner', lead.unit);
  return {
    kind,
    leadBody: lead.id,
    subject: `Giám sát dự án ${name} năm ${yearOf(day)} ${mark}`,
    topic: 'public-investment',
    legalBasis: { code: 'law' },
    places: [lead.unit],
    supervisedBodies: [owner],
    project: {
      name: `${name} ${mark}`,
      owner: registers.bodies.get(owner)?.name,
      totalInvestment: random.int(works.from, works.to) * MILLION,
    },
  };
}
