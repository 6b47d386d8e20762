import * as z from 'zod';

/** What a rule is asked for. Several rules share a step, one for each kind, body and time. */
export const RuleStep = z.enum([
  // Clocks of a session's own duties and of its recommendations.
  'draft-lead',
  'plan-notice',
  'owner-notice',
  'report',
  'reply',
  'letter-due',
  'recognition',
  'vacancy-byelection',
  // Steps proposed one after another once a clock ran out; each has its own clock.
  'ladder',
  // Numbers that are no clocks.
  'members-least',
  'resident-seats-most',
  'deputies-most',
  'entry-reach-back',
  'due-soon',
  'extension-count',
  'extension-share',
  'reply-link',
  // The day of every month on which figures for a report are closed.
  'report-cut-off',
]);
export type RuleStep = z.infer<typeof RuleStep>;

/** The day a clock starts from, or, for `before`, the day it aims at. */
export const StartsFrom = z.enum([
  'issued',
  'received',
  'session-start',
  'session-end',
  'draft-submission',
  'project-supervision-start',
  'conference',
  'term-end',
  'overdue',
  'step-before',
]);
export type StartsFrom = z.infer<typeof StartsFrom>;
