import { accountWriteRoutes } from './account-routes.ts';
import {
  correctActivityRoute,
  recordActivityRoute,
  withdrawActivityRoute,
} from './activity-routes.ts';
import { boardWriteRoutes } from './board-routes.ts';
import { publishFigureRoute } from './figure-routes.ts';
import { followRoutes } from './follow-routes.ts';
import { projectWriteRoutes } from './project-routes.ts';
import {
  endBodyRoute,
  endUnitRoute,
  registerBodyRoute,
  registerUnitRoute,
} from './register-write-routes.ts';
import {
  makeReplyLinkRoute,
  replyByLinkRoute,
  withdrawReplyLinkRoute,
} from './reply-link-routes.ts';
import { changeCalendarRoute, setRuleRoute } from './rule-routes.ts';
import { sessionWriteRoutes } from './session-write-routes.ts';

/** Every route of `functions/record`. */
export const writeRoutes = [
  recordActivityRoute,
  correctActivityRoute,
  withdrawActivityRoute,
  ...projectWriteRoutes,
  ...boardWriteRoutes,
  ...sessionWriteRoutes,
  ...Object.values(followRoutes),
  makeReplyLinkRoute,
  withdrawReplyLinkRoute,
  replyByLinkRoute,
  publishFigureRoute,
  registerUnitRoute,
  endUnitRoute,
  registerBodyRoute,
  endBodyRoute,
  setRuleRoute,
  changeCalendarRoute,
  ...accountWriteRoutes,
];
