import { type Resource, resourcesOf, synthesize } from '../infra/templates.ts';
import type { Prices } from './prices.ts';

export interface CostLine {
  readonly what: string;
  /** US dollars a month. */
  readonly month: number;
}

const RATE = /^rate\((\d+) (minute|hour|day)s?\)$/;
const MINUTES = { minute: 1, hour: 60, day: 1440 } as const;
const MONTH_MINUTES = 30 * 24 * 60;

/** What a stage costs in a month in which nobody records or reads, from its template. */
export function idleCost(stage: string, prices: Prices): CostLine[] {
  const { dataTemplate, serviceTemplate } = synthesize(stage);
  const all = [dataTemplate, serviceTemplate].flatMap((template) => resourcesOf(template));
  const count = (type: string) => all.filter(([, { Type }]) => Type === type).length;
  const alarms = all.filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm');
  const watched = alarms.reduce((sum, [, alarm]) => sum + metricsOf(alarm), 0);
  const calls = all.reduce((sum, [, one]) => sum + callsOf(one), 0);
  const { cloudWatch, kms, lambda, secrets, assumed } = prices;
  const dashboards = Math.max(0, count('AWS::CloudWatch::Dashboard') - cloudWatch.freeDashboards);
  const gbSeconds = calls * assumed.wokenSeconds;
  return [
    { what: `${watched} metrics with an alarm`, month: watched * cloudWatch.alarmMetricMonth },
    { what: `${count('AWS::KMS::Key')} keys`, month: count('AWS::KMS::Key') * kms.keyMonth },
    {
      what: `${count('AWS::SecretsManager::Secret')} secrets`,
      month: count('AWS::SecretsManager::Secret') * secrets.secretMonth,
    },
    {
      what: `dashboards beyond ${cloudWatch.freeDashboards}`,
      month: dashboards * cloudWatch.dashboardMonth,
    },
    {
      what: `${calls} scheduled wake-ups`,
      month: (calls * lambda.requestsPerMillion) / 1e6 + gbSeconds * lambda.gbSecond,
    },
    {
      // A cursor, a generation and a page each, or sixteen empty pages of the sweep.
      what: 'reads of those wake-ups',
      month: (calls * 18 * prices.dynamodb.readUnitsPerMillion) / 1e6,
    },
    {
      what: 'logs of those wake-ups',
      month: ((calls * prices.logs.bytesPerInvocation) / 1e9) * prices.logs.ingestedGb,
    },
  ];
}

function metricsOf({ Properties }: Resource): number {
  const math: readonly { MetricStat?: unknown }[] = Properties.Metrics ?? [];
  return Math.max(1, math.filter(({ MetricStat }) => MetricStat !== undefined).length);
}

/** How often a schedule fires in thirty days. */
function callsOf({ Type, Properties }: Resource): number {
  if (Type !== 'AWS::Events::Rule' || Properties.ScheduleExpression === undefined) return 0;
  const [, number = '', unit = ''] = RATE.exec(Properties.ScheduleExpression) ?? [];
  // A cron expression of ours fires once a day.
  if (number === '') return 30;
  const minutes = Object.entries(MINUTES).find(([name]) => name === unit)?.[1] ?? 1;
  return MONTH_MINUTES / (Number(number) * minutes);
}
