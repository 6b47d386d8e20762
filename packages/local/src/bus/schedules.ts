import { randomUUID } from 'node:crypto';
import { Cron } from 'croner';
import { localAccount } from '../assembly/identity.ts';
import type { Deliver, Rule } from './rules.ts';

export interface Schedules {
  /** Fires a rule now and waits until its targets have done. @param idPrefix of the logical id or name */
  fire(idPrefix: string): Promise<void>;
  /** Fires every rule that has a schedule, and waits. */
  fireAll(): Promise<void>;
  start(): void;
  stop(): void;
}

const unitMs: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

// setTimeout can not wait longer than 24.8 days; waking up each hour to look does no harm.
const longestWait = 3_600_000;

interface Scheduled {
  readonly rule: Rule;
  readonly next: (after: Date) => Date | null;
}

export function createSchedules(
  rules: readonly Rule[],
  region: string,
  deliver: Deliver,
): Schedules {
  const scheduled = rules.flatMap((rule): Scheduled[] =>
    rule.schedule === undefined ? [] : [{ rule, next: nextRun(rule.schedule) }],
  );
  const timers = new Map<Rule, NodeJS.Timeout>();
  const fire = async (rule: Rule) => {
    const event = scheduledEvent(rule, region);
    await Promise.all(rule.targets.map((target) => deliver(target, event)));
  };
  const arm = ({ rule, next }: Scheduled, due: Date | null) => {
    if (due === null) return;
    const wait = Math.max(0, due.getTime() - Date.now());
    const wakeUp = () => {
      if (wait > longestWait) return arm({ rule, next }, due);
      fire(rule).catch(() => {});
      arm({ rule, next }, next(due));
    };
    timers.set(rule, setTimeout(wakeUp, Math.min(wait, longestWait)).unref());
  };
  return {
    fire: async (idPrefix) => fire(chooseRule(scheduled, idPrefix)),
    async fireAll() {
      await Promise.all(scheduled.map(({ rule }) => fire(rule)));
    },
    start() {
      for (const one of scheduled) if (one.rule.isEnabled) arm(one, one.next(new Date()));
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

function chooseRule(scheduled: readonly Scheduled[], idPrefix: string): Rule {
  const chosen = scheduled.filter(
    ({ rule: { resource } }) =>
      resource.logicalId.startsWith(idPrefix) || resource.path.includes(idPrefix),
  );
  const [only, ...more] = chosen;
  if (only !== undefined && more.length === 0) return only.rule;
  const names = scheduled.map(({ rule }) => rule.resource.logicalId).join(', ');
  throw new Error(`${idPrefix} names ${chosen.length} schedules of: ${names}`);
}

function scheduledEvent({ resource }: Rule, region: string) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: localAccount,
    time: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    region,
    resources: [`arn:aws:events:${region}:${localAccount}:rule/${resource.logicalId}`],
    detail: {},
  };
}

/** Reads `rate(5 minutes)` and `cron(0 17 * * ? *)`, in UTC as EventBridge rules are. */
export function nextRun(expression: string): (after: Date) => Date | null {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const ms = Number(count) * (unitMs[unit ?? ''] ?? Number.NaN);
  if (ms > 0) return (after) => new Date(after.getTime() + ms);
  const fields = /^cron\(([^)]+)\)$/.exec(expression)?.[1]?.trim().split(/\s+/);
  if (fields?.length !== 6) throw new Error(`the schedule ${expression} is not known`);
  // Croner counts seconds too; AWS counts Sunday as 1 and allows `0/15`.
  const cron = new Cron(`0 ${fields.join(' ').replaceAll('?', '*')}`, {
    alternativeWeekdays: true,
    sloppyRanges: true,
    paused: true,
    timezone: 'UTC',
  });
  return (after) => cron.nextRun(after);
}
