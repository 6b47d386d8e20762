import { provinceOf, type Unit } from '@giam-sat/domain/register/unit';
import { addCells, addChildCells } from './add-cells.ts';
import { addListed } from './add-listed.ts';
import type { Family, FiguresQuery, Sum } from './figures-query.ts';
import { hasChildCells } from './generation.ts';
import type { Grouping } from './grouped.ts';
import { countsByEntry, scopesFor } from './sight.ts';
import type { Views } from './views.ts';

/**
 * Country and province are added up from cells, and so are the children of a province; smaller units
 * have few records and are counted from their list entries by the same function. Of a unit that lies
 * above the reader's own only the reader's subtrees are read.
 */
export async function addUp(
  views: Views,
  generation: string,
  family: Family,
  query: FiguresQuery,
  sums: readonly Sum[],
): Promise<void> {
  const { unit, sight, by, isAbout } = query;
  const { scopes } = scopesFor(sight, { path: unit.path, own: false });
  const isByEntry = isAbout !== undefined || countsByEntry(sight.reader);
  for (const { path } of scopes) {
    const part = { ...query, path };
    if (isByEntry || path.length > 2) await addListed(views, generation, family, part, sums);
    else if (isInCells(path, unit, by)) await addCells(views, generation, family, part, sums);
    else if (await hasChildCells(views, generation)) {
      await addChildCells(views, generation, family.cells(provinceOf(path)), part, sums);
    } else await addListed(views, generation, family, part, sums);
  }
}

/** The country, and a province where its children are not to be told apart. */
function isInCells({ length }: readonly string[], asked: Unit, by: Grouping): boolean {
  return length === 1 || asked.path.length === 1 || !by.unit;
}
