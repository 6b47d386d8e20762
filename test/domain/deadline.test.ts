import {
  clockStart,
  computeDeadline,
  writtenDeadline,
} from '@giam-sat/domain/deadline/compute-deadline';
import { explainDeadline } from '@giam-sat/domain/deadline/explain-deadline';
import { extendDeadline } from '@giam-sat/domain/deadline/extend-deadline';
import { dueSoonDays, isOnTime, overdueDay } from '@giam-sat/domain/deadline/notices';
import { recomputeDeadline } from '@giam-sat/domain/deadline/recompute-deadlines';
import { ruleFor } from '@giam-sat/domain/rules/rule-book';
import { describe, expect, it } from 'vitest';
import { found, latest, rules, version } from '../support/first-calendar.ts';

const frontReply = found(
  ruleFor(rules, { step: 'reply', kind: 'supervision', bodyType: 'front', on: '2024-04-09' }),
);
const reply = (start: string, calendar = latest) =>
  computeDeadline({ rule: frontReply, start, calendar });
const wish = { on: '2024-03-20', who: 'front:37@0', why: 'chờ số liệu của sở' };

describe('the start of a clock', () => {
  it('is the receipt, or the issue and some days when nobody recorded a receipt', () => {
    expect(clockStart(frontReply, { issued: '2024-04-05', received: '2024-04-09' })).toEqual({
      day: '2024-04-09',
      assumed: false,
    });
    expect(clockStart(frontReply, { issued: '2024-04-05' })).toEqual({
      day: '2024-04-08',
      assumed: true,
    });
    expect(clockStart(frontReply, {})).toBeUndefined();
  });

  it('is said to be reckoned', () => {
    const deadline = computeDeadline({
      rule: frontReply,
      start: '2024-04-08',
      startAssumed: true,
      calendar: latest,
    });
    expect(deadline.startAssumed).toBe(true);
    expect(explainDeadline(deadline, latest).text).toContain('Chưa ghi nhận ngày nhận');
  });

  it('is not there for a rule that counts no days', () => {
    const rule = found(ruleFor(rules, { step: 'extension-count', on: '2024-04-09' }));
    expect(() => computeDeadline({ rule, start: '2024-04-09', calendar: latest })).toThrow(
      'extension.count',
    );
  });
});

describe('a deadline', () => {
  it('carries its reasons in a small form', () => {
    expect(reply('2024-04-09')).toEqual({
      dueOn: '2024-05-02',
      ruleKey: 'front.reply',
      ruleVersion: 1,
      basis: frontReply.basis,
      verified: false,
      calendarVersion: 'vn-2026.1',
      start: '2024-04-09',
      firstDay: '2024-04-10',
      judgedBy: 'document-day',
      trace: {
        number: 20,
        unit: 'calendar-days',
        direction: 'after',
        rolls: true,
        countedTo: '2024-04-29',
        calendarVerified: true,
      },
    });
  });

  it('explains itself in Vietnamese, day by day', () => {
    const { text, rows } = explainDeadline(reply('2024-04-09'), latest);
    expect(text.split('\n').slice(0, 2)).toEqual([
      'Hạn cuối: hết thứ Năm, 2/5/2024.',
      '20 ngày (tính cả ngày nghỉ) kể từ ngày 9/4/2024, tính từ ngày tiếp theo là 10/4/2024 (quy định front.reply, bản 1).',
    ]);
    expect(text).toContain('Ngày cuối thứ Hai, 29/4/2024 là ngày nghỉ');
    expect(text).toContain('(chưa kiểm chứng)');
    expect(rows).toHaveLength(24);
    expect(rows.slice(0, 2)).toEqual([
      { day: '2024-04-09', counted: null, why: 'ngày bắt đầu, không tính' },
      { day: '2024-04-10', counted: 1, why: 'thứ Tư, ngày làm việc' },
    ]);
    expect(rows.slice(-4)).toEqual([
      {
        day: '2024-04-29',
        counted: 20,
        why: 'ngày cuối rơi vào thứ Hai, nghỉ hoán đổi với ngày 4/5/2024: hoán đổi dịp 30/4 và 01/5 (2450/VPCP-KGVX)',
      },
      {
        day: '2024-04-30',
        counted: null,
        why: 'không kết thúc hạn: thứ Ba, nghỉ lễ: Ngày Chiến thắng (Bộ luật Lao động 2019, Điều 112 khoản 1 điểm c)',
      },
      {
        day: '2024-05-01',
        counted: null,
        why: 'không kết thúc hạn: thứ Tư, nghỉ lễ: Ngày Quốc tế Lao động (Bộ luật Lao động 2019, Điều 112 khoản 1 điểm d)',
      },
      { day: '2024-05-02', counted: null, why: 'hạn chuyển sang ngày này: thứ Năm, ngày làm việc' },
    ]);
  });

  it('says when the calendar given is not the one it was counted with', () => {
    const { agrees, text } = explainDeadline(reply('2024-04-09'), version('vn-2023.1'));
    expect(agrees).toBe(false);
    expect(text).toContain('Tính theo lịch vn-2023.1 thì ra ngày khác.');
  });

  it('says when a day that mattered was not verified', () => {
    const across = (start: string) => reply(start).trace.calendarVerified;
    expect([across('2024-04-09'), across('2026-11-04'), across('2027-12-20')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is overdue from the day after', () => {
    expect([overdueDay('2024-02-28'), overdueDay('2024-12-31')]).toEqual([
      '2024-02-29',
      '2025-01-01',
    ]);
  });
});

describe('a day written in the letter', () => {
  const rule = found(ruleFor(rules, { step: 'letter-due', on: '2024-04-09' }));

  it('stays as written, a Sunday too', () => {
    const deadline = writtenDeadline({
      dueOn: '2024-04-28',
      start: '2024-04-09',
      calendar: latest,
      rule,
    });
    expect([deadline.dueOn, deadline.ruleKey, deadline.verified]).toEqual([
      '2024-04-28',
      'letter.due',
      true,
    ]);
    const { text, agrees } = explainDeadline(deadline, latest);
    expect([text.includes('Thời hạn ghi trong văn bản ngày 9/4/2024'), agrees]).toEqual([
      true,
      true,
    ]);
  });

  it('passes on when the rule says so, and only then follows the calendar', () => {
    const before = version('vn-2023.1');
    const now = { calendar: latest, today: '2024-04-12' };
    const written = { dueOn: '2024-04-29', start: '2024-04-09', calendar: before };
    expect(recomputeDeadline(writtenDeadline(written), now)).toBeUndefined();
    const rolling = writtenDeadline({ ...written, rule: { ...rule, lastDayRolls: true } });
    expect(recomputeDeadline(rolling, now)?.dueOn).toBe('2024-05-02');
  });
});

describe('the notices before a deadline', () => {
  it('are 15, 7 and 3 days before, and left out on or before the start', () => {
    expect(dueSoonDays(reply('2024-03-04'), [15, 7, 3])).toEqual([
      '2024-03-10',
      '2024-03-18',
      '2024-03-22',
    ]);
    const short = { ...reply('2024-03-04'), dueOn: '2024-03-11' };
    expect(dueSoonDays(short, [15, 7, 3])).toEqual(['2024-03-08']);
  });

  it('begin again after the day an extension was decided', () => {
    const extended = extendDeadline(reply('2024-03-04'), { ...wish, days: 7 }, {}, latest);
    expect(extended.ok && dueSoonDays(extended.deadline, [15, 7, 3])).toEqual([
      '2024-03-25',
      '2024-03-29',
    ]);
  });
});

describe('being on time', () => {
  const late = { documentDay: '2024-05-02', receivedDay: '2024-05-10' };

  it('is judged by the day of the document, or of its receipt, as the rule says', () => {
    const deadline = reply('2024-04-09');
    expect(isOnTime(deadline, late)).toBe(true);
    expect(isOnTime({ ...deadline, judgedBy: 'received-day' }, late)).toBe(false);
    expect(isOnTime(deadline, { ...late, documentDay: '2024-05-03' })).toBe(false);
  });
});
