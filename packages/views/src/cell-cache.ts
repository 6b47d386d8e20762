import { type Cell, unpacked } from './cells.ts';
import { inGeneration } from './keys.ts';
import type { Item, Views } from './views.ts';

/**
 * Cells as the last writer left them. Only who moves the cursor writes cells, so what is kept here is
 * good for as long as the cursor stands where this lane left it.
 */
export class CellCache {
  #cells = new Map<string, Cell>();
  /** Partitions this lane has registered already; registering one again changes nothing. */
  readonly partitions = new Set<string>();
  #cursor = -1;

  keepAt(cursor: number): void {
    if (cursor !== this.#cursor) this.drop();
    this.#cursor = cursor;
  }

  moved(cursor: number): void {
    this.#cursor = cursor;
  }

  drop(): void {
    this.#cells = new Map();
    this.partitions.clear();
    this.#cursor = -1;
  }

  /** The cell to change; `load` must have been called for it. */
  cell(name: string): Cell {
    return this.#cells.get(name) ?? { periods: {}, position: 0 };
  }

  put(name: string, cell: Cell): void {
    this.#cells.set(name, cell);
  }

  async load(views: Views, generation: string, names: readonly string[]): Promise<void> {
    const missing = names.filter((name) => !this.#cells.has(name));
    if (missing.length === 0) return;
    const keys = missing.map((name) => cellKey(generation, name));
    const found = new Map<string, Item>();
    for (const item of await views.getMany(keys)) found.set(`${item.pk}\n${item.sk}`, item);
    for (const name of missing) {
      const { pk, sk } = cellKey(generation, name);
      this.#cells.set(name, cellOf(found.get(`${pk}\n${sk}`)));
    }
  }
}

export function cellName(partition: string, sort: string): string {
  return `${partition}\n${sort}`;
}

export function cellKey(generation: string, name: string): { pk: string; sk: string } {
  const [partition = '', sk = ''] = name.split('\n');
  return { pk: inGeneration(generation, partition), sk };
}

export function cellOf(item: Item | undefined): Cell {
  if (item === undefined) return { periods: {}, position: 0 };
  const { rows, position } = item;
  if (!(rows instanceof Uint8Array)) throw new Error('a cell without rows');
  return { periods: unpacked(rows), position: Number(position) };
}
