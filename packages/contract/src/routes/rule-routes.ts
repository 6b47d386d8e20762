import { ChangeCalendar } from '@giam-sat/domain/calendar/change-calendar';
import { SetRule } from '@giam-sat/domain/rules/set-rule';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { DeadlinesView } from '../http/clock-view.ts';
import { CountedView } from '../http/deadline-view.ts';
import { RecommendationId, SessionId } from '../http/ids.ts';
import {
  CalendarChanged,
  CalendarQuery,
  CalendarView,
  CountQuery,
  RuleSet,
  Rules,
  RulesQuery,
} from '../http/rules-view.ts';
import { answer, payload, readProblems, security, WriteHeaders, writeProblems } from './answers.ts';

export const setRuleRoute = createRoute({
  method: 'post',
  path: '/registers/rules',
  summary: 'Set a rule, or a new version of one; open deadlines are counted again',
  description:
    'For a registrar of the whole country. A rule is ended by setting it again with its last day; of two in force the more specific one is asked, of equals the one set last.',
  security,
  request: { headers: WriteHeaders, body: payload(SetRule) },
  responses: { 201: answer('The rule as set', RuleSet), ...writeProblems },
});

export const changeCalendarRoute = createRoute({
  method: 'post',
  path: '/registers/calendar',
  summary: 'Set whole years of working days, or announce days off and worked',
  description:
    'For a registrar of the whole country. Each change is a new version; deadlines name the version they were counted with.',
  security,
  request: { headers: WriteHeaders, body: payload(ChangeCalendar) },
  responses: { 201: answer('The version made', CalendarChanged), ...writeProblems },
});

export const listRulesRoute = createRoute({
  method: 'get',
  path: '/registers/rules',
  summary: 'Rules: numbers, days and steps that law, guidance or practice prescribe, as of now',
  security,
  request: { query: RulesQuery },
  responses: { 200: answer('Rules, in the order they were set', Rules), ...readProblems },
});

export const getCalendarRoute = createRoute({
  method: 'get',
  path: '/registers/calendar',
  summary: 'Days off and worked of a year with their sources, and all versions, as of now',
  security,
  request: { query: CalendarQuery },
  responses: { 200: answer('The calendar of the year', CalendarView), ...readProblems },
});

export const countDaysRoute = createRoute({
  method: 'get',
  path: '/registers/calendar/count',
  summary: 'Count a deadline, by a rule or by days, and explain it day by day',
  security,
  request: { query: CountQuery },
  responses: { 200: answer('The deadline and its trace', CountedView), ...readProblems },
});

const deadlinesOf = <Path extends string>(path: Path, Id: z.ZodType<string>, summary: string) =>
  createRoute({
    method: 'get',
    path,
    summary,
    security,
    request: { params: z.object({ id: Id }) },
    responses: { 200: answer(summary, DeadlinesView), ...readProblems },
  });

export const sessionDeadlinesRoute = deadlinesOf(
  '/sessions/{id}/deadlines',
  SessionId,
  'Every clock of a session and its recommendations, each with its reasons',
);
export const recommendationDeadlinesRoute = deadlinesOf(
  '/recommendations/{id}/deadlines',
  RecommendationId,
  'Every run of the clocks of a recommendation, explained day by day',
);

export const ruleReadRoutes = [
  listRulesRoute,
  getCalendarRoute,
  countDaysRoute,
  sessionDeadlinesRoute,
  recommendationDeadlinesRoute,
];
