import {
  evolvePublishedFigure,
  recordPublishedFigure,
} from '@giam-sat/domain/published/published-figure';
import {
  addresseeGroupOf,
  evolveBody,
  LEAD_GROUPS,
  leadGroupOf,
} from '@giam-sat/domain/register/body';
import { BODY_TYPES } from '@giam-sat/domain/register/body-types';
import { searchText } from '@giam-sat/domain/register/search-text';
import { evolveUnit, inForce, provinceOf } from '@giam-sat/domain/register/unit';
import { inScope } from '@giam-sat/domain/scope';
import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { describe, expect, it } from 'vitest';
import { COMMUNE, OTHER_COMMUNE, PROVINCE } from '../support/payloads.ts';
import { bodies, contextOn, units } from '../support/registers.ts';

describe('an entry is in force', () => {
  it.each([
    ['2024-12-31', false],
    ['2025-01-01', true],
    ['2025-06-30', true],
    ['2025-07-01', false],
  ])('on %s: %s, both ends included', (day, expected) => {
    expect(inForce({ from: '2025-01-01', to: '2025-06-30' }, day)).toBe(expected);
  });

  it('always where no days are known', () => {
    expect(inForce({ from: null, to: null }, '2010-01-01')).toBe(true);
  });
});

describe('an officer writes', () => {
  const path = ['VN', PROVINCE, '347@0', COMMUNE];
  it.each([
    ['for the own unit', COMMUNE, true],
    ['for what lies below it', PROVINCE, true],
    ['for units that became theirs', '37@2025-07-01', true],
    ['never for a neighbour', OTHER_COMMUNE, false],
    ['never for what was formed from it', '13285@2025-07-01', false],
    ['nothing without a unit', 'nowhere', false],
  ])('%s', (_name, unit, expected) => {
    expect(inScope(contextOn('2025-07-20', unit), path)).toBe(expected);
  });
});

describe('groups', () => {
  it('every type of body has a lead group and an addressee group', () => {
    expect(new Set(BODY_TYPES.map(leadGroupOf))).toEqual(new Set(LEAD_GROUPS));
    expect(BODY_TYPES.filter((type) => addresseeGroupOf(type) === 'party')).toEqual([
      'party-committee',
    ]);
    expect(BODY_TYPES.filter((type) => addresseeGroupOf(type) === 'government')).toEqual([
      'peoples-committee',
      'department',
    ]);
  });

  it('supervision and criticism are led by the Front and the organisations alone', () => {
    for (const kind of ['supervision', 'criticism'] as const) {
      expect(new Set(kindRules[kind].leads.map(leadGroupOf))).toEqual(
        new Set(['front-and-organisations']),
      );
    }
  });
});

describe('names are searched', () => {
  it.each([
    ['Hoà Bình', 'hoa binh'],
    ['Hòa Bình'.normalize('NFD'), 'hoa binh'],
    ['Đồng Đăng – Lạng Sơn', 'dong dang lang son'],
    ['Phường Ba Đình, TP. Hà Nội', 'phuong ba dinh tp ha noi'],
  ])('%s as %s', (name, text) => {
    expect(searchText(name)).toBe(text);
  });
});

describe('an entry that ended', () => {
  const envelope = {
    schema: 1 as const,
    at: '2025-07-01T00:00:00Z',
    on: '2025-07-01',
    actor: { sub: 'a' },
  };
  it('keeps all but its last day', () => {
    const [unit] = units;
    const [body] = bodies;
    if (unit === undefined || body === undefined) throw new Error('no registers');
    const data = { to: '2025-06-30' };
    expect(evolveUnit(unit, { ...envelope, type: 'unit.ended', data })).toEqual({
      ...unit,
      ...data,
    });
    expect(evolveBody(body, { ...envelope, type: 'body.ended', data })).toEqual({
      ...body,
      ...data,
    });
  });

  it('was registered before', () => {
    const data = { to: '2025-06-30' };
    expect(() => evolveUnit(undefined, { ...envelope, type: 'unit.ended', data })).toThrow(
      'before',
    );
    expect(() => evolveBody(undefined, { ...envelope, type: 'body.ended', data })).toThrow(
      'before',
    );
  });
});

it('the province of a path is its second unit, or the country itself', () => {
  expect([provinceOf(['VN', PROVINCE, '347@0']), provinceOf(['VN'])]).toEqual([PROVINCE, 'VN']);
});

it('a published figure keeps the path of its unit and the levels that add up', () => {
  const figure = {
    unit: PROVINCE,
    measure: 'sessions.supervision',
    value: 684,
    qualifier: 'exactly' as const,
    period: { from: null, to: '2023-12-31' },
    levels: { province: 84, commune: 600 },
    source: { title: 'Bài báo', on: '2024-06-01' },
  };
  const [event, ...more] = recordPublishedFigure(contextOn('2024-06-01', PROVINCE), figure);
  if (event === undefined) throw new Error('nothing recorded');
  expect(more).toEqual([]);
  expect(evolvePublishedFigure(undefined, event)).toEqual({ ...figure, path: ['VN', PROVINCE] });
});
