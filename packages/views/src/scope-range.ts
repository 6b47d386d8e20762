import { COUNTRY, provinceOf } from '@giam-sat/domain/register/unit';
import { below, LAST } from './keys.ts';

/** A unit's subtree, or only what the unit itself leads. */
export interface Scope {
  readonly path: readonly string[];
  readonly own: boolean;
}

/** The only province partition a scope can lie in; none for the whole country. */
export function provinceIn(scope: Scope): string | undefined {
  return scope.path.length === 1 && !scope.own ? undefined : provinceOf(scope.path);
}

/**
 * Sort keys of the scope within its province: a subtree is a prefix. `#` (own) sorts before `/`
 * (children), and nothing that a key holds lies between them.
 */
export function scopeRange(scope: Scope, from: string, to: string): { from: string; to: string } {
  const prefix = below(scope.path);
  const isCountryOrProvince = scope.path.length <= 2;
  if (scope.own) return { from: `${prefix}#${from}`, to: `${prefix}#${to}#${LAST}` };
  if (isCountryOrProvince) return { from: '#', to: LAST };
  return { from: `${prefix}#`, to: `${prefix}/${LAST}` };
}

/** Whether something counted under a path lies in the scope. */
export function isWithin(scope: Scope, path: readonly string[]): boolean {
  const unit = scope.path.at(-1) ?? COUNTRY;
  return scope.own ? path.at(-1) === unit : path.includes(unit);
}
