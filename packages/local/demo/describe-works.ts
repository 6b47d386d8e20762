import { yearOf } from '@giam-sat/domain/day';
import type { RecordSession } from '@giam-sat/domain/session/commands';
import { bodyId } from './bodies.ts';
import { projectVisitedBy } from './projects-outlines.ts';
import { worksIn, worksOf } from './projects-texts.ts';
import { registers } from './registers.ts';
import type { Making } from './timing.ts';

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
  | 'projectId'
> {
  const { id, kind, lead, day } = outline;
  // Drawn in any case, so that everything after it is the same with and without a record.
  const told = worksIn(random, lead.unit);
  const visited = projectVisitedBy(id);
  const { title, totalInvestment } = visited === undefined ? told : worksOf(visited);
  const owner = bodyId('project-owner', lead.unit);
  const ownerName = registers.bodies.get(owner)?.name;
  return {
    kind,
    leadBody: lead.id,
    subject: `Giám sát dự án ${title} năm ${yearOf(day)} ${mark}`,
    topic: 'public-investment',
    legalBasis: { code: 'law' },
    places: [lead.unit],
    supervisedBodies: [owner],
    ...(visited === undefined
      ? { project: { name: `${title} ${mark}`, owner: ownerName, totalInvestment } }
      : { projectId: visited.id }),
  };
}
