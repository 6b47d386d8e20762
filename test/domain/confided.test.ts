import { Confided } from '@giam-sat/domain/confided';
import { type Context, happened, happenedAs } from '@giam-sat/domain/context';
import { expect, expectTypeOf, it } from 'vitest';

// The lines marked are checked by tsc, which fails when one of them compiles.
const text = new Confided('sensitive', 'Nguyễn Văn Kín');
declare const context: Context;
const events = {
  // @ts-expect-error a confided text has no place in an event
  member: () => happened(context, 'session.recorded', '2024-06-01', { name: text }),
  // @ts-expect-error nor deep in it
  deep: () => happened(context, 'session.recorded', '2024-06-01', { a: [{ b: { name: text } }] }),
  // @ts-expect-error nor in one of a later schema
  later: () => happenedAs(2, context, 'session.recorded', '2024-06-01', { name: text }),
  // @ts-expect-error it is no string
  string: (): string => text,
  // @ts-expect-error what it holds is not reached but by reveal
  inside: () => text.text,
  open: () => happened(context, 'session.recorded', '2024-06-01', { name: 'Ban Thường trực' }),
};

it('does not compile into an event, at whatever depth', () => {
  expectTypeOf(text).not.toExtend<string>();
  expectTypeOf<ReturnType<typeof events.open>>().toHaveProperty('data');
  expect(Object.keys(events)).toHaveLength(6);
});
