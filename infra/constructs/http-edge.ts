import { Validations } from 'aws-cdk-lib';
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type ExternalIssuer, removalPolicy, type Stage } from '../stages.ts';
import { accessLogFormat } from './access-log-format.ts';
import { cors } from './cors.ts';
import type { Identity } from './identity.ts';
import type { ServiceFunction } from './service-function.ts';

export interface HttpEdgeProps {
  readonly identity: Identity;
  readonly record: ServiceFunction;
  readonly consult: ServiceFunction;
  /** Answers what is public, to whoever asks. */
  readonly open: ServiceFunction;
  readonly evidence: ServiceFunction;
  readonly confide: ServiceFunction;
  readonly stage: Stage;
}

const everything = '/{proxy+}';
const published = '/public/{proxy+}';

/** What anybody may see without saying who they are. */
const openPaths = ['/health', '/openapi.json', '/docs', '/docs/{proxy+}'];

/** Requests per second and burst of all bearers of reply links together: a few letters a minute. */
const replyThrottle = { rate: 5, burst: 20 };

/** The HTTP API: which function answers which method, and who must say who they are. */
export class HttpEdge extends Construct {
  readonly api: HttpApi;
  private readonly throttled: HttpRoute[] = [];

  constructor(scope: Construct, id: string, props: HttpEdgeProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      description: 'Giám Sát',
      apiName: `giam-sat-${props.stage.name}`,
      createDefaultStage: false,
      ...(props.stage.pages.length > 0 && { corsPreflight: cors(props.stage) }),
    });
    this.addRoutes(props);
    this.addStage(props.stage);
  }

  private addRoutes(props: HttpEdgeProps): void {
    const { confide, consult, evidence, identity, open, record, stage } = props;
    const consulting = new HttpLambdaIntegration('Consult', consult.called);
    const recording = new HttpLambdaIntegration('Record', record.called);
    const authorizer = tokenOf(identity, stage.issuer);
    const { ANY, GET, OPTIONS, PATCH, POST } = HttpMethod;
    for (const path of openPaths) {
      const routes = this.api.addRoutes({ path, methods: [GET], integration: consulting });
      acknowledgeOpen(
        routes,
        'Open by design: whether the service lives and how to talk to it, and no record.',
      );
    }
    this.addReplyRoutes(consulting, recording);
    const toAll = this.api.addRoutes({
      path: published,
      methods: [GET],
      integration: new HttpLambdaIntegration('Public', open.called),
    });
    acknowledgeOpen(
      toAll,
      'Open by design: only what was published; its function can read nothing else, and it is throttled.',
    );
    // A preflight carries no token. The gateway answers it; anything else is told to sign in.
    acknowledgeOpen(
      this.api.addRoutes({ path: everything, methods: [OPTIONS], integration: consulting }),
      'Browsers ask without a token whether they may ask; no record is behind it.',
    );
    this.addEvidenceRoutes(evidence, authorizer);
    const confiding = new HttpLambdaIntegration('Confide', confide.called);
    for (const path of ['/personal/{proxy+}', '/informants', '/informants/{proxy+}']) {
      this.api.addRoutes({ path, methods: [GET, POST], integration: confiding, authorizer });
    }
    // What a change would do is worked out where things are read: it writes nothing.
    for (const path of ['/registers/rules/preview', '/registers/calendar/preview']) {
      this.api.addRoutes({ path, methods: [POST], integration: consulting, authorizer });
    }
    this.api.addRoutes({
      path: everything,
      methods: [POST, PATCH],
      integration: recording,
      authorizer,
    });
    // Answers what is read, and 405 for the methods there are not.
    this.api.addRoutes({ path: everything, methods: [ANY], integration: consulting, authorizer });
    this.throttled.push(...toAll);
  }

  private addEvidenceRoutes(evidence: ServiceFunction, authorizer: IHttpRouteAuthorizer): void {
    const integration = new HttpLambdaIntegration('Evidence', evidence.called);
    const { GET, POST } = HttpMethod;
    for (const [path, method] of [
      ['/sessions/{id}/evidence', POST],
      ['/evidence/{proxy+}', GET],
      ['/evidence/{proxy+}', POST],
    ] as const) {
      this.api.addRoutes({ path, methods: [method], integration, authorizer });
    }
    const open = this.api.addRoutes({
      ...{ path: '/public/evidence/{id}', methods: [GET], integration },
    });
    acknowledgeOpen(
      open,
      'Open by design: copies without metadata that were published under an approval.',
    );
    this.throttled.push(...open);
  }

  /** Addressees without an account show a link's secret in a header; the functions check it. */
  private addReplyRoutes(
    consulting: HttpLambdaIntegration,
    recording: HttpLambdaIntegration,
  ): void {
    const { GET, POST } = HttpMethod;
    const routes = [
      ...this.api.addRoutes({ path: '/reply', methods: [GET], integration: consulting }),
      ...this.api.addRoutes({ path: '/reply', methods: [POST], integration: recording }),
    ];
    for (const route of routes) {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'For agencies without an account: the function demands the secret of a link, throttles and counts failed tries.',
      });
    }
    this.throttled.push(...routes);
  }

  private addStage(stage: Stage): void {
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
    this.throttleApart(apiStage, stage);
  }

  /** CDK knows one throttle for the whole stage only. */
  private throttleApart(apiStage: HttpStage, { publicThrottle }: Stage): void {
    const { defaultChild } = apiStage.node;
    if (!(defaultChild instanceof CfnStage)) throw new Error('the stage is no CfnStage');
    const settings = ({ rate, burst }: Stage['throttle']) => ({
      ThrottlingRateLimit: rate,
      ThrottlingBurstLimit: burst,
    });
    defaultChild.addPropertyOverride('RouteSettings', {
      'GET /reply': settings(replyThrottle),
      'POST /reply': settings(replyThrottle),
      'GET /public/evidence/{id}': settings(publicThrottle),
      [`GET ${published}`]: settings(publicThrottle),
    });
    // A setting of a route that is not there yet fails the deployment.
    for (const route of this.throttled) apiStage.node.addDependency(route);
  }
}

function acknowledgeOpen(routes: readonly HttpRoute[], reason: string): void {
  for (const route of routes) {
    Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
  }
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
