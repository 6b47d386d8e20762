import { Validations } from 'aws-cdk-lib';
import {
  type HttpApi,
  HttpMethod,
  type HttpRoute,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { confideRoutes } from '../../packages/contract/src/routes/confide-routes.ts';
import {
  evidenceReadRoutes,
  evidenceWriteRoutes,
} from '../../packages/contract/src/routes/evidence-routes.ts';
import { writeRoutes } from '../../packages/contract/src/routes/write-routes.ts';
import type { ServiceFunction } from './service-function.ts';

/** Requests per second and burst. */
export interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

/** A route that is throttled apart from the whole. */
export interface ThrottledRoute {
  readonly route: HttpRoute;
  readonly key: string;
  readonly throttle: Throttle;
}

export interface Answering {
  readonly record: ServiceFunction;
  readonly consult: ServiceFunction;
  /** Answers what is public, to whoever asks. */
  readonly open: ServiceFunction;
  readonly evidence: ServiceFunction;
  readonly confide: ServiceFunction;
}

/** What the contract says of a route: the method in small letters, as OpenAPI has it. */
interface Declared {
  readonly method: string;
  readonly path: string;
}

/** A route of one function, and whoever may ask it. */
interface Offered {
  readonly path: string;
  readonly methods: HttpMethod[];
  readonly integration: HttpLambdaIntegration;
}

const everything = '/{proxy+}';
const published = '/public/{proxy+}';

/** What anybody may see without saying who they are. */
const documents = ['/health', '/openapi.json', '/docs', '/docs/{proxy+}'];

/** All bearers of reply links together: a few letters a minute. */
const replyThrottle: Throttle = { rate: 5, burst: 20 };

const { ANY, GET, HEAD, OPTIONS, PATCH, POST } = HttpMethod;

/**
 * A function is given what the contract declares of it; whatever is left goes to `consult`, which knows
 * every address and says 405 where there is one.
 */
export function addRoutes(
  api: HttpApi,
  { confide, consult, evidence, open, record }: Answering,
  authorizer: IHttpRouteAuthorizer,
  publicThrottle: Throttle,
): ThrottledRoute[] {
  const consulting = integrationOf('Consult', consult);
  const recording = integrationOf('Record', record);
  const keeping = integrationOf('Evidence', evidence);
  const publishing = integrationOf('Public', open);
  const own = [
    ...declared([...evidenceReadRoutes, ...evidenceWriteRoutes], keeping),
    ...declared(confideRoutes, integrationOf('Confide', confide)),
    ...declared(writeRoutes, recording),
    { path: everything, methods: [ANY], integration: consulting },
  ];
  for (const options of own) api.addRoutes({ ...options, authorizer });
  openToAll(api, consulting);
  const read = [GET, HEAD];
  const apart: [Offered, Throttle][] = [
    [{ path: '/reply', methods: [GET], integration: consulting }, replyThrottle],
    [{ path: '/reply', methods: [POST], integration: recording }, replyThrottle],
    [{ path: published, methods: read, integration: publishing }, publicThrottle],
    [{ path: '/public/evidence/{id}', methods: read, integration: keeping }, publicThrottle],
  ];
  return apart.flatMap(([options, throttle]) => throttled(api, options, throttle));
}

function declared(routes: readonly Declared[], integration: HttpLambdaIntegration): Offered[] {
  return routes
    .filter(({ path }) => path !== '/reply' && !path.startsWith('/public/'))
    .map(({ method, path }) => ({ path, methods: methodsOf(method), integration }));
}

function throttled(api: HttpApi, options: Offered, throttle: Throttle): ThrottledRoute[] {
  const { path, methods } = options;
  const reason =
    path === '/reply'
      ? 'for agencies without an account: the function demands the secret of a link and counts failed tries'
      : 'only what was published, under an approval; the functions can read nothing else';
  return acknowledged(api.addRoutes(options), `${reason}, and it is throttled`).map(
    (route, place) => ({ route, key: `${methods[place]} ${path}`, throttle }),
  );
}

function openToAll(api: HttpApi, integration: HttpLambdaIntegration): void {
  const open = (reason: string, methods: HttpMethod[], paths: readonly string[]) => {
    for (const path of paths) acknowledged(api.addRoutes({ path, methods, integration }), reason);
  };
  open('whether the service lives and how to talk to it, and no record', [ANY], documents);
  open('says which methods an open address has, and reads no record', [ANY], ['/reply', published]);
  // A preflight carries no token. The gateway answers it; any other is told the methods there are.
  open('browsers ask without a token whether they may ask; no record', [OPTIONS], [everything]);
}

function acknowledged(routes: HttpRoute[], reason: string): HttpRoute[] {
  for (const route of routes) {
    const id = 'AwsSolutions-APIG4';
    Validations.of(route).acknowledge({ id, reason: `Open by design: ${reason}.` });
  }
  return routes;
}

/** One permission for all routes of the API: one for each would outgrow a function's policy. */
function integrationOf(id: string, { called }: ServiceFunction): HttpLambdaIntegration {
  return new HttpLambdaIntegration(id, called, { scopePermissionToRoute: false });
}

function methodsOf(method: string): HttpMethod[] {
  const [found] = [GET, PATCH, POST].filter((one) => one === method.toUpperCase());
  if (found === undefined) throw new Error(`the gateway has no route for ${method}`);
  return found === GET ? [GET, HEAD] : [found];
}
