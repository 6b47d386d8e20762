import { CONFIDED_CLASSES, DATA_CLASS } from '@giam-sat/domain/data-class';
import type { Json } from '../support/api.ts';

/** What tells nothing of what may stand there. */
const SAYS_NOTHING = ['description', 'title', 'examples', DATA_CLASS];

/**
 * Names of members that hold a text of one's own: no choice, day, id or other form that a pattern gives, and
 * nothing of a class of persons. A member that may hold anything at all is among them.
 * @param defs the schemas that references lead to
 */
export function textsIn(root: Json, defs: Json): Set<string> {
  const found = new Set<string>();
  const seen = new Set<Json>();
  const walk = (given: Json, name: string): void => {
    const schema = given?.$ref === undefined ? given : defs[given.$ref.split('/').at(-1)];
    if (typeof schema !== 'object' || schema === null) return;
    const isConfided = CONFIDED_CLASSES.includes(schema[DATA_CLASS]);
    if (isFree(schema) && !isConfided) found.add(name);
    if (seen.has(schema)) return;
    seen.add(schema);
    for (const [member, one] of Object.entries(schema.properties ?? {})) walk(one, member);
    const within = [schema.items, schema.additionalProperties];
    for (const one of [...within, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
      walk(one, name);
    for (const one of schema.allOf ?? []) walk(one, name);
  };
  walk(root, '');
  return found;
}

function isFree(schema: Json): boolean {
  const isAnything = Object.keys(schema).every((name) => SAYS_NOTHING.includes(name));
  const isText = [schema.type].flat().includes('string');
  const isGiven = ['enum', 'const', 'format', 'pattern'].some((name) => name in schema);
  return isAnything || (isText && !isGiven);
}
