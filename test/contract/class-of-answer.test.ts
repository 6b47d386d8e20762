import { openApiDocument } from '@giam-sat/contract/routes/openapi-document';
import { CONFIDED_CLASSES, DATA_CLASS } from '@giam-sat/domain/data-class';
import { describe, expect, it } from 'vitest';
import type { Json } from '../support/api.ts';
import { ANYTHING, MADE_BY_THE_SYSTEM, WRITTEN } from './class-of-answer.ts';
import { CLASS_OF_TEXT } from './class-of-text.ts';
import { textsIn } from './texts-in.ts';

const document: Json = JSON.parse(JSON.stringify(openApiDocument()));
const PEOPLES = /^\/(personal|informants)/;

const answers = Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
  Object.entries<Json>(methods).map(([method, { responses }]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    schemas: Object.values<Json>(responses).flatMap((one) =>
      Object.values<Json>(one.content ?? {}).map(({ schema }) => schema),
    ),
  })),
);

/** Members whose class nobody named, as far as this route may tell of them. */
function unnamed(name: string, path: string, schema: Json): string[] {
  return [...textsIn(schema, document.components.schemas)].filter((member) => {
    if (MADE_BY_THE_SYSTEM.has(member) || ANYTHING[member]?.test(name)) return false;
    // What a problem is about is said in our words everywhere.
    if (member === 'title' || member === 'code') return false;
    const known = CLASS_OF_TEXT.get(WRITTEN.get(member) ?? member);
    // A text in an answer about people is of people: `name` is a body's anywhere else.
    if (PEOPLES.test(path)) return true;
    return path.startsWith('/public/') ? known !== 'public' : known === undefined;
  });
}

describe('somebody has said the class of every text that is answered', () => {
  it.each(answers)('by $name', ({ name, path, schemas }) => {
    for (const schema of schemas) expect(unnamed(name, path, schema)).toEqual([]);
  });

  it('a text nobody thought of is found, in whatever answer and however deep', () => {
    const leak = (within: Json) => ({ type: 'object', properties: { found: within } });
    for (const schema of [
      leak({ type: 'string' }),
      leak({ type: ['string', 'null'] }),
      { type: 'array', items: leak({ type: 'array', items: { type: 'string' } }) },
      { anyOf: [{ type: 'null' }, leak({})] },
      { type: 'object', additionalProperties: leak({ type: 'string', maxLength: 9 }) },
    ]) {
      expect(unnamed('GET /sessions', '/sessions', schema)).toEqual(['found']);
    }
    const name = { type: 'object', properties: { name: { type: 'string' } } };
    expect(unnamed('GET /sessions', '/sessions', name)).toEqual([]);
    expect(unnamed('GET /personal/x', '/personal/x', name)).toEqual(['name']);
    const signed = { type: 'object', properties: { signedBy: { type: 'string' } } };
    expect(unnamed('GET /public/x', '/public/x', signed)).toEqual(['signedBy']);
  });

  it('and of none that is not answered any more', () => {
    const there = new Set(
      answers.flatMap(({ schemas }) =>
        schemas.flatMap((one) => [...textsIn(one, document.components.schemas)]),
      ),
    );
    const named = [...MADE_BY_THE_SYSTEM, ...WRITTEN.keys(), ...Object.keys(ANYTHING)];
    expect(named.filter((one) => !there.has(one))).toEqual([]);
  });
});

describe('what is answered about people says of which class it is', () => {
  const classes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'GET /personal/members/{board}/{member}': { name: 'personal', phone: 'personal' },
    'GET /personal/sessions/{id}': { name: 'sensitive' },
    'GET /personal/findings/{id}': { text: 'personal' },
    'POST /informants': { caseCode: 'informant' },
    'POST /informants/readings': {
      ...{ identity: 'informant', contact: 'informant' },
      ...{ text: 'informant', finding: 'informant' },
    },
  };

  it('where it is asked for, and in no other answer', () => {
    const told: Record<string, Record<string, string>> = {};
    for (const { name, schemas } of answers) {
      const found = Object.assign({}, ...schemas.map((one) => confidedIn(one)));
      if (Object.keys(found).length > 0) told[name] = found;
    }
    expect(told).toEqual(classes);
  });

  function confidedIn(given: Json, name = ''): Record<string, string> {
    const schema =
      given?.$ref === undefined ? given : document.components.schemas[given.$ref.split('/').at(-1)];
    if (typeof schema !== 'object' || schema === null) return {};
    const own = CONFIDED_CLASSES.includes(schema[DATA_CLASS]) ? { [name]: schema[DATA_CLASS] } : {};
    const members = Object.entries<Json>(schema.properties ?? {}).map(([at, one]) =>
      confidedIn(one, at),
    );
    return Object.assign({}, own, ...members);
  }
});
