import {
  CfnStage,
  HttpApi,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type ExternalIssuer, removalPolicy, type Stage } from '../stages.ts';
import { accessLogFormat } from './access-log-format.ts';
import { cors } from './cors.ts';
import { type Answering, addRoutes, type ThrottledRoute } from './http-routes.ts';
import type { Identity } from './identity.ts';

export interface HttpEdgeProps extends Answering {
  readonly identity: Identity;
  readonly stage: Stage;
}

/** The HTTP API: which function answers which method, and who must say who they are. */
export class HttpEdge extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: HttpEdgeProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      description: 'Giám Sát',
      apiName: `giam-sat-${props.stage.name}`,
      createDefaultStage: false,
      ...(props.stage.pages.length > 0 && { corsPreflight: cors(props.stage) }),
    });
    const token = tokenOf(props.identity, props.stage.issuer);
    this.addStage(props.stage, addRoutes(this.api, props, token, props.stage.publicThrottle));
  }

  private addStage(stage: Stage, apart: readonly ThrottledRoute[]): void {
    const logGroup = new LogGroup(this, 'AccessLog', {
      retention: stage.logDays,
      removalPolicy: removalPolicy(stage),
    });
    const apiStage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: accessLogFormat(),
      },
    });
    throttleApart(apiStage, apart);
  }
}

/** CDK knows one throttle for the whole stage only. */
function throttleApart(apiStage: HttpStage, routes: readonly ThrottledRoute[]): void {
  const { defaultChild } = apiStage.node;
  if (!(defaultChild instanceof CfnStage)) throw new Error('the stage is no CfnStage');
  const settings = routes.map(({ key, throttle }) => [
    key,
    { ThrottlingRateLimit: throttle.rate, ThrottlingBurstLimit: throttle.burst },
  ]);
  defaultChild.addPropertyOverride('RouteSettings', Object.fromEntries(settings));
  // A setting of a route that is not there yet fails the deployment.
  for (const { route } of routes) apiStage.node.addDependency(route);
}

function tokenOf(identity: Identity, external: ExternalIssuer | undefined): IHttpRouteAuthorizer {
  if (external !== undefined) {
    return new HttpJwtAuthorizer('Token', external.url, { jwtAudience: [external.audience] });
  }
  const { region } = identity.pool.stack;
  const issuer = `https://cognito-idp.${region}.amazonaws.com/${identity.pool.userPoolId}`;
  return new HttpJwtAuthorizer('Token', issuer, {
    jwtAudience: [identity.client.userPoolClientId, identity.pipelineClient.userPoolClientId],
  });
}
