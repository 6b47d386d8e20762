import * as z from 'zod';
import type { Template } from '../assembly/template.ts';
import type { Call } from './call-recorder.ts';

const Texts = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const PolicyDocument = z.object({
  Statement: z.array(
    z.object({
      Effect: z.enum(['Allow', 'Deny']),
      Action: Texts,
      Resource: Texts,
      Condition: z.unknown().optional(),
    }),
  ),
});
type Statement = z.output<typeof PolicyDocument>['Statement'][number];

const PolicyProperties = z.object({ PolicyDocument, Roles: z.array(z.string()).default([]) });
const RoleProperties = z.object({ Policies: z.array(z.object({ PolicyDocument })).default([]) });
const FunctionProperties = z.object({ Role: z.string() });

/**
 * Calls that were made here, where nothing forbids them, and that the function's role would not
 * allow on AWS. The condition of what is allowed is taken to hold, and of what is denied not to.
 */
export function compareGrants(calls: readonly Call[], template: Template): Call[] {
  const statements = statementsByFunction(template);
  return calls.filter((call) => {
    const own = statements.get(call.functionName) ?? [];
    const fitting = own.filter(
      ({ Action, Resource }) =>
        Action.some((one) => fits(one.toLowerCase(), call.action.toLowerCase())) &&
        Resource.some((one) => fits(one, call.resource)),
    );
    const isDenied = fitting.some(
      ({ Effect, Condition }) => Effect === 'Deny' && Condition === undefined,
    );
    return isDenied || !fitting.some(({ Effect }) => Effect === 'Allow');
  });
}

/**
 * The other way round: each action on each resource that a function's role allows and that was never
 * called here. Statements that differ only by their condition count as one.
 */
export function unusedGrants(calls: readonly Call[], template: Template): Call[] {
  const grants = [...statementsByFunction(template)].flatMap(([functionName, statements]) =>
    statements
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action, Resource }) =>
        Action.flatMap((action) =>
          Resource.map((resource) => ({ functionName, action, resource })),
        ),
      ),
  );
  const once = new Map(grants.map((grant) => [JSON.stringify(grant), grant]));
  return [...once.values()].filter(
    ({ functionName, action, resource }) =>
      !calls.some(
        (call) =>
          call.functionName === functionName &&
          fits(action.toLowerCase(), call.action.toLowerCase()) &&
          fits(resource, call.resource),
      ),
  );
}

function statementsByFunction(template: Template): ReadonlyMap<string, readonly Statement[]> {
  const byRole = new Map<string, Statement[]>();
  const add = (role: string, statements: readonly Statement[]) =>
    byRole.set(role, [...(byRole.get(role) ?? []), ...statements]);
  for (const role of template.resources('AWS::IAM::Role')) {
    const { Policies } = RoleProperties.parse(template.properties(role));
    for (const { PolicyDocument: document } of Policies) {
      add(template.identity(role).ref, document.Statement);
    }
  }
  for (const policy of template.resources('AWS::IAM::Policy')) {
    const { Roles, PolicyDocument: document } = PolicyProperties.parse(template.properties(policy));
    for (const role of Roles) add(role, document.Statement);
  }
  const functions = template.resources('AWS::Lambda::Function').map((resource) => {
    const { Role } = FunctionProperties.parse(template.properties(resource));
    const role = Role.split('/').at(-1) ?? Role;
    return [template.identity(resource).ref, byRole.get(role) ?? []] as const;
  });
  return new Map(functions);
}

function fits(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
}
