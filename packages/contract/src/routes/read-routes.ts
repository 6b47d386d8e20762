import { accountReadRoutes } from './account-routes.ts';
import { getActivityRoute, listActivitiesRoute } from './activity-routes.ts';
import { boardReadRoutes } from './board-routes.ts';
import { eventsDocumentRoute, feedRoute } from './event-routes.ts';
import { figureReadRoutes, listPublishedRoute } from './figure-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { projectReadRoutes } from './project-routes.ts';
import { registerReadRoutes } from './register-read-routes.ts';
import { openReplyRoute } from './reply-link-routes.ts';
import { ruleReadRoutes } from './rule-routes.ts';
import { sessionReadRoutes } from './session-read-routes.ts';
import { worklistCalendarRoute, worklistPageRoute, worklistRoute } from './worklist-routes.ts';

/** Every route of `functions/consult` that needs a token. */
export const readRoutes = [
  listActivitiesRoute,
  getActivityRoute,
  ...projectReadRoutes,
  ...boardReadRoutes,
  ...sessionReadRoutes,
  ...historyRoutes,
  ...figureReadRoutes,
  feedRoute,
  ...registerReadRoutes,
  listPublishedRoute,
  eventsDocumentRoute,
  ...ruleReadRoutes,
  openReplyRoute,
  worklistRoute,
  worklistCalendarRoute,
  worklistPageRoute,
  ...accountReadRoutes,
];
