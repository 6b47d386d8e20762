import { call } from '../api/call.ts';
import { query } from '../api/use-answer.ts';
import { writeDay } from '../format/day.ts';
import type { Chosen } from './chosen.ts';

export interface Found extends Chosen {
  /** What tells it from another of the same name. */
  readonly note?: string;
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly to?: string | null;
}
interface ListedBody extends Listed {
  readonly type: string;
  readonly unit: string;
}
interface ListedUnit extends Listed {
  readonly formerly?: readonly { readonly id: string; readonly name: string }[];
}
interface Page<Item> {
  readonly items: readonly Item[];
}

export interface BodySearch {
  /** Only bodies of these types. */
  readonly types?: readonly string[] | undefined;
  /** In force on that day. */
  readonly on?: string | undefined;
  /** What is offered before anything is typed lies under this unit. */
  readonly near?: string | undefined;
}

const most = 20;

async function list<Item>(path: string): Promise<readonly Item[]> {
  return (await call<Page<Item>>(path)).body.items;
}

/** Units by their names, with or without accents, also by the name of one they were formed from. */
export async function findUnits(q: string, on?: string): Promise<Found[]> {
  const units = await list<ListedUnit>(`/registers/units${query({ q, on, limit: String(most) })}`);
  return units.map(({ id, name, to, formerly = [] }) => {
    const old = formerly.map((one) => one.name).join(', ');
    const note = old === '' ? ended(to) : `trước đây: ${old}`;
    return { id, name, ...(note === undefined ? {} : { note }) };
  });
}

/** Bodies by their names; where the name is that of an old unit, the bodies of what became of it. */
export async function findBodies(q: string, search: BodySearch): Promise<Found[]> {
  const type = search.types?.length === 1 ? search.types[0] : undefined;
  const { on, near } = search;
  const fits = (body: ListedBody) => search.types?.includes(body.type) ?? true;
  if (q.trim() === '') {
    if (near === undefined) return [];
    const path = `/registers/bodies${query({ under: near, type, on, limit: '100' })}`;
    const bodies = (await list<ListedBody>(path)).filter(fits);
    return bodies.slice(0, most).map(foundBody);
  }
  const path = `/registers/bodies${query({ q, type, on, limit: '100' })}`;
  const [bodies, heirs] = await Promise.all([
    list<ListedBody>(path),
    ofOldUnits(q, on, type).catch(noHeirs),
  ]);
  // What is in force comes first: ended ones are for what is typed in from old papers.
  const inForceFirst = bodies.filter(fits).sort((left, right) => ends(left) - ends(right));
  const byName = inForceFirst.slice(0, most).map(foundBody);
  const more = heirs.filter(({ body }) => fits(body) && bodies.every(({ id }) => id !== body.id));
  return [...byName, ...more.map(({ body, old }) => ({ ...foundBody(body), note: old }))];
}

/** What was found by the name itself is not held back by what was not. */
function noHeirs(): Awaited<ReturnType<typeof ofOldUnits>> {
  return [];
}

/** Bodies that are known by their ids only. */
export function findBodiesById(ids: readonly string[]): Promise<Found[]> {
  return Promise.all(
    ids.map(async (id) => {
      const { body } = await call<ListedBody>(`/registers/bodies/${encodeURIComponent(id)}`);
      return foundBody(body);
    }),
  );
}

const unitWord = /^.*\b(?=(?:xã|xa|phường|phuong|thị trấn|thi tran|huyện|huyen|tỉnh|tinh)\s)/iu;

async function ofOldUnits(q: string, on: string | undefined, type: string | undefined) {
  const name = q.normalize('NFC').replace(unitWord, '');
  const units = await list<ListedUnit>(`/registers/units${query({ q: name, on, limit: '5' })}`);
  const renamed = units.filter(({ formerly = [] }) => formerly.length > 0).slice(0, 2);
  const found = await Promise.all(
    renamed.map(async ({ id, formerly = [] }) => {
      const path = `/registers/bodies${query({ under: id, type, on, limit: '50' })}`;
      const old = `trước đây: ${formerly.map((one) => one.name).join(', ')}`;
      const bodies = await list<ListedBody>(path);
      return bodies.filter(({ unit }) => unit === id).map((body) => ({ body, old }));
    }),
  );
  return found.flat();
}

function ends({ to }: ListedBody): number {
  return to === null || to === undefined ? 0 : 1;
}

function foundBody({ id, name, to }: ListedBody): Found {
  const note = ended(to);
  return { id, name, ...(note === undefined ? {} : { note }) };
}

function ended(to: string | null | undefined): string | undefined {
  return to === null || to === undefined ? undefined : `đến ${writeDay(to)}`;
}
