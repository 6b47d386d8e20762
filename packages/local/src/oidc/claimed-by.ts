import * as z from 'zod';
import type { Template } from '../assembly/template.ts';
import type { FunctionHost } from '../lambda/function-host.ts';
import type { Persona } from '../personas.ts';

/** A persona as its account says; one without an account is what it says itself. */
export type Claimed = (persona: Persona) => Promise<Persona>;

const Pool = z.object({
  LambdaConfig: z.object({
    PreTokenGenerationConfig: z.object({ LambdaArn: z.string(), LambdaVersion: z.literal('V2_0') }),
  }),
});

const Claims = z.object({
  org: z.string().optional(),
  unit: z.string().optional(),
  roles: z.array(z.string()).optional(),
  roles_to: z.string().optional(),
});

const Answer = z.object({
  response: z.object({
    claimsAndScopeOverrideDetails: z.object({
      accessTokenGeneration: z.object({ claimsToAddOrOverride: Claims }),
    }),
  }),
});

const TRIES = 3;

/** Asks the function that the user pool of the template asks before it makes a token. */
export function claimedBy(template: Template, host: (name: string) => FunctionHost): Claimed {
  const [pool] = template.resources('AWS::Cognito::UserPool');
  const trigger = Pool.safeParse(pool === undefined ? {} : template.properties(pool));
  if (!trigger.success) return async (persona) => persona;
  const { LambdaArn } = trigger.data.LambdaConfig.PreTokenGenerationConfig;
  const name = LambdaArn.split(':').at(-1) ?? '';
  return async (persona) => {
    const { sub } = persona.claims;
    const answer = await asked(host(name), {
      version: '2',
      triggerSource: 'TokenGeneration_Authentication',
      userName: persona.name,
      request: { userAttributes: { sub } },
      response: {},
    });
    const { roles, ...rest } = answer;
    return roles === undefined ? persona : { ...persona, claims: { sub, ...rest, roles } };
  };
}

/** As Cognito does, which calls three times before it gives no token. */
async function asked(host: FunctionHost, event: object): Promise<z.output<typeof Claims>> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { response } = Answer.parse(JSON.parse(await host.invoke(event)));
      return response.claimsAndScopeOverrideDetails.accessTokenGeneration.claimsToAddOrOverride;
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}
