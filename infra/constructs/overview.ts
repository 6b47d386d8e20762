import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Dashboard, GraphWidget, type IMetric, Row, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { ServiceFunction, WokenFunction } from './service-function.ts';

export interface OverviewProps {
  readonly stage: Stage;
  readonly api: HttpApi;
  readonly called: readonly ServiceFunction[];
  readonly woken: readonly WokenFunction[];
  readonly tables: readonly ITableV2[];
}

const period = Duration.minutes(5);

/** One page for whoever was woken: what users feel, what is behind, what was given up, what is throttled. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, props: OverviewProps) {
    super(scope, id);
    const { stage, api, called, woken, tables } = props;
    const dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: `giam-sat-${stage.name}`,
      defaultInterval: Duration.days(1),
    });
    const errors = [...called, ...woken].map((one) =>
      one.function.metricErrors({ period, statistic: Stats.SUM, label: one.name }),
    );
    const ages = woken.map((one) =>
      one.function.metric('IteratorAge', { period, statistic: Stats.MAXIMUM, label: one.name }),
    );
    const letters = woken.map((one) =>
      one.deadLetters.queue.metricApproximateNumberOfMessagesVisible({ period, label: one.name }),
    );
    const throttled = tables.map((table) =>
      table.metric('ThrottledRequests', { period, statistic: Stats.SUM, label: table.node.id }),
    );
    const waits = called.map((one) =>
      one.function.metricDuration({ period, statistic: 'p95', label: one.name }),
    );
    dashboard.addWidgets(
      new Row(
        graph('API: yêu cầu, 4xx, 5xx / requests', [
          api.metricCount({ period, statistic: Stats.SUM }),
          api.metricClientError({ period, statistic: Stats.SUM }),
          api.metricServerError({ period, statistic: Stats.SUM }),
        ]),
        graph('Thời gian trả lời p95, ms / duration', waits),
      ),
      new Row(
        graph('Lỗi của hàm / function errors', errors),
        graph('Tuổi của thông báo cũ nhất, ms / age of the oldest notification', ages),
      ),
      new Row(
        graph('Thư bị bỏ / dead letters', letters),
        graph('Bảng bị nghẽn / throttled requests', throttled),
      ),
    );
  }
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 12 });
}
