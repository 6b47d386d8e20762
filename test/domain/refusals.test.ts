import { refusalTexts } from '@giam-sat/contract/problems/refusal-texts';
import { type RefusalCode, Refused } from '@giam-sat/domain/refusal';
import { recordSession } from '@giam-sat/domain/session/record-session';
import { describe, expect, it } from 'vitest';
import { ID, onToday, refusalsOf } from '../support/given.ts';
import { HELD, supervision } from '../support/payloads.ts';
import { refusedCases } from '../support/refused-cases.ts';

describe('what is refused', () => {
  it.each(refusedCases)('%s: %s at %j', (_name, code, pointer, attempt) => {
    expect(refusalsOf(attempt)).toContainEqual(expect.objectContaining({ code, pointer }));
  });

  it('every code there is has been seen', () => {
    const seen = new Set(
      refusedCases.flatMap(([, , , attempt]) => refusalsOf(attempt).map(({ code }) => code)),
    );
    const all = Object.keys(refusalTexts) as RefusalCode[];
    expect([...seen].sort()).toEqual(all.sort());
  });

  it('all reasons are told together, not only the first', () => {
    const refusals = refusalsOf(() =>
      recordSession(
        onToday,
        ID,
        supervision({
          form: 'joined',
          topic: 'x',
          places: ['y'],
          held: { from: '2024-05-03', to: '2024-05-02' },
        }),
      ),
    );
    expect(refusals.map(({ code, pointer }) => `${code} ${pointer}`).sort()).toEqual([
      'days-reversed /held/to',
      'host-required /hostBody',
      'unknown-topic /topic',
      'unknown-unit /places/0',
    ]);
  });

  it('names code and place in its message, for a log or a stack trace', () => {
    const attempt = () => recordSession(onToday, ID, supervision({ topic: 'x', held: HELD }));
    expect(attempt).toThrow(Refused);
    expect(attempt).toThrow('unknown-topic /topic');
  });
});
