import { BOARD_TYPES, SETTINGS } from '@giam-sat/domain/board/facts';
import { INVESTMENT_FORMS, PROJECT_GROUPS } from '@giam-sat/domain/project/facts';
import { PROJECT_STATES } from '@giam-sat/domain/project/lifecycle';
import { LEAD_GROUPS } from '@giam-sat/domain/register/body';
import { LEVELS } from '@giam-sat/domain/register/unit';
import { KINDS } from '@giam-sat/domain/session/kind-rules';
import { Id, line } from '@giam-sat/domain/text';
import * as z from 'zod';
import { cursor, from, limit, to, unit } from './query.ts';

/** What a figure of boards or projects is broken down by, so that its list can be opened. */
const common = {
  unit,
  own: z.enum(['true']).optional().meta({ description: 'only of the unit itself' }),
  kind: z.enum(KINDS).optional(),
  lead: z.enum(LEAD_GROUPS).optional(),
  leadType: z.enum(BOARD_TYPES).optional(),
  level: z.enum(LEVELS).optional(),
  limit,
  cursor,
};

export const BoardsQuery = z.strictObject({
  ...common,
  from: from.meta({ description: 'first day of the range; says which dissolved ones are meant' }),
  to: to.meta({ description: 'boards are listed as they were on this day; today when left out' }),
  type: z.enum(BOARD_TYPES).optional(),
  setting: z.enum(SETTINGS).optional(),
  body: Id.optional().meta({ description: 'the registered body that leads its sessions' }),
  projectId: Id.optional(),
  state: z.enum(['formed', 'dissolved', 'any']).default('formed').meta({
    description:
      'formed: there on the last day, as the figure counts; dissolved: within the range; any: there at any time of it',
  }),
});

export const ProjectsQuery = z.strictObject({
  ...common,
  from: from.meta({ description: 'projects that were in the area at any time of the range' }),
  to,
  group: z.enum(PROJECT_GROUPS).optional(),
  investmentForm: z.enum(INVESTMENT_FORMS).optional(),
  state: z.enum(PROJECT_STATES).optional().meta({ description: 'its state now' }),
  q: line(200).optional().meta({ description: 'words of name or code, with or without accents' }),
});
