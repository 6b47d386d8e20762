import * as z from 'zod';
import type { Resource } from '../assembly/load-assembly.ts';
import type { Template } from '../assembly/template.ts';
import type { TokenTerms } from './issuer.ts';
import type { Route } from './route.ts';
import { type RouteRate, tokenBucket } from './token-bucket.ts';

export interface RouteTarget {
  readonly functionName: string;
  /** API Gateway waits for a function no longer than this. */
  readonly timeoutMs: number;
  readonly authorizer: TokenTerms | undefined;
  /** One of these is needed, when there are any. */
  readonly scopes: readonly string[];
  /** What the stage allows this one route, where it says so. */
  readonly mayPass: () => boolean;
}

const RouteProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});

const IntegrationProperties = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.number().default(30_000),
});

const AuthorizerProperties = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()).min(1) }),
});

const StageProperties = z.object({
  RouteSettings: z
    .record(
      z.string(),
      z.object({ ThrottlingRateLimit: z.number(), ThrottlingBurstLimit: z.number() }),
    )
    .default({}),
});

/** Rates of single routes are honoured; that of the whole stage is capacity and cost. */
function ratesOf(template: Template): ReadonlyMap<string, RouteRate> {
  const rates = template.resources('AWS::ApiGatewayV2::Stage').flatMap((stage) => {
    const { RouteSettings } = StageProperties.parse(template.properties(stage));
    return Object.entries(RouteSettings).map(([key, setting]) => {
      const rate = { rate: setting.ThrottlingRateLimit, burst: setting.ThrottlingBurstLimit };
      return [key, rate] as const;
    });
  });
  return new Map(rates);
}

export function gatewayRoutes(template: Template): Route<RouteTarget>[] {
  const integrations = template.resources('AWS::ApiGatewayV2::Integration');
  const authorizers = template.resources('AWS::ApiGatewayV2::Authorizer');
  const rates = ratesOf(template);
  return template.resources('AWS::ApiGatewayV2::Route').map((resource) => {
    const route = RouteProperties.parse(template.properties(resource));
    const integration = byRef(template, integrations, route.Target.replace(/^integrations\//, ''));
    const { IntegrationUri, TimeoutInMillis } = IntegrationProperties.parse(
      template.properties(integration),
    );
    const functionName = IntegrationUri.match(/function:([^/:]+)/)?.[1];
    if (functionName === undefined) throw new Error(`${resource.path} leads to no function`);
    const authorizer = route.AuthorizationType === 'JWT' ? (route.AuthorizerId ?? '') : undefined;
    const rate = rates.get(route.RouteKey);
    return {
      key: route.RouteKey,
      target: {
        functionName,
        timeoutMs: TimeoutInMillis,
        authorizer:
          authorizer === undefined ? undefined : termsOf(template, authorizers, authorizer),
        scopes: route.AuthorizationScopes,
        mayPass: rate === undefined ? () => true : tokenBucket(rate, Date.now),
      },
    };
  });
}

function termsOf(template: Template, authorizers: readonly Resource[], ref: string): TokenTerms {
  const properties = template.properties(byRef(template, authorizers, ref));
  const { Issuer, Audience } = AuthorizerProperties.parse(properties).JwtConfiguration;
  return { issuer: Issuer, audience: Audience };
}

function byRef(template: Template, resources: readonly Resource[], ref: string): Resource {
  const found = resources.find((resource) => template.identity(resource).ref === ref);
  if (found === undefined) throw new Error(`no resource is called ${ref}`);
  return found;
}
