import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../packages/local/src/bus/event-pattern.ts';

const event = {
  source: 'vn.giamsat',
  detail: {
    type: 'finding.recorded',
    count: 5,
    unit: null,
    tags: ['a', 'b'],
    empty: [],
    parts: [
      { kind: 'x', n: 1 },
      { kind: 'y', n: 2 },
    ],
  },
};

describe('an event pattern', () => {
  it.each([
    ['a value', { source: ['vn.giamsat'] }],
    ['one of several values', { source: ['other', 'vn.giamsat'] }],
    ['a value below', { detail: { type: ['finding.recorded'] } }],
    ['an item of a list', { detail: { tags: ['b'] } }],
    ['null', { detail: { unit: [null] } }],
    ['a number', { detail: { count: [5] } }],
    ['a prefix', { detail: { type: [{ prefix: 'finding.' }] } }],
    ['a prefix in any case', { detail: { type: [{ prefix: { 'equals-ignore-case': 'FIND' } }] } }],
    ['a suffix', { detail: { type: [{ suffix: '.recorded' }] } }],
    ['any case', { source: [{ 'equals-ignore-case': 'VN.GiamSat' }] }],
    ['a wildcard', { detail: { type: [{ wildcard: 'find*.rec*ed' }] } }],
    ['anything but a value', { source: [{ 'anything-but': ['x', 'y'] }] }],
    ['anything but a prefix', { source: [{ 'anything-but': { prefix: 'aws.' } }] }],
    ['a range', { detail: { count: [{ numeric: ['>', 4, '<=', 5] }] } }],
    ['something there', { detail: { type: [{ exists: true }] } }],
    ['something not there', { detail: { nothing: [{ exists: false }] } }],
    ['an empty list as not there', { detail: { empty: [{ exists: false }] } }],
    ['one item of a list of objects', { detail: { parts: { kind: ['y'] } } }],
    ['one of alternatives', { $or: [{ source: ['x'] }, { detail: { count: [5] } }] }],
  ])('matches %s', (_, pattern) => {
    expect(compilePattern(pattern)(event)).toBe(true);
  });

  it.each([
    ['another value', { source: ['other'] }],
    ['a field that is missing', { region: ['x'] }],
    ['a text for a number', { detail: { count: ['5'] } }],
    ['one of two fields', { source: ['vn.giamsat'], region: ['x'] }],
    ['a number out of range', { detail: { count: [{ numeric: ['>', 5] }] } }],
    ['what is excluded', { source: [{ 'anything-but': 'vn.giamsat' }] }],
    ['a missing field against anything-but', { region: [{ 'anything-but': 'x' }] }],
    ['a pattern with dots that are not wild', { source: [{ wildcard: 'vn?giamsat' }] }],
  ])('does not match %s', (_, pattern) => {
    expect(compilePattern(pattern)(event)).toBe(false);
  });

  it.each([
    [{ source: [{ cidr: '10.0.0.0/8' }] }],
    [{ source: 'vn.giamsat' }],
    [{ count: [{ numeric: ['between', 1] }] }],
    [{ source: [{ prefix: 'a', suffix: 'b' }] }],
    [{ source: [{ 'anything-but': [null] }] }],
  ])('refuses a form it does not know: %j', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow('not known');
  });
});
