import { isRecord } from './is-record.ts';
import { ignoredTypes, knownResources } from './known-resources.ts';
import type { KnownType } from './known-type.ts';
import type { Assembly, Resource } from './load-assembly.ts';

/**
 * Throws when the template holds anything the runner would silently leave out: what works here
 * must not work by accident.
 */
export function refuseUnknown(assembly: Assembly): void {
  const resources = assembly.stacks.flatMap((stack) => [...stack.resources.values()]);
  const unknown = resources.flatMap(unknownIn);
  if (unknown.length === 0) return;
  throw new Error(
    `the local runner does not know:\n${unknown.map((one) => `  - ${one}`).join('\n')}\n` +
      'Teach it in packages/local/src/assembly/known-resources.ts, or leave it out.',
  );
}

function unknownIn(resource: Resource): string[] {
  if (resource.type in ignoredTypes) return [];
  const known = knownResources[resource.type];
  const where = `${resource.stack}/${resource.logicalId}`;
  if (known === undefined) return [`${where}: resource type ${resource.type}`];
  return unknownPaths(resource.properties, '', known).map(
    (path) => `${where}: ${path} of ${resource.type}`,
  );
}

function unknownPaths(value: unknown, path: string, known: KnownType): string[] {
  if (Array.isArray(value)) {
    return [...new Set(value.flatMap((one) => unknownPaths(one, path, known)))];
  }
  if (!isRecord(value)) return path === '' ? [] : [path];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (known.honours.includes(here) || here in known.ignores) return [];
    const below = known.honours.some((one) => one.startsWith(`${here}.`));
    return below ? unknownPaths(inner, here, known) : [here];
  });
}
