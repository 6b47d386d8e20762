import { seeded } from '../oracle/random.ts';
import { oddMembers, wholeBodies } from './hostile-bodies.ts';
import { oddAddresses, oddHeaders } from './hostile-lines.ts';
import { type RawAnswer, type RawRequest, sendRaw } from './raw-request.ts';
import type { Sample } from './world.ts';

export interface HostileOptions {
  readonly url: string;
  readonly seed: number;
  /** Of all there are, from 0 to 1. */
  readonly share: number;
  readonly tokenOf: (who: string) => Promise<string>;
  readonly samples: readonly Sample[];
}

const PARSERS = [400, 431];
const LEAKS = /\bat .+\.(ts|js|mjs):\d+|node_modules|ZodError|TypeError|DynamoDB|arn:aws/i;

/**
 * Bodies, headers, addresses and methods nobody sends who means well, to every operation.
 * @returns what was not answered as it must be, and how many were asked
 */
export async function sendHostile(options: HostileOptions) {
  const wrong: string[] = [];
  let asked = 0;
  const random = seeded(options.seed + 1);
  const waiting = (await requests(options)).filter(() => random.chance(options.share));
  const lane = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      asked += 1;
      const answer = await sendRaw(options.url, next);
      const why = wrongWith(next, answer);
      if (why !== undefined) wrong.push(`${why}\n  ${told(next)}\n  ${told(answer)}`);
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  return { wrong, asked };
}

async function requests({ seed, tokenOf, samples }: HostileOptions): Promise<RawRequest[]> {
  const random = seeded(seed);
  const first = new Map(samples.map((sample) => [sample.operation, sample]));
  const all: RawRequest[] = [];
  for (const sample of first.values()) {
    const authorization = `Bearer ${await tokenOf(sample.who)}`;
    const [method = 'GET', template = '/'] = sample.operation.split(' ');
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => sample.ids[name] ?? name);
    const headers = (over: object = {}) => ({
      authorization,
      'content-type': 'application/json',
      'idempotency-key': `hostile-${random.int(1, 1_000_000_000)}`,
      'no-state-secrets': 'confirmed',
      'if-match': '*',
      ...over,
    });
    if (sample.payload !== undefined) {
      const valid = JSON.stringify(sample.payload);
      const odd = oddMembers(sample.payload, (below) => random.int(0, below - 1));
      for (const body of [...wholeBodies(valid), ...odd]) {
        all.push({ method, path, headers: headers(), body });
      }
      for (const over of oddHeaders) {
        all.push({ method, path, headers: headers(over), body: Buffer.from(valid) });
      }
    }
    for (const odd of oddAddresses(method, template, path, sample.query)) {
      const body = sample.payload === undefined ? undefined : Buffer.from('{}');
      all.push({ ...odd, headers: headers(), body });
    }
  }
  return all;
}

function wrongWith({ method }: RawRequest, { status, type, text }: RawAnswer) {
  if (LEAKS.test(text) && status >= 400) return 'tells of the inside';
  if (status < 400) return undefined;
  if (status >= 500 && status !== 503) return 'server error';
  // The answer to HEAD has no body; what the parser of Node refuses is not seen by anything of ours.
  if (text === '' && (method === 'HEAD' || PARSERS.includes(status))) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return 'no problem';
    const isProblem = 'code' in value && 'status' in value && 'en' in value;
    const isNamed = type.startsWith('application/problem+json');
    return isProblem && isNamed && value.status === status ? undefined : 'no problem';
  } catch {
    return 'no JSON';
  }
}

function told(one: RawRequest | RawAnswer): string {
  if ('status' in one) return `${one.status} ${one.type} ${one.text.slice(0, 300)}`;
  const body = one.body === undefined ? '' : one.body.toString().slice(0, 300);
  const { authorization: _token, ...headers } = one.headers;
  return `${one.method} ${one.path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 400)} ${body}`;
}
