import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { fiveMinutes, Watching } from './watching.ts';

/** What CloudFront counts, which it does in its own region only. */
export class EdgeAlarms extends Watching {
  /**
   * In per cent of what was asked for. It stands for the function at the edge too: one that CloudFront can
   * not run is counted by itself in whichever region that was, and as a 5xx here.
   */
  pagesFailing(distribution: string): void {
    this.watch('PagesFailing', {
      metric: new Metric({
        namespace: 'AWS/CloudFront',
        metricName: '5xxErrorRate',
        dimensionsMap: { DistributionId: distribution, Region: 'Global' },
        period: fiveMinutes,
        statistic: Stats.AVERAGE,
      }),
      atLeast: 5,
      breaches: 2,
      of: 3,
      hurts: 'Whoever opens the pages, or records or reads through them, gets an error instead.',
      owner: 'operations',
      runbook: 'pages-failing',
    });
  }
}
