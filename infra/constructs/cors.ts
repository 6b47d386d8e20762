import { Duration } from 'aws-cdk-lib';
import { CorsHttpMethod, type CorsPreflightOptions } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Stage } from '../stages.ts';

/** Pages of this stage at another origin than the API; nobody else's may read an answer. */
export function cors({ pages }: Stage): CorsPreflightOptions {
  return {
    allowOrigins: [...new Set(pages.map((page) => new URL(page).origin))],
    allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PATCH],
    allowHeaders: [
      ...['authorization', 'content-type', 'idempotency-key', 'if-match'],
      ...['no-state-secrets', 'personal-text', 'reply-token'],
    ],
    exposeHeaders: ['etag', 'location', 'retry-after', 'request-id', 'stage-time'],
    maxAge: Duration.hours(1),
  };
}
