import { Id, isLegible, line, prose } from '@giam-sat/domain/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const one = line(20);
const many = prose(20);
const refused = (schema: typeof one, value: unknown) => !schema.safeParse(value).success;

describe('text', () => {
  it.each([
    ['NUL', 'a\u0000b'],
    ['escape', 'a\u001bb'],
    ['delete', 'a\u007fb'],
    ['a C1 control', 'a\u0085b'],
    ['right-to-left override', 'a\u202eb'],
    ['left-to-right embedding', 'a\u202ab'],
    ['isolates', 'a\u2066b\u2069'],
    ['left-to-right mark', 'a\u200eb'],
    ['Arabic letter mark', 'a\u061cb'],
    ['a lone high surrogate', 'a\ud800b'],
    ['a lone low surrogate', 'a\udc00'],
  ])('with %s is refused with a code of its own', (_name, value) => {
    for (const schema of [one, many]) {
      expect(schema.safeParse(value).error?.issues).toEqual([
        expect.objectContaining({ code: 'custom', params: { code: 'unreadable-characters' } }),
      ]);
    }
  });

  it('no control or direction character passes, whatever stands around it', () => {
    const bad = fc.constantFrom('\u0000', '\u0007', '\u009f', '\u202e', '\u2067', '\ud83d');
    fc.assert(
      fc.property(fc.string({ maxLength: 5 }), bad, fc.string({ maxLength: 5 }), (a, c, b) => {
        expect(refused(one, `${a}${c}${b}`) && refused(many, `${a}${c}${b}`)).toBe(true);
      }),
    );
  });

  it('is kept in Unicode NFC and trimmed', () => {
    expect(one.parse('  Hòa '.normalize('NFD'))).toBe('Hòa'.normalize('NFC'));
    expect(many.parse(' Đã ghi\n'.normalize('NFD'))).toBe('Đã ghi');
  });

  it('parsed again is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (value) => {
        const parsed = many.safeParse(value);
        if (parsed.success) expect(many.parse(parsed.data)).toBe(parsed.data);
      }),
    );
  });

  it('keeps emoji and other pairs of surrogates whole', () => {
    expect(one.parse('𠀀 🇻🇳')).toBe('𠀀 🇻🇳');
  });

  it.each(['', '   ', '\u00a0'])('%j is nothing', (value) => {
    expect(refused(one, value) && refused(many, value)).toBe(true);
  });

  it('is measured after it was brought in order', () => {
    expect(one.parse(` ${'a'.repeat(20)} `)).toHaveLength(20);
    expect(refused(one, 'a'.repeat(21))).toBe(true);
    expect(one.parse('ế'.repeat(20).normalize('NFD'))).toHaveLength(20);
  });

  it.each([null, 5, true, ['a'], { a: 1 }])('%j is no text', (value) => {
    expect(refused(one, value) && refused(many, value)).toBe(true);
  });
});

describe('a line', () => {
  it.each(['a\nb', 'a\rb', 'a\tb', 'a\u2028b', 'a\u2029b'])('%j is not one', (value) => {
    expect(refused(one, value)).toBe(true);
  });
});

describe('prose', () => {
  it('has line breaks of one kind, and tabs', () => {
    expect(many.parse('a\r\nb\rc\nd\te')).toBe('a\nb\nc\nd\te');
  });
});

describe('an id', () => {
  it.each(['35@0', 'front:13285@2025-07-01', 'land', 'A_b-c.d'])('%s is one', (value) => {
    expect(Id.safeParse(value).success).toBe(true);
  });

  it.each([
    '',
    ' a',
    '@a',
    'a b',
    'a#b',
    'a/b',
    'a|b',
    'đ',
    'a\u0000',
    'a'.repeat(101),
    '__proto__',
  ])('%j is none: keys of lists and cells are made of ids', (value) => {
    expect(Id.safeParse(value).success).toBe(false);
  });
});

describe('what a text holds is seen by who reads it', () => {
  it.each(['Hòa', '12', '🇻🇳', '%', 'e\u0301', 'a\u200bb', '👩\u200d👧'])('in %s', (text) => {
    expect(isLegible(text)).toBe(true);
  });

  it.each([
    ['nothing but a space without width', '\u200b'],
    ['only joiners and fillers', '\u200d\u3164\u2060 \u2800'],
    ['only a mark', '\u0301'],
    ['what is left of bytes that are no UTF-8', 'Giám s\ufffdt'],
    ['letters only machines read', 'Giám sát\u{e0041}\u{e0042}'],
  ])('but not in %s', (_what, text) => {
    expect(isLegible(text)).toBe(false);
  });
});
