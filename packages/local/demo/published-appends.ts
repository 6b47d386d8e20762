import { readFileSync } from 'node:fs';
import { PublishFigure, recordPublishedFigure } from '@giam-sat/domain/published/published-figure';
import type { Append } from '@giam-sat/ledger/append';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';
import * as z from 'zod';
import { bodyId } from './bodies.ts';
import { contextAt } from './decide-sessions.ts';

/** The day after the page's own date. */
const PUBLISHED_AT = '2024-07-19T02:00:00.000Z';
const PROVINCE = '35@0';

const Figures = z.array(z.object({ id: z.string(), figure: PublishFigure }));

/** What the article printed about Hà Nam; see data/SOURCE.md. */
export function publishedAppends(): Append[] {
  const file = new URL('data/published-figures.json', import.meta.url);
  return Figures.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ id, figure }) => {
    const context = contextAt(PUBLISHED_AT, PROVINCE, bodyId('front', PROVINCE));
    return {
      record: `published-figure#${id}`,
      version: 1,
      events: recordPublishedFigure(context, figure),
      request: { key: 'demonstration-1', hash: sha256(canonical(figure)) },
    };
  });
}
