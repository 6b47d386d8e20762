import { ChangeCalendar } from '@giam-sat/domain/calendar/change-calendar';
import { SetRule } from '@giam-sat/domain/rules/set-rule';
import { createRoute } from '@hono/zod-openapi';
import type * as z from 'zod';
import { ChangePreview } from '../http/preview-view.ts';
import { answer, payload, security, writeProblems } from './answers.ts';

const preview = <Path extends string, Schema extends z.ZodType>(
  path: Path,
  summary: string,
  schema: Schema,
) =>
  createRoute({
    method: 'post',
    path,
    summary,
    description:
      'The same payload and the same refusals as the change itself; nothing is stored, so no key is needed.',
    security,
    request: { body: payload(schema) },
    responses: { 200: answer('What would move', ChangePreview), ...writeProblems },
  });

export const previewRuleRoute = preview(
  '/registers/rules/preview',
  'Which open deadlines a rule would move, and to what day',
  SetRule,
);
export const previewCalendarRoute = preview(
  '/registers/calendar/preview',
  'Which open deadlines a change of the calendar would move, and to what day',
  ChangeCalendar,
);

/** Sent as POST because they carry the change, answered where things are read. */
export const previewRoutes = [previewRuleRoute, previewCalendarRoute];
