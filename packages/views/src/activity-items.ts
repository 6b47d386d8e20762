import type { Activity } from '@giam-sat/domain/activity/activity';
import { activityCount } from '@giam-sat/domain/activity/counting';
import { listKey } from './keys.ts';
import type { ViewItem } from './view-item.ts';

/** The one list entry of an activity, with what it counts. */
export function activityItems(id: string, activity: Activity): ViewItem[] {
  const count = activityCount(activity);
  return [
    {
      ...listKey('activities', count.path, count.day, id),
      card: activityCard(id, activity),
      count,
      counted: true,
      registered: true,
    },
  ];
}

function activityCard(id: string, activity: Activity): ViewItem['card'] {
  const { lead, documents: _papers, ...told } = activity.description;
  const { day, keys } = activityCount(activity);
  return {
    id,
    ...told,
    form: keys.form,
    lead: lead.group,
    leadType: lead.type,
    leadBody: lead.id,
    leadName: lead.name,
    unit: lead.unit,
    level: lead.level,
    state: activity.state,
    on: day,
  };
}
