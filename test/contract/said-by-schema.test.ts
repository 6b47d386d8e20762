import { LISTED_AT, measuresAt } from '@giam-sat/contract/http/listed-measures';
import { PUBLIC_BY, PublicFiguresQuery } from '@giam-sat/contract/http/public-query';
import { BY, FiguresQuery } from '@giam-sat/contract/http/query';
import { openApiDocument } from '@giam-sat/contract/routes/openapi-document';
import { ProposePurge } from '@giam-sat/domain/confiding/inputs';
import { LISTINGS } from '@giam-sat/domain/figures/listings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../support/api.ts';

/** What members or keys are to each other is in the document where JSON Schema has words for it. */
const document: Json = JSON.parse(JSON.stringify(openApiDocument()));
const parameterOf = (path: string, name: string): Json =>
  document.paths[path].get.parameters.find((one: Json) => one.name === name).schema;

const queries = [
  ['/figures', BY, FiguresQuery.shape.by],
  ['/public/figures', PUBLIC_BY, PublicFiguresQuery.shape.by],
] as const;

describe('the document says as much as the schema that reads', () => {
  it.each(queries)('of the keys that %s takes', (path, names, by) => {
    const { pattern, not } = parameterOf(path, 'by');
    const fits = (text: string) =>
      new RegExp(pattern).test(text) &&
      !not.anyOf.some((one: Json) => new RegExp(one.pattern).test(text));
    const some = fc.array(fc.constantFrom(...names, 'nothing', ''), { maxLength: 4 });
    void fc.assert(
      fc.property(some, (keys) => {
        const text = keys.join();
        expect([text, fits(text)]).toEqual([text, by.safeParse(text).success]);
      }),
      { numRuns: 500 },
    );
    expect([fits('year,kind'), fits('kind,kind'), fits('year,kind,month')]).toEqual([
      ...[true, false, false],
    ]);
  });

  it('of a purge, which is about one thing', () => {
    const { oneOf } = document.components.schemas.ProposePurge;
    const why = { reason: 'Hết mục đích', document: { number: '5/QĐ', on: '2024-05-30' } };
    const all = { session: 'a', board: 'b', caseCode: 'c' };
    fc.assert(
      fc.property(fc.subarray(Object.entries(all)), (some) => {
        const about = Object.fromEntries(some);
        const fitting = oneOf.filter(({ required }: Json) =>
          required.every((name: string) => name in about),
        );
        const isRead = ProposePurge.safeParse({ ...about, ...why }).success;
        expect([about, fitting.length === 1]).toEqual([about, isRead]);
      }),
    );
  });

  it('of the measures that each list lists; together the lists have every one', () => {
    for (const address of ['sessions', 'findings', 'recommendations', 'activities'] as const) {
      expect(parameterOf(`/${address}`, 'measure').enum).toEqual(measuresAt(address));
    }
    expect(Object.values(LISTED_AT).flat().toSorted()).toEqual([...LISTINGS].toSorted());
  });
});
