import * as z from 'zod';
import { Stopped } from '../say.ts';

const list = z.union([z.string().transform((one) => [one]), z.array(z.unknown())]);
const Statement = z.looseObject({
  Effect: z.string(),
  Action: list.default([]),
  Resource: list.default([]),
  NotAction: z.unknown().optional(),
  NotResource: z.unknown().optional(),
});
const Document = z.looseObject({ Statement: z.array(Statement) });
const Template = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

/** Roles' statements that allow every action, every action of a service, or every resource. */
export function wideGrants(text: string): string[] {
  const { Resources } = Template.parse(JSON.parse(text));
  return Object.entries(Resources)
    .filter(([, { Type }]) => Type.startsWith('AWS::IAM::'))
    .flatMap(([id, { Properties }]) =>
      documentsIn(Properties)
        .flatMap(({ Statement: statements }) => statements)
        .filter(isWide)
        .map(({ Action }) => `${id}: ${Action.join(', ') || 'NotAction'}`),
    );
}

/** @throws Stopped with each grant that is too wide */
export function refuseWideGrants(templates: readonly string[]): void {
  const wide = templates.flatMap(wideGrants);
  if (wide.length === 0) return;
  const reason = 'quyền quá rộng / grants that are too wide';
  throw new Stopped([reason, ...wide.map((one) => `  - ${one}`)].join('\n'), 3);
}

function isWide({ Effect, Action, Resource, ...rest }: z.infer<typeof Statement>): boolean {
  if (Effect !== 'Allow') return false;
  if (rest.NotAction !== undefined || rest.NotResource !== undefined) return true;
  return Resource.includes('*') || Action.some((one) => /^\*|:\*$/.test(String(one)));
}

function documentsIn({ PolicyDocument, Policies }: Readonly<Record<string, unknown>>) {
  const inline = z.array(z.looseObject({ PolicyDocument: Document })).safeParse(Policies);
  const own = Document.safeParse(PolicyDocument);
  return [
    ...(own.success ? [own.data] : []),
    ...(inline.data ?? []).map((policy) => policy.PolicyDocument),
  ];
}
