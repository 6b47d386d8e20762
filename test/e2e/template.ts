import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { loadAssembly } from '../../packages/local/src/assembly/load-assembly.ts';
import { createTemplate } from '../../packages/local/src/assembly/template.ts';

const Resource = z.object({ Type: z.string(), Properties: z.looseObject({}).default({}) });
const Template = z.object({ Resources: z.record(z.string(), Resource) });
const Ref = z.object({ Ref: z.string() });
const Arn = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) });
const Claims = z.object({ iss: z.string(), client_id: z.string() });

/** What of the service's template the tests check off, by logical ids. */
export interface Wiring {
  readonly routes: readonly string[];
  readonly functions: readonly string[];
  /** By their names on this machine. */
  readonly queues: readonly string[];
  readonly mappings: readonly Waking[];
  readonly schedules: readonly Waking[];
  /** What a token must say to be let in, as one that is let in says it. */
  terms(token: string): { readonly issuer: string; readonly audience: string[] };
}

export interface Waking {
  readonly id: string;
  /** The function it wakes. */
  readonly wakes: string;
}

export function readTemplate(assembly: string): Wiring {
  const text = readFileSync(join(assembly, 'Service.template.json'), 'utf8');
  const { Resources } = Template.parse(JSON.parse(text));
  const local = createTemplate(loadAssembly(assembly));
  const of = (type: string) =>
    Object.entries(Resources).filter(([, resource]) => resource.Type === type);
  return {
    routes: of('AWS::ApiGatewayV2::Route').map(([, { Properties }]) =>
      z.string().parse(Properties.RouteKey),
    ),
    // The one that Cognito asks stands beside the pool, in the other template.
    functions: local.resources('AWS::Lambda::Function').map(({ logicalId }) => logicalId),
    queues: local.resources('AWS::SQS::Queue').map((queue) => local.identity(queue).ref),
    mappings: of('AWS::Lambda::EventSourceMapping').map(([id, { Properties }]) => ({
      id,
      wakes: Ref.parse(Properties.FunctionName).Ref,
    })),
    schedules: of('AWS::Events::Rule').flatMap(([id, { Properties }]) =>
      Properties.ScheduleExpression === undefined
        ? []
        : z
            .array(z.object({ Arn }))
            .parse(Properties.Targets)
            .map((target) => ({ id, wakes: target.Arn['Fn::GetAtt'][0] })),
    ),
    terms(token) {
      const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
      const { iss, client_id } = Claims.parse(JSON.parse(payload));
      return { issuer: iss, audience: [client_id] };
    },
  };
}
