import { earlierSchemas, eventSchemas } from '@giam-sat/contract/routes/asyncapi-document';
import { openApiDocument } from '@giam-sat/contract/routes/openapi-document';
import { Confided } from '@giam-sat/domain/confided';
import type { WriteLog } from '@giam-sat/platform/log';
import type { Card } from '@giam-sat/views/view-item';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Json } from '../support/api.ts';
import { CLASS_OF_TEXT } from './class-of-text.ts';
import { textsIn } from './texts-in.ts';

const document: Json = JSON.parse(JSON.stringify(openApiDocument()));

const unclassed = (names: Iterable<string>) =>
  [...names].filter((name) => !CLASS_OF_TEXT.has(name)).toSorted();

const payloads = Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
  Object.entries<Json>(methods).flatMap(([method, operation]) => {
    const schema = operation.requestBody?.content['application/json']?.schema;
    return schema === undefined ? [] : [{ name: `${method.toUpperCase()} ${path}`, schema }];
  }),
);

describe('somebody has said the class of every text that can be filled', () => {
  it.each(payloads)('of $name', ({ schema }) => {
    expect(unclassed(textsIn(schema, document.components.schemas))).toEqual([]);
  });

  it.each(
    [...eventSchemas, ...earlierSchemas].map((event) => ({
      name: [...event.shape.type.values].join(),
      event,
    })),
  )('of the event $name', ({ event }) => {
    const stored: Json = z.toJSONSchema(event.shape.data, { io: 'input', unrepresentable: 'any' });
    expect(unclassed(textsIn(stored, stored.$defs ?? {}))).toEqual([]);
  });

  it('and of none that is not there any more', () => {
    const events = eventSchemas.map((event): Json => {
      return z.toJSONSchema(event.shape.data, { io: 'input', unrepresentable: 'any' });
    });
    const there = [
      ...payloads.map(({ schema }) => textsIn(schema, document.components.schemas)),
      ...events.map((one) => textsIn(one, one.$defs ?? {})),
    ].flatMap((names) => [...names]);
    expect([...CLASS_OF_TEXT.keys()].filter((name) => !there.includes(name))).toEqual([]);
  });
});

describe('a text of a person', () => {
  const name = new Confided('personal', 'Nguyễn Văn Kín');

  it('compiles into no view item and no line of the log', () => {
    // @ts-expect-error what a list shows is JSON
    const card: Card = { name };
    // @ts-expect-error however deep
    const deep: Card = { members: [{ name }] };
    const write: WriteLog = () => undefined;
    // @ts-expect-error ids, codes and numbers
    write('RECORDED', { name });
    for (const one of [card, deep]) expect(() => JSON.stringify(one)).toThrow('personal');
  });
});
