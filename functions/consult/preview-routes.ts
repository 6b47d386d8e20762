import { previewCalendarRoute, previewRuleRoute } from '@giam-sat/contract/routes/preview-routes';
import { evolveCalendar } from '@giam-sat/domain/calendar/calendar';
import { changeCalendar } from '@giam-sat/domain/calendar/change-calendar';
import type { Context as DecisionContext } from '@giam-sat/domain/context';
import { dayAt } from '@giam-sat/domain/day';
import { evolveRules } from '@giam-sat/domain/rules/rule-book';
import { setRule } from '@giam-sat/domain/rules/set-rule';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { readAsking } from '@giam-sat/ledger/read-asking';
import { readCalendar } from '@giam-sat/ledger/read-calendar';
import { readRules } from '@giam-sat/ledger/read-rules';
import { callerOf } from '@giam-sat/platform/claims';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Dependencies } from './dependencies.ts';
import { previewChange } from './preview-change.ts';

/** The change is decided as if it were made, by the same function: who may not make it is refused here too. */
export function previewRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(previewRuleRoute, async (c): Promise<Response> => {
    const before = await contextOf(on, c);
    const rules = setRule(before, c.req.valid('json')).reduce(evolveRules, before.rules);
    const after = { rules, calendar: before.calendar };
    return c.json(await previewChange({ ...on, before, after }));
  });
  app.openapi(previewCalendarRoute, async (c): Promise<Response> => {
    const before = await contextOf(on, c);
    const [event] = changeCalendar(before, c.req.valid('json'));
    const calendar = event === undefined ? before.calendar : evolveCalendar(before.calendar, event);
    const after = { rules: before.rules, calendar };
    return c.json(await previewChange({ ...on, before, after }));
  });
}

async function contextOf({ ledger, now }: Dependencies, c: Context): Promise<DecisionContext> {
  const caller = callerOf(c.env);
  if (caller === undefined) throw new EdgeRefusal('unauthenticated');
  const moment = now();
  const today = dayAt(moment);
  const [asking, rules, calendar] = await Promise.all([
    readAsking(ledger, caller, caller.org ?? '', today),
    readRules(ledger),
    readCalendar(ledger),
  ]);
  const registers = { units: new Map(), topics: new Map(), projects: new Map() };
  return { now: moment, ...asking, ...registers, rules, calendar };
}
