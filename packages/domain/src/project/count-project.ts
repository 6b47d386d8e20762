import type { Listing } from '../figures/listings.ts';
import type { Count } from '../figures/measures.ts';
import type { Project } from './project.ts';

interface CountedProject {
  readonly listing: Extract<Listing, 'projects' | 'project-moves'>;
  readonly id: string;
  readonly count: Count;
}

/**
 * What a project adds to the figures: it comes on the day it was announced and goes on the day it was
 * completed. Its keys are those of a community board's visits, so that projects supervised stand
 * beside the projects there are.
 */
export function projectCounts(id: string, project: Project): CountedProject[] {
  const { description, completedOn } = project;
  const [place] = description.units;
  if (place === undefined) throw new Error(`project ${id} without a unit`);
  const base = {
    stock: true,
    path: place.path,
    keys: {
      kind: 'community-supervision',
      form: null,
      lead: 'community-investment-board',
      leadType: 'community-investment-board',
      level: place.level,
      topic: null,
      addresseeGroup: null,
    },
    distincts: {},
  } as const;
  const came = { ...base, day: description.announcedOn, sums: { projectsAnnounced: 1 } };
  const counts: CountedProject[] = [{ listing: 'projects', id, count: came }];
  if (completedOn !== undefined) {
    const went = { ...base, day: completedOn, sums: { projectsCompleted: 1 } };
    counts.push({ listing: 'project-moves', id, count: went });
  }
  return counts;
}
