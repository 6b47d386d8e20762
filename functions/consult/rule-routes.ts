import { calendarView } from '@giam-sat/contract/http/rules-view';
import {
  countDaysRoute,
  getCalendarRoute,
  listRulesRoute,
} from '@giam-sat/contract/routes/rule-routes';
import { dayAt, yearOf } from '@giam-sat/domain/day';
import { rulesOn } from '@giam-sat/domain/rules/rule-on';
import { readCalendar } from '@giam-sat/ledger/read-calendar';
import { readRuleRecord } from '@giam-sat/ledger/read-rules';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { countOnRequest } from './count-on-request.ts';
import type { Dependencies } from './dependencies.ts';

/** Rules and calendar are read from the Ledger, as decisions read them: what was just set is there. */
export function ruleRoutes(app: OpenAPIHono, { ledger, now }: Dependencies): void {
  app.openapi(listRulesRoute, async (c): Promise<Response> => {
    const { key, step, on } = c.req.valid('query');
    const { state, version } = await readRuleRecord(ledger);
    const items = (on === undefined ? state : rulesOn(state, on)).filter(
      (rule) =>
        (key === undefined || rule.key === key) && (step === undefined || rule.step === step),
    );
    return c.json({ items, version, at: now().toISOString() });
  });
  app.openapi(getCalendarRoute, async (c): Promise<Response> => {
    const { on = dayAt(now()), year = yearOf(on) } = c.req.valid('query');
    return c.json(calendarView(await readCalendar(ledger), year, on));
  });
  app.openapi(countDaysRoute, async (c): Promise<Response> => {
    const [{ state: rules }, calendar] = await Promise.all([
      readRuleRecord(ledger),
      readCalendar(ledger),
    ]);
    return c.json(countOnRequest(c.req.valid('query'), { rules, calendar, today: dayAt(now()) }));
  });
}
