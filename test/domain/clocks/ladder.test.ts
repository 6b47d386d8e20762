import { correctSession } from '@giam-sat/domain/session/correct-session';
import { describe, expect, it } from 'vitest';
import {
  begun,
  COMMUNE_NOW,
  dayOf,
  done,
  followed,
  inputFor,
  type Life,
  linkedBodies,
  oneOf,
  PROVINCE_NOW,
  R1,
  said,
  sent,
  swept,
  sweptDaily,
} from '../../support/following.ts';
import { COMMUNE, councilSupervision } from '../../support/payloads.ts';

const issued = begun(dayOf('2026-03-09'), sent('2026-03-09', { dueOn: '2026-05-15' }));
const step = (life: Life, day: string, action: Parameters<typeof inputFor>[0], over: object = {}) =>
  followed(life, dayOf(day, { sub: action }), action, { ...inputFor(action, day), ...over });

describe('the ladder', () => {
  const urge = `2026-04-02 step.proposed reply#1 front_ladder.urge peoples-committee:${COMMUNE_NOW}`;
  const proposals = (life: Life) => said(life).filter((line) => line.includes('proposed reply'));

  it('is never reset by touching the record', () => {
    const touched = sweptDaily(issued, '2026-03-10', '2026-04-20');
    const today = dayOf('2026-04-20');
    const corrected = done(touched, today, (session) =>
      correctSession(today, session, { reason: 'chính tả', changes: { subject: 'Khác' } }),
    );
    const received = step(corrected, '2026-04-21', 'receive', { on: '2026-04-21' });
    expect(proposals(swept(received, dayOf('2026-06-30')))).toEqual([urge]);
    const overdue = received.session.clocks.find((one) => one.id === R1 && one.clock === 'reply');
    expect(overdue).toMatchObject({ overdue: { on: '2026-04-02', lifted: false } });
    expect(overdue?.proposed).toMatchObject({ step: 'front_ladder.urge', on: '2026-04-02' });
  });

  it('goes on only when its step was taken, by a letter of after the due day', () => {
    const late = swept(issued, dayOf('2026-04-10'));
    const early = step(late, '2026-04-11', 'urge', { document: { number: '1', on: '2026-03-30' } });
    expect(proposals(swept(early, dayOf('2026-06-30')))).toEqual([urge]);
    const urged = step(late, '2026-04-11', 'urge');
    expect(proposals(swept(urged, dayOf('2026-06-30')))).toEqual([
      urge,
      `2026-04-21 step.proposed reply#1 front_ladder.higher_front front:${PROVINCE_NOW}`,
    ]);
  });

  it('has a proposal to answer although no sweep had come by', () => {
    const urged = step(issued, '2026-04-11', 'urge');
    expect(oneOf(urged).urgings).toHaveLength(1);
    expect(proposals(swept(urged, dayOf('2026-06-30')))).toHaveLength(2);
  });

  it('is over with the answer, whatever step it had reached', () => {
    const urged = step(swept(issued, dayOf('2026-04-10')), '2026-04-11', 'urge');
    const answered = step(urged, '2026-04-15', 'reply');
    expect(proposals(swept(answered, dayOf('2026-12-31')))).toEqual([urge]);
  });

  it('of a People’s Council has seven steps, each asked for by itself', () => {
    let life = begun(dayOf('2026-03-02'), {
      ...sent('2026-03-02'),
      ...councilSupervision({ form: 'GS-03', leadBody: `peoples-council:${COMMUNE_NOW}` }),
    });
    for (let taken = 0; taken < 7; taken += 1) {
      const later = swept(life, dayOf('2029-01-01'));
      const proposed = later.session.clocks.find((one) => one.proposed !== undefined)?.proposed;
      const isUrging = proposed?.step.includes('urge') ?? false;
      expect(proposalsOf(later)).toHaveLength(taken + 1);
      life = step(life, proposed?.on ?? '', isUrging ? 'urge' : 'escalate');
    }
    expect(proposalsOf(swept(life, dayOf('2029-01-01'))).map((line) => line.split(' ')[3])).toEqual(
      [
        'hdnd_ladder.urge',
        'hdnd_ladder.urge_again',
        'hdnd_ladder.competent_level',
        'hdnd_ladder.explanation',
        'hdnd_ladder.questioning',
        'hdnd_ladder.supervise_again',
        'hdnd_ladder.report_to_council',
      ],
    );
  });

  const proposalsOf = (life: Life) => said(life).filter((line) => line.includes('step.proposed'));

  it('asks who took over where the lead body or its superior has ended', () => {
    const old = begun(dayOf('2025-06-02'), {
      ...sent('2025-06-02', { addressee: `peoples-committee:${COMMUNE}` }),
      leadBody: `front:${COMMUNE}`,
    });
    const urged = step(swept(old, dayOf('2025-07-05')), '2025-07-05', 'urge');
    expect(proposalsOf(swept(urged, dayOf('2025-08-01'))).at(-1)).toBe(
      `2025-07-15 step.proposed reply#1 front_ladder.higher_front front:${PROVINCE_NOW}`,
    );
  });

  it('proposes to nobody where no superior is registered, and waits for a name', () => {
    const alone = linkedBodies.map((body) => ({ ...body, parent: null }));
    const setting = { bodies: alone };
    const urged = step(swept(issued, dayOf('2026-04-10')), '2026-04-11', 'urge');
    const missing = swept(urged, dayOf('2026-04-30', setting));
    expect(proposalsOf(missing).at(-1)).toBe(
      '2026-04-21 step.proposed reply#1 front_ladder.higher_front null',
    );
    const on = dayOf('2026-05-04', setting);
    const input = inputFor('escalate', '2026-05-04');
    expect(() => followed(missing, on, 'escalate', { ...input, to: undefined })).toThrow(
      'superior-missing',
    );
    expect(oneOf(followed(missing, on, 'escalate', input)).escalations).toHaveLength(1);
  });
});
