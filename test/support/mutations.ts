import type { Json } from './api.ts';

export type Path = readonly (string | number)[];

export interface Mutation {
  readonly path: Path;
  readonly value: unknown;
  readonly payload: unknown;
}

/** Every place of a JSON value, itself included. */
export function placesOf(value: Json, at: Path = []): { path: Path; value: unknown }[] {
  if (value === null || typeof value !== 'object') return [{ path: at, value }];
  const members = Array.isArray(value)
    ? value.map((one, index) => [index, one] as const)
    : Object.entries(value);
  return [{ path: at, value }, ...members.flatMap(([name, one]) => placesOf(one, [...at, name]))];
}

/** A copy with another value at a place. */
export function replaced(payload: Json, [name, ...rest]: Path, value: unknown): unknown {
  if (name === undefined) return value;
  const copy = Array.isArray(payload) ? [...payload] : { ...payload };
  return Object.assign(copy, { [name]: replaced(payload[name], rest, value) });
}

const SOME: readonly unknown[] = ['x', 5, true, null, [], {}];

function isOfOneType(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) || Array.isArray(other)) return Array.isArray(one) && Array.isArray(other);
  return typeof one === typeof other && (one === null) === (other === null);
}

/** The payload with each of its places, one at a time, of each other type. */
export function wrongTypes(payload: Json): Mutation[] {
  return placesOf(payload).flatMap(({ path, value }) =>
    SOME.filter((other) => !isOfOneType(value, other)).map((other) => ({
      path,
      value: other,
      payload: replaced(payload, path, other),
    })),
  );
}

export function pointerOf(path: Path): string {
  return path.map((part) => `/${part}`).join('');
}
