import type { Context } from '@giam-sat/domain/context';
import { dayAt } from '@giam-sat/domain/day';
import type { Body } from '@giam-sat/domain/register/body';
import type { Session } from '@giam-sat/domain/session/session';
import { bodiesAround } from '@giam-sat/ledger/bodies-around';
import type { Ledger } from '@giam-sat/ledger/ledger';
import { readBody } from '@giam-sat/ledger/read-body';
import { readCalendar } from '@giam-sat/ledger/read-calendar';
import { readRules } from '@giam-sat/ledger/read-rules';

/**
 * What the clocks of a session are decided on: rules, calendar and bodies as they are at the
 * beginning of the sweep. A hundred thousand sessions name few bodies: each is read once.
 */
export function contextsOn(
  ledger: Ledger,
  now: () => Date,
): (session: Session) => Promise<Context> {
  const moment = now();
  const known = new Map<string, Promise<Body | undefined>>();
  const read = (id: string) => {
    const body = known.get(id) ?? readBody(ledger, id);
    known.set(id, body);
    return body;
  };
  const common = Promise.all([readRules(ledger), readCalendar(ledger)]);
  return async ({ description, recommendations }) => {
    const [rules, calendar] = await common;
    const addressees = recommendations.map((one) => one.addressee.id);
    const around = [...new Set([description.lead.id, ...addressees])];
    return {
      now: moment,
      today: dayAt(moment),
      actor: { sub: 'clock' },
      actorUnit: undefined,
      actorOrg: undefined,
      roles: [],
      bodies: await bodiesAround(read, around),
      units: new Map(),
      topics: new Map(),
      projects: new Map(),
      rules,
      calendar,
    };
  };
}
