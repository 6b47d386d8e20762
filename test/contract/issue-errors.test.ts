import '@giam-sat/edge/edge-app';
import { payloadErrors, queryErrors } from '@giam-sat/contract/problems/issue-errors';
import { RecordSession } from '@giam-sat/domain/session/commands';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

function errorsOf(payload: unknown, schema: z.ZodType = RecordSession) {
  return payloadErrors(schema.safeParse(payload).error?.issues ?? []);
}

describe('errors of a payload', () => {
  it('point to each place, unknown members included, as RFC 6901 writes it', () => {
    const schema = z.strictObject({ a: z.array(z.strictObject({ b: z.string() })) });
    expect(
      errorsOf({ a: [{ b: 1, 'x/y': 1, '~z': 1 }], c: 1 }, schema).map((one) => one.pointer),
    ).toEqual(['/a/0/b', '/a/0/x~1y', '/a/0/~0z', '/c']);
  });

  it('speak Vietnamese and English', () => {
    const [error] = errorsOf({ a: 'x' }, z.object({ a: z.string().min(2) }));
    expect(error?.vi).toMatch(/mong đợi/);
    expect(error?.en).toMatch(/expected/);
    expect(error?.vi).not.toContain('\n');
  });

  it('say plainly what is missing, what it has to be, and how a day is written', () => {
    const schema = z.object({
      ...{ name: z.string(), count: z.int(), list: z.array(z.string()), on: z.iso.date() },
    });
    expect(errorsOf({ count: '5', list: {}, on: '08/09/2026' }, schema)).toMatchObject([
      { pointer: '/name', code: 'invalid_type', vi: 'Thiếu mục này; cần chữ, trong ngoặc kép' },
      {
        pointer: '/count',
        vi: expect.stringContaining('phải là số'),
        en: expect.stringContaining('number'),
      },
      { pointer: '/list', vi: 'Mục này phải là danh sách, trong [ ]', en: 'This must be a list' },
      { pointer: '/on', code: 'invalid_format', vi: expect.stringContaining('ví dụ 2026-09-08') },
    ]);
  });

  it('say plainly that a text is empty or too long', () => {
    const schema = z.object({ text: z.string().min(1).max(3) });
    expect(errorsOf({ text: '' }, schema)).toMatchObject([
      { pointer: '/text', code: 'too_small', vi: 'Không được để trống' },
    ]);
    expect(errorsOf({ text: 'dài quá' }, schema)).toMatchObject([
      { pointer: '/text', code: 'too_big', vi: 'Dài quá: tối đa 3 ký tự' },
    ]);
  });

  it('have a code of ours where the reason is ours', () => {
    expect(errorsOf({ held: { from: '1999-01-01', to: '2024-01-01' } })).toContainEqual(
      expect.objectContaining({ pointer: '/held/from', code: 'day-range' }),
    );
  });

  it('are fifty at most, so that a large mistake is not a larger answer', () => {
    const unknown = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, 1]));
    const wrong = { findings: Array(40).fill({ recommendations: Array(100).fill({ text: 5 }) }) };
    for (const payload of [unknown, wrong, { findings: [unknown, unknown] }]) {
      const errors = errorsOf(payload);
      expect(errors).toHaveLength(50);
      expect(JSON.stringify(errors).length).toBeLessThan(20_000);
    }
  });
});

describe('errors of a query', () => {
  it('name the parameter, also one that nobody knows', () => {
    const issues = z.strictObject({ a: z.string() }).safeParse({ a: 1, b: '' }).error?.issues ?? [];
    expect(queryErrors(issues).map((one) => one.parameter)).toEqual(['a', 'b']);
  });
});
