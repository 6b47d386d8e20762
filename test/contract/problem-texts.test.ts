import { edgeProblem } from '@giam-sat/contract/problems/edge-problem';
import { edgeTexts } from '@giam-sat/contract/problems/edge-texts';
import { Problem } from '@giam-sat/contract/problems/problem';
import { refusalProblem } from '@giam-sat/contract/problems/problem-of';
import { refusalTexts } from '@giam-sat/contract/problems/refusal-texts';
import { Refused } from '@giam-sat/domain/refusal';
import { describe, expect, it } from 'vitest';
import { refusalsOf } from '../support/given.ts';
import { refusedCases } from '../support/refused-cases.ts';

const VIETNAMESE = /[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/i;
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

describe('every refusal code', () => {
  it.each(Object.entries(refusalTexts))(
    '%s has a status and a text in both languages',
    (_code, text) => {
      expect([403, 404, 409, 422]).toContain(text.status);
      expect(text.vi).toMatch(VIETNAMESE);
      expect(text.en.length).toBeGreaterThan(10);
      expect(text.en).not.toMatch(/[ăơưếềệấầậ]/);
      expect(new Set(placeholders(text.vi))).toEqual(new Set(placeholders(text.en)));
    },
  );

  it.each(refusedCases)(
    '%s: its texts are filled from what was refused',
    (_name, _code, _at, attempt) => {
      for (const refusal of refusalsOf(attempt)) {
        for (const name of placeholders(refusalTexts[refusal.code].vi)) {
          expect(refusal.data, `${refusal.code} {${name}}`).toHaveProperty([String(name)]);
        }
        const problem = Problem.parse(refusalProblem(new Refused([refusal])));
        const texts = [
          problem.detail,
          problem.en.detail,
          ...(problem.errors ?? []).flatMap((one) => [one.vi, one.en]),
        ];
        for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|\[object/);
        expect(problem).toMatchObject({
          code: refusal.code,
          type: `urn:giam-sat:problem:${refusal.code}`,
          status: refusalTexts[refusal.code].status,
          errors: [{ pointer: refusal.pointer, code: refusal.code }],
        });
      }
    },
  );
});

describe('a refusal with several reasons', () => {
  it('has the first as its code and all of them as errors', () => {
    const refused = new Refused([
      { code: 'unknown-topic', pointer: '/topic', data: { id: 'x' } },
      { code: 'host-required', pointer: '/hostBody' },
    ]);
    expect(refusalProblem(refused)).toMatchObject({
      code: 'unknown-topic',
      status: 422,
      errors: [{ pointer: '/topic' }, { pointer: '/hostBody' }],
    });
  });

  it('of an illegal step says what is possible, or that nothing is', () => {
    const problemWith = (possible: string[]) =>
      refusalProblem(
        new Refused([
          {
            code: 'illegal-step',
            pointer: '',
            data: { subject: 'session', action: 'close', state: 'planned', possible },
          },
        ]),
      );
    expect(problemWith(['notify', 'hold'])).toMatchObject({
      status: 409,
      possible: ['notify', 'hold'],
      en: { detail: expect.stringContaining('notify, hold') },
    });
    expect(problemWith([])).toMatchObject({
      possible: [],
      detail: expect.stringContaining('không có'),
      en: { detail: expect.stringContaining('none') },
    });
  });

  it('writes numbers as each language does', () => {
    const { detail, en } = refusalProblem(
      new Refused([
        { code: 'levels-differ', pointer: '/levels', data: { sum: 1140, value: 2000 } },
      ]),
    );
    expect([detail, en.detail]).toEqual([
      expect.stringContaining('1.140'),
      expect.stringContaining('1,140'),
    ]);
  });
});

describe('every code of the edge', () => {
  const codes = Object.keys(edgeTexts) as (keyof typeof edgeTexts)[];
  it.each(codes)('%s has a status, a title and a text in both languages', (code) => {
    const problem = Problem.parse(edgeProblem(code));
    expect(problem.status).toBeGreaterThanOrEqual(400);
    expect(problem.title + problem.detail).toMatch(VIETNAMESE);
    expect(problem.en.detail).not.toMatch(/[ăơưếềệấầậ]/);
  });

  it('only what is our own fault is a 5xx', () => {
    expect(codes.filter((code) => edgeTexts[code].status >= 500)).toEqual([
      'internal-error',
      'temporarily-unavailable',
    ]);
  });
});
