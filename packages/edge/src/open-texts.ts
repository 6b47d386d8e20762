import { Confided } from '@giam-sat/domain/confided';
import type { Context } from 'hono';

/** A text of a payload and where it stands (RFC 6901). */
export interface TextAt {
  readonly pointer: string;
  readonly text: string;
}

/** What a payload says, by who may keep it: open texts go to the Ledger, confided ones never do. */
export interface PayloadTexts {
  readonly open: readonly TextAt[];
  /** Where a confided text stands. */
  readonly confided: ReadonlySet<string>;
}

/** Walks a payload as its schema read it. */
export function textsOf(payload: unknown): PayloadTexts {
  const open: TextAt[] = [];
  const confided = new Set<string>();
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value === 'string') open.push({ pointer, text: value });
    else if (value instanceof Confided) confided.add(pointer);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        walk(member, `${pointer}/${escaped(name)}`);
      }
    }
  };
  walk(payload, '');
  return { open, confided };
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

const confidedIn = new WeakMap<Request, ReadonlySet<string>>();

export function rememberConfided(c: Context, pointers: ReadonlySet<string>): void {
  confidedIn.set(c.req.raw, pointers);
}

/**
 * The payload as it may be hashed and kept: where a confided text stood stands only that there was one.
 * A hash in the Ledger would outlive a purge, and a name or a number can be guessed and tried against it.
 */
export function withoutConfided(c: Context, payload: unknown): unknown {
  const pointers = confidedIn.get(c.req.raw) ?? new Set();
  const strip = (value: unknown, pointer: string): unknown => {
    if (pointers.has(pointer)) return true;
    if (Array.isArray(value)) return value.map((member, at) => strip(member, `${pointer}/${at}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        strip(member, `${pointer}/${escaped(name)}`),
      ]),
    );
  };
  return pointers.size === 0 ? payload : strip(payload, '');
}
