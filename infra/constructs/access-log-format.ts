import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';

/** Nothing of the person: no address, no browser, no query string, no path with an id in it. */
export function accessLogFormat(): AccessLogFormat {
  return AccessLogFormat.custom(
    JSON.stringify({
      at: '$context.requestTimeEpoch',
      request: '$context.requestId',
      route: '$context.routeKey',
      status: '$context.status',
      latencyMs: '$context.responseLatency',
    }),
  );
}
