import { openApiDocument } from '@giam-sat/contract/routes/openapi-document';
import { describe, expect, test } from 'vitest';
import { resourcesOf, synthesize } from './templates.ts';

const { dataTemplate, serviceTemplate, stage } = synthesize('production');
const [authorizer] = resourcesOf(serviceTemplate, 'AWS::ApiGatewayV2::Authorizer');
const [client] = resourcesOf(dataTemplate, 'AWS::Cognito::UserPoolClient');
const [pool] = resourcesOf(dataTemplate, 'AWS::Cognito::UserPool');
const integrations = new Map(resourcesOf(serviceTemplate, 'AWS::ApiGatewayV2::Integration'));

const routes = resourcesOf(serviceTemplate, 'AWS::ApiGatewayV2::Route').map(
  ([, { Properties }]) => {
    const integration = integrations.get(Properties.Target['Fn::Join'][1][1].Ref);
    const answeredBy: string = integration?.Properties.IntegrationUri.Ref;
    return {
      key: Properties.RouteKey,
      token: Properties.AuthorizationType,
      authorizer: Properties.AuthorizerId?.Ref,
      answeredBy: answeredBy.replace(/Live.*/, ''),
    };
  },
);

describe('routes', () => {
  test('open are documents, reply links, what is published, preflights; every other demands a token', () => {
    const open = routes.filter(({ token }) => token === 'NONE');
    expect(open.map(({ key }) => key).sort()).toEqual([
      'ANY /docs',
      'ANY /docs/{proxy+}',
      'ANY /health',
      'ANY /openapi.json',
      'ANY /public/{proxy+}',
      'ANY /reply',
      'GET /public/evidence/{id}',
      'GET /public/{proxy+}',
      'GET /reply',
      'HEAD /public/evidence/{id}',
      'HEAD /public/{proxy+}',
      'OPTIONS /{proxy+}',
      'POST /reply',
    ]);
    const closed = routes.filter(({ token }) => token !== 'NONE');
    expect(closed).toHaveLength(routes.length - 13);
    for (const route of closed) {
      expect(route).toMatchObject({ token: 'JWT', authorizer: authorizer?.[0] });
    }
  });

  test('what is written or kept apart is declared address by address, consult answers the rest', () => {
    const of = (name: string) =>
      routes.flatMap(({ key, answeredBy }) => (answeredBy === name ? [key] : [])).sort();
    const evidence = [
      'GET /evidence/{id}',
      'GET /public/evidence/{id}',
      'HEAD /evidence/{id}',
      'HEAD /public/evidence/{id}',
      'POST /evidence/{id}/complete',
      'POST /evidence/{id}/publish',
      'POST /evidence/{id}/withdraw-publication',
      'POST /sessions/{id}/evidence',
    ];
    const confide = [
      'GET /personal/findings/{id}',
      'GET /personal/members/{board}/{member}',
      'GET /personal/sessions/{id}',
      'HEAD /personal/findings/{id}',
      'HEAD /personal/members/{board}/{member}',
      'HEAD /personal/sessions/{id}',
      'POST /informants',
      'POST /informants/readings',
      'POST /personal/findings/{id}',
      'POST /personal/members/{board}/{member}',
      'POST /personal/purges',
      'POST /personal/purges/{id}/confirm',
      'POST /personal/sessions/{id}',
    ];
    expect(of('EvidenceFiles')).toEqual(evidence);
    expect(of('Confide')).toEqual(confide);
    expect(of('Public')).toEqual(['GET /public/{proxy+}', 'HEAD /public/{proxy+}']);
    expect(of('Consult')).toEqual([
      'ANY /docs',
      'ANY /docs/{proxy+}',
      'ANY /health',
      'ANY /openapi.json',
      'ANY /public/{proxy+}',
      'ANY /reply',
      'ANY /{proxy+}',
      'GET /reply',
      'OPTIONS /{proxy+}',
    ]);
    const writes = Object.entries(openApiDocument().paths ?? {}).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((method) => method !== 'get' && !path.endsWith('/preview'))
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    const elsewhere = new Set([...evidence, ...confide]);
    expect(of('Record')).toEqual(writes.filter((one) => !elsewhere.has(one)).sort());
  });

  test('nothing of the local runner is in the template', () => {
    expect(JSON.stringify(serviceTemplate.toJSON())).not.toContain('/local');
  });
});

describe('the stage of the API', () => {
  const [apiStage] = resourcesOf(serviceTemplate, 'AWS::ApiGatewayV2::Stage');

  test('is throttled', () => {
    expect(apiStage?.[1].Properties.DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: stage.throttle.rate,
      ThrottlingBurstLimit: stage.throttle.burst,
    });
  });

  test('is throttled more where a link takes the place of a token', () => {
    const settings = apiStage?.[1].Properties.RouteSettings;
    expect(Object.keys(settings).sort()).toEqual([
      'GET /public/evidence/{id}',
      'GET /public/{proxy+}',
      'GET /reply',
      'HEAD /public/evidence/{id}',
      'HEAD /public/{proxy+}',
      'POST /reply',
    ]);
    for (const route of ['GET /reply', 'POST /reply']) {
      expect(settings[route].ThrottlingRateLimit).toBeLessThan(stage.throttle.rate / 10);
    }
    expect(settings['GET /public/{proxy+}'].ThrottlingRateLimit).toBe(stage.throttle.rate / 2);
    const ofReply = resourcesOf(serviceTemplate, 'AWS::ApiGatewayV2::Route')
      .filter(([, { Properties }]) => /^(GET|POST) \/reply$/.test(Properties.RouteKey))
      .map(([id]) => id);
    expect(apiStage?.[1].DependsOn).toEqual(expect.arrayContaining(ofReply));
  });

  test('logs no personal data', () => {
    const format = JSON.parse(apiStage?.[1].Properties.AccessLogSettings.Format);
    expect(Object.values(format).sort()).toEqual([
      '$context.requestId',
      '$context.requestTimeEpoch',
      '$context.responseLatency',
      '$context.routeKey',
      '$context.status',
    ]);
  });
});

describe('identity', () => {
  test('nobody signs themselves up', () => {
    expect(pool?.[1].Properties.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
  });

  test('a person can not write their own organisation, unit or roles', () => {
    expect(client?.[1].Properties.WriteAttributes).toEqual(['locale']);
  });

  test('a token is good for a quarter of an hour, for this client and that of the smoke test only', () => {
    expect(client?.[1].Properties).toMatchObject({
      AccessTokenValidity: 15,
      IdTokenValidity: 15,
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
    });
    const { Audience, Issuer } = authorizer?.[1].Properties.JwtConfiguration ?? {};
    expect(Audience).toHaveLength(2);
    expect(JSON.stringify(Audience)).toContain(client?.[0]);
    expect(JSON.stringify(Issuer)).toContain(pool?.[0]);
  });
});
