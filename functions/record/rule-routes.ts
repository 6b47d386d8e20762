import { RECOUNTED } from '@giam-sat/contract/http/rules-view';
import { changeCalendarRoute, setRuleRoute } from '@giam-sat/contract/routes/rule-routes';
import type { Calendar } from '@giam-sat/domain/calendar/calendar';
import { CALENDAR_RECORD, CalendarEvent, evolveCalendar } from '@giam-sat/domain/calendar/calendar';
import { changeCalendar } from '@giam-sat/domain/calendar/change-calendar';
import type { StoredEvent } from '@giam-sat/domain/event';
import type { PolicyAction } from '@giam-sat/domain/policy/policy';
import { requireMay } from '@giam-sat/domain/policy/require-may';
import {
  evolveRules,
  RULES_RECORD,
  type RuleBook,
  RuleEvent,
} from '@giam-sat/domain/rules/rule-book';
import { setRule } from '@giam-sat/domain/rules/set-rule';
import { readEvent } from '@giam-sat/domain/upcast';
import { decisionContext, type WriteRequest, writeRequest } from '@giam-sat/writing/request';
import type { Dependencies } from '@giam-sat/writing/session-writing';
import { etag, writeRecord } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';

export function ruleRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(setRuleRoute, async (c): Promise<Response> => {
    const request = await writeRequest(c);
    const command = c.req.valid('json');
    const { version, state } = await writeRecord(on, {
      ...registrars(on, request, 'rule.set'),
      record: RULES_RECORD,
      fold: foldRules,
      decide: async (book = []) =>
        setRule({ ...(await contextOf(on, request)), rules: book }, command),
      rehearse: () => undefined,
    });
    const rule = state.findLast(({ key }) => key === command.rule.key);
    return c.json({ rule, recounted: RECOUNTED }, 201, { etag: etag(version) });
  });
  app.openapi(changeCalendarRoute, async (c): Promise<Response> => {
    const request = await writeRequest(c);
    const command = c.req.valid('json');
    const { version, state } = await writeRecord(on, {
      ...registrars(on, request, 'calendar.change'),
      record: CALENDAR_RECORD,
      fold: foldCalendar,
      decide: async (calendar) =>
        changeCalendar({ ...(await contextOf(on, request)), calendar }, command),
      rehearse: () => undefined,
    });
    const last = state.versions.at(-1);
    const calendar = { id: last?.id, announcedOn: last?.announcedOn };
    return c.json({ calendar, recounted: RECOUNTED }, 201, { etag: etag(version) });
  });
}

/** Asked before the key: what another registrar set is not told to whoever guesses a key. */
function registrars(on: Dependencies, request: WriteRequest, action: PolicyAction) {
  return {
    request,
    authorise: async () => requireMay(await contextOf(on, request), action, {}),
    needsMatch: false,
  };
}

function contextOf({ ledger, now }: Dependencies, { caller }: WriteRequest) {
  return decisionContext(ledger, now, caller, { bodies: [], units: [], topics: [] });
}

function foldRules(events: readonly StoredEvent[]): RuleBook | undefined {
  let book: RuleBook | undefined;
  for (const event of events) book = evolveRules(book, readEvent(RuleEvent, event));
  return book;
}

function foldCalendar(events: readonly StoredEvent[]): Calendar | undefined {
  let calendar: Calendar | undefined;
  for (const event of events) calendar = evolveCalendar(calendar, readEvent(CalendarEvent, event));
  return calendar;
}
