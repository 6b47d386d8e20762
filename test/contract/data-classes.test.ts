import {
  asyncApiDocument,
  earlierSchemas,
  eventSchemas,
} from '@giam-sat/contract/routes/asyncapi-document';
import { openApiDocument } from '@giam-sat/contract/routes/openapi-document';
import { Confided } from '@giam-sat/domain/confided';
import { DATA_CLASS, DATA_CLASSES, isConfidedClass } from '@giam-sat/domain/data-class';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Json } from '../support/api.ts';

const document: Json = JSON.parse(JSON.stringify(openApiDocument()));
const resolved = (schema: Json): Json =>
  schema.$ref === undefined
    ? schema
    : { ...document.components.schemas[schema.$ref.split('/').at(-1)], ...schema };

interface Member {
  readonly at: string;
  readonly dataClass: string | undefined;
}

/** Every property below a schema with the class it has, its own or that of what it stands in. */
function membersOf(root: Json, seen: readonly string[] = [], at = '', above?: string): Member[] {
  const schema = resolved(root);
  if (root.$ref !== undefined && seen.includes(root.$ref)) return [];
  const known = root.$ref === undefined ? seen : [...seen, root.$ref];
  const dataClass: string | undefined = schema[DATA_CLASS] ?? above;
  const properties: [string, Json][] = Object.entries(schema.properties ?? {});
  const within = [schema.items, schema.additionalProperties].filter(
    (one) => typeof one === 'object',
  );
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [
    ...properties.flatMap(([name, one]) => [
      { at: `${at}/${name}`, dataClass: resolved(one)[DATA_CLASS] ?? dataClass },
      ...membersOf(one, known, `${at}/${name}`, dataClass),
    ]),
    ...[...within, ...choices].flatMap((one) => membersOf(one, known, at, dataClass)),
  ];
}

/** Every class that is named anywhere in a schema. */
function classesIn(schema: Json): string[] {
  const text = JSON.stringify(schema);
  return [...text.matchAll(new RegExp(`"${DATA_CLASS}":"([^"]*)"`, 'g'))].map(
    ([, name = '']) => name,
  );
}

const operations = Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
  Object.entries<Json>(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    operation,
  })),
);
const payloads = operations.flatMap(({ name, operation }) => {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return schema === undefined ? [] : [{ name, schema }];
});

describe('the class of a piece of data', () => {
  it.each(payloads)('is known of every member of $name', ({ schema }) => {
    const members = membersOf(schema);
    for (const { at, dataClass } of members) expect(DATA_CLASSES, at).toContain(dataClass);
    expect(classesIn(schema).length + members.length).toBeGreaterThan(0);
  });

  it('is one of people’s in the payloads that keep them, and in no other', () => {
    const confided = payloads.filter(({ schema }) =>
      membersOf(schema).some(({ dataClass }) =>
        ['personal', 'sensitive', 'informant'].includes(dataClass ?? ''),
      ),
    );
    expect(confided.map(({ name }) => name).sort()).toEqual([
      'POST /informants',
      'POST /informants/readings',
      'POST /personal/findings/{id}',
      'POST /personal/members/{board}/{member}',
      'POST /personal/purges',
      'POST /personal/sessions/{id}',
    ]);
  });

  it.each(
    [...eventSchemas, ...earlierSchemas].map((event) => ({
      name: [...event.shape.type.values].join(),
      event,
    })),
  )('of what is stored of $name is public or internal', ({ event }) => {
    for (const io of ['input', 'output'] as const) {
      const stored = z.toJSONSchema(event, { io, unrepresentable: 'any' });
      expect(classesIn(stored).filter((one) => one !== 'public' && one !== 'internal')).toEqual([]);
    }
  });

  it('of what is told on the bus is public or internal', () => {
    expect(
      classesIn(asyncApiDocument()).filter((one) => one !== 'public' && one !== 'internal'),
    ).toEqual([]);
  });

  it.each(operations.filter(({ path }) => path.startsWith('/public/')))(
    'of every member that $name answers is public',
    ({ operation }) => {
      for (const media of Object.values<Json>(operation.responses[200].content)) {
        const members = membersOf(media.schema);
        expect(
          new Set([media.schema[DATA_CLASS], ...members.map(({ dataClass }) => dataClass)]),
        ).toEqual(new Set(['public']));
      }
    },
  );

  it('of what other routes answer about people is said where it is told', () => {
    const told = operations.filter(({ operation }) =>
      Object.values<Json>(operation.responses).some((one) =>
        membersOf(Object.values<Json>(one.content ?? {})[0]?.schema ?? {}).some(({ dataClass }) =>
          DATA_CLASSES.filter(isConfidedClass).some((name) => name === dataClass),
        ),
      ),
    );
    for (const { path } of told) expect(path).toMatch(/^\/(personal|informants)/);
  });
});

describe('a confided text', () => {
  const text = new Confided('personal', 'Nguyễn Văn Kín');

  it('is no text, has no JSON and can not be read by mistake', () => {
    expect(() => JSON.stringify({ text })).toThrow('personal');
    expect(`${Object.keys(text)}${Object.values(text)}`).not.toContain('Nguyễn');
    expect(String(text)).not.toContain('Nguyễn');
    expect(text.reveal()).toBe('Nguyễn Văn Kín');
  });
});
