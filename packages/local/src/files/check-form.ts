import { createHash } from 'node:crypto';
import * as z from 'zod';
import { isFormSigned } from './signature.ts';

const Condition = z.union([
  z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string(), z.string()]),
  z.record(z.string(), z.string()),
]);
const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(Condition) });

/** Fields no condition has to name. */
const FREE = new Set(['policy', 'x-amz-signature', 'file']);

/**
 * What S3 asks of a form (POST Object) and the local store does not.
 * @returns S3's code for what is wrong; nothing when it may pass
 */
export function wrongWithForm(
  fields: ReadonlyMap<string, string>,
  bucket: string,
  file: Uint8Array,
  now: number,
): string | undefined {
  const text = Buffer.from(fields.get('policy') ?? '', 'base64').toString();
  if (text === '' || !isFormSigned(fields)) return 'AccessDenied';
  const { expiration, conditions } = Policy.parse(JSON.parse(text));
  if (Date.parse(expiration) <= now) return 'AccessDenied';
  const values = new Map([...fields, ['bucket', bucket]]);
  const named = new Set<string>();
  for (const condition of conditions) {
    const wrong = wrongWith(condition, values, named, file.length);
    if (wrong !== undefined) return wrong;
  }
  if ([...fields.keys()].some((name) => !named.has(name) && !FREE.has(name))) return 'AccessDenied';
  const checksum = fields.get('x-amz-checksum-sha256');
  const actual = createHash('sha256').update(file).digest('base64');
  return checksum === undefined || checksum === actual ? undefined : 'BadDigest';
}

function wrongWith(
  condition: z.output<typeof Condition>,
  values: ReadonlyMap<string, string>,
  named: Set<string>,
  length: number,
): string | undefined {
  if (!Array.isArray(condition)) {
    for (const [name, value] of Object.entries(condition)) {
      named.add(name.toLowerCase());
      if (values.get(name.toLowerCase()) !== value) return 'AccessDenied';
    }
    return undefined;
  }
  if (condition[0] === 'content-length-range') {
    if (length < condition[1]) return 'EntityTooSmall';
    return length > condition[2] ? 'EntityTooLarge' : undefined;
  }
  const [kind, field, value] = condition;
  const name = field.replace(/^\$/, '').toLowerCase();
  named.add(name);
  const given = values.get(name) ?? '';
  const fits = kind === 'eq' ? given === value : given.startsWith(value);
  return fits ? undefined : 'AccessDenied';
}
