import { describe, expect, it } from 'vitest';
import {
  begun,
  dayOf,
  followed,
  inputFor,
  oneOf,
  saidBy,
  sent,
  swept,
} from '../../support/following.ts';
import { COMMUNE } from '../../support/payloads.ts';

describe('passed on for a body that is no more', () => {
  const letter = { ...sent('2025-06-20', { addressee: 'peoples-committee:347@0' }) };
  const typed = dayOf('2026-03-02', { sub: 'transfer' });
  const waiting = swept(
    begun(dayOf('2025-06-20'), { ...letter, leadBody: `front:${COMMUNE}` }),
    dayOf('2026-03-01'),
  );
  const passed = followed(waiting, typed, 'transfer', {
    ...inputFor('transfer', '2026-01-10'),
    to: 'department:VN',
  });

  it('waits for no successor any more', () => {
    expect(oneOf(waiting).successorWanted).toBeDefined();
    expect(oneOf(passed).successorWanted).toBeUndefined();
  });

  it('has nobody behind but who was asked since', () => {
    const overdue = saidBy(swept(passed, dayOf('2026-03-20')), 'reply').filter((line) =>
      line.includes('overdue'),
    );
    expect(overdue).toHaveLength(1);
    expect(overdue[0]).toMatch(/^2026-02-0/);
  });
});

describe('a receipt that becomes known after an extension', () => {
  const put = (received: string) => {
    const letter = begun(dayOf('2026-03-02'), sent('2026-03-02'));
    const longer = { ...inputFor('extend', '2026-03-05'), clock: 'reply', days: 5 };
    const extended = followed(letter, dayOf('2026-03-05'), 'extend', longer);
    const known = followed(extended, dayOf('2026-03-20'), 'receive', { on: received });
    return saidBy(swept(known, dayOf('2026-03-21')), 'reply').filter((line) =>
      line.includes('moved'),
    );
  };

  it('moves the day once, with the extension, and never to an earlier one', () => {
    expect(put('2026-03-18')).toHaveLength(2);
    expect(put('2026-03-03')).toHaveLength(1);
  });
});
