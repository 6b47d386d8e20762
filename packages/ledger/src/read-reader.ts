import { type Reader, readerOf, readsSubtree } from '@giam-sat/domain/policy/reader';
import { COUNTRY } from '@giam-sat/domain/register/unit';
import type { Ledger } from './ledger.ts';
import { readBody } from './read-body.ts';
import { readOwnUnit } from './read-own-unit.ts';

/** What a token says of who asks. */
export interface Claims {
  readonly sub: string;
  readonly org?: string;
  readonly unit?: string;
  readonly roles: readonly string[];
}

/** A reader with the paths of the subtrees that may be read, none within another. */
export interface ReaderInPlace {
  readonly reader: Reader;
  readonly subtrees: readonly (readonly string[])[];
}

type Read = Pick<Ledger, 'read'>;

/** Who asks, as the registers know them at this moment. */
export async function readReader(ledger: Read, claims: Claims): Promise<ReaderInPlace> {
  const { org, unit } = claims;
  const [body, own] = await Promise.all([
    org === undefined ? undefined : readBody(ledger, org),
    unit === undefined ? undefined : readOwnUnit(ledger, unit),
  ]);
  const reader = readerOf(claims, body, own);
  if (!readsSubtree(reader)) return { reader, subtrees: [] };
  if (own === undefined) return { reader, subtrees: reader.units.map((id) => [id]) };
  return { reader, subtrees: outermost([own.path, ...own.before.map(({ path }) => path)]) };
}

function outermost(paths: readonly (readonly string[])[]): (readonly string[])[] {
  return paths.filter((path, at) => {
    const unit = path.at(-1) ?? COUNTRY;
    return !paths.some((other, otherAt) => {
      const isSame = other.at(-1) === unit;
      return isSame ? otherAt < at : path.includes(other.at(-1) ?? COUNTRY);
    });
  });
}
