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
  test('nine are open: documents, reply links, what is published, preflights; every other demands a token', () => {
    const open = routes.filter(({ token }) => token === 'NONE');
    expect(open.map(({ key }) => key).sort()).toEqual([
      'GET /docs',
      'GET /docs/{proxy+}',
      'GET /health',
      'GET /openapi.json',
      'GET /public/evidence/{id}',
      'GET /public/{proxy+}',
      'GET /reply',
      'OPTIONS /{proxy+}',
      'POST /reply',
    ]);
    const closed = routes.filter(({ token }) => token !== 'NONE');
    expect(closed).toHaveLength(14);
    for (const route of closed) {
      expect(route).toMatchObject({ token: 'JWT', authorizer: authorizer?.[0] });
    }
  });

  test('record answers what writes, consult the rest', () => {
    const answers = Object.fromEntries(routes.map(({ key, answeredBy }) => [key, answeredBy]));
    expect(answers).toEqual({
      'GET /health': 'Consult',
      'GET /openapi.json': 'Consult',
      'GET /docs': 'Consult',
      'GET /docs/{proxy+}': 'Consult',
      'POST /sessions/{id}/evidence': 'EvidenceFiles',
      'GET /evidence/{proxy+}': 'EvidenceFiles',
      'POST /evidence/{proxy+}': 'EvidenceFiles',
      'GET /public/evidence/{id}': 'EvidenceFiles',
      'GET /reply': 'Consult',
      'POST /reply': 'Record',
      'GET /public/{proxy+}': 'Public',
      'GET /personal/{proxy+}': 'Confide',
      'POST /personal/{proxy+}': 'Confide',
      'GET /informants': 'Confide',
      'POST /informants': 'Confide',
      'GET /informants/{proxy+}': 'Confide',
      'POST /informants/{proxy+}': 'Confide',
      'POST /registers/calendar/preview': 'Consult',
      'POST /registers/rules/preview': 'Consult',
      'POST /{proxy+}': 'Record',
      'PATCH /{proxy+}': 'Record',
      'ANY /{proxy+}': 'Consult',
      'OPTIONS /{proxy+}': 'Consult',
    });
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
      'POST /reply',
    ]);
    for (const route of ['GET /reply', 'POST /reply']) {
      expect(settings[route].ThrottlingRateLimit).toBeLessThan(stage.throttle.rate / 10);
    }
    expect(settings['GET /public/{proxy+}'].ThrottlingRateLimit).toBe(stage.throttle.rate / 2);
    const ofReply = resourcesOf(serviceTemplate, 'AWS::ApiGatewayV2::Route')
      .filter(([, { Properties }]) => Properties.RouteKey.endsWith(' /reply'))
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
