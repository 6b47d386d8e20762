import { projectCounts } from '@giam-sat/domain/project/count-project';
import type { Project } from '@giam-sat/domain/project/project';
import { searchText } from '@giam-sat/domain/register/search-text';
import { listKey } from './keys.ts';
import type { ViewItem } from './view-item.ts';

/** A project's list entry, and its going where it is completed. */
export function projectItems(id: string, project: Project): ViewItem[] {
  const card = projectCard(id, project);
  return projectCounts(id, project).map(({ listing, id: entry, count }) => ({
    ...listKey(listing, count.path, count.day, entry),
    card: listing === 'projects' ? card : { id },
    count,
    counted: true,
    registered: true,
  }));
}

function projectCard(id: string, project: Project): ViewItem['card'] {
  const { description, state, completedOn, supervisedOn } = project;
  const { name, code, ocid, group, investmentForm, announcedOn, units } = description;
  const { totalInvestment, disbursed, progressPercent, planned } = description;
  return {
    id,
    name,
    code,
    ocid,
    group,
    investmentForm,
    owner: description.ownerBody?.name ?? description.owner,
    ownerBody: description.ownerBody?.id,
    totalInvestment,
    disbursed,
    progressPercent,
    planned,
    state,
    announcedOn,
    supervisedOn,
    completedOn,
    unit: units[0]?.id,
    unitName: units[0]?.name,
    units: units.map((one) => one.id),
    search: searchText(`${name} ${code ?? ''}`),
  };
}
