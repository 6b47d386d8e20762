import { describe, expect, it } from 'vitest';
import { calendar, rules } from '../../support/first-calendar.ts';
import { begun, dayOf, said, sent, swept, sweptDaily } from '../../support/following.ts';
import { COMMUNE } from '../../support/payloads.ts';

const issued = begun(dayOf('2026-03-09'), sent('2026-03-09', { dueOn: '2026-05-15' }));

describe('a change of the calendar', () => {
  const before = { versions: calendar.versions.filter(({ id }) => id !== 'vn-2024.1') };
  const start = dayOf('2024-04-06', { calendar: before });
  const payload = {
    ...sent(
      '2024-04-06',
      { addressee: `peoples-committee:${COMMUNE}` },
      { addressee: `peoples-committee:${COMMUNE}` },
    ),
    leadBody: `front:${COMMUNE}`,
  };
  const open = begun(start, payload);

  it('moves each open deadline once, and says from where to where', () => {
    const moved = sweptDaily(open, '2024-04-07', '2024-04-25');
    expect(said(moved).filter((line) => line.includes('moved'))).toEqual([
      '2024-04-12 deadline.moved reply#1 2024-04-29 2024-05-02 calendar-or-rule',
      '2024-04-12 deadline.moved reply#1 2024-04-29 2024-05-02 calendar-or-rule',
    ]);
  });

  it('announced in time and noticed after the due day still moves it, so nothing is overdue', () => {
    const noticed = swept(open, dayOf('2024-05-01'));
    expect(said(noticed)).toContain(
      '2024-04-12 deadline.moved reply#1 2024-04-29 2024-05-02 calendar-or-rule',
    );
    expect(said(noticed).join()).not.toContain('overdue');
  });

  it('announced after the due day moves nothing', () => {
    const late = {
      versions: calendar.versions.map((one) =>
        one.id === 'vn-2024.1' ? { ...one, announcedOn: '2024-04-30' } : one,
      ),
    };
    const noticed = swept(open, dayOf('2024-05-10', { calendar: late }));
    expect(said(noticed).join()).not.toContain('moved');
    expect(said(noticed)).toContain('2024-04-30 deadline.overdue reply#1 2024-04-29');
  });
});

describe('a change of a rule', () => {
  const longer = rules.map((rule) =>
    rule.key === 'front.reply' ? { ...rule, number: 30, version: 2 } : rule,
  );

  it('moves what is open and leaves what has passed, also when nobody had looked yet', () => {
    const moved = swept(issued, dayOf('2026-03-30', { rules: longer }));
    expect(said(moved)).toContain(
      '2026-03-30 deadline.moved reply#1 2026-04-01 2026-04-13 calendar-or-rule',
    );
    for (const day of ['2026-04-02', '2026-04-10']) {
      const passed = swept(issued, dayOf(day, { rules: longer }));
      expect(said(passed).join()).not.toContain('moved');
      expect(said(passed)).toContain('2026-04-02 deadline.overdue reply#1 2026-04-01');
    }
  });

  it('in force from a later start says nothing of clocks that run', () => {
    const later = [
      ...rules,
      {
        ...rules.find(({ key }) => key === 'front.reply'),
        number: 30,
        from: '2026-03-10',
        version: 2,
      },
    ];
    expect(
      said(swept(issued, dayOf('2026-03-30', { rules: later as never }))).join(),
    ).not.toContain('moved');
  });
});
