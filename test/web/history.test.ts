import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HistoryEntry } from '@giam-sat/contract/http/history-view';
import type { Change } from '@giam-sat/domain/history/changes';
import {
  CORRECTED_MEMBERS,
  FINDING_MEMBERS,
  RECOMMENDATION_MEMBERS,
} from '@giam-sat/domain/session/corrected-members';
import { SessionEvent } from '@giam-sat/domain/session/events';
import type { Worklist } from '@giam-sat/domain/worklist/worklist';
import { describe, expect, test } from 'vitest';
import { clockState } from '../../packages/web/src/follow/deadlines/clock-state.ts';
import { changeWords } from '../../packages/web/src/follow/history/change-words.ts';
import { say } from '../../packages/web/src/follow/history/say.ts';
import { toldOf } from '../../packages/web/src/follow/history/told.ts';
import { corrected } from '../../packages/web/src/glossary/corrected.ts';
import { dueWords } from '../../packages/web/src/worklist/due-words.ts';

const samples = join(import.meta.dirname, '../fixtures/events');
const by = {
  as: 'lead',
  roles: ['recorder'],
  body: { id: 'front:1', name: 'Mặt trận A' },
} as const;

function sampleOf(type: string): HistoryEntry {
  const file = join(samples, `vn.giamsat.${type}.v1.json`);
  // The small map of the tests calls its bodies by their ids.
  const named = readFileSync(file, 'utf8').replace(/("name": )"[^"]*"/g, '$1"Ủy ban A"');
  const { data, on } = SessionEvent.parse(JSON.parse(named));
  const envelope = {
    id: `session#s@1`,
    sequence: 1,
    subject: 's',
    on,
    time: '2026-11-24T03:05:00Z',
  };
  return { ...envelope, by, type, data } as unknown as HistoryEntry;
}

describe('an event of a record is told in a sentence', () => {
  test.each(SessionEvent.options.map(({ shape }) => shape.type.value))('%s', (type) => {
    const { title, detail = '', paper = '' } = say(sampleOf(type), {});
    expect(title).toMatch(/^\p{Lu}\p{L}/u);
    expect([title, detail, paper].join(' ')).not.toMatch(
      /undefined|NaN|\[object|\d{4}-\d{2}-\d{2}/,
    );
    // An id is for programs.
    expect(title).not.toMatch(/[a-z-]+:\d|@\d|\.f\d/);
  });

  test('what people did stands before what the clocks say', () => {
    const isQuiet = (type: string) => say(sampleOf(type), {}).isQuiet === true;
    expect(['deadline.set', 'deadline.due-soon', 'step.proposed'].map(isQuiet)).toEqual([
      ...[true, true, true],
    ]);
    expect(['recommendation.urged', 'session.corrected'].map(isQuiet)).toEqual([false, false]);
    expect(say(sampleOf('deadline.overdue'), {}).isLate).toBe(true);
  });
});

describe('a correction', () => {
  const MEMBERS = new Set([...CORRECTED_MEMBERS, ...FINDING_MEMBERS, ...RECOMMENDATION_MEMBERS]);
  const topics = { land: 'Đất đai', water: 'Nước sạch' };
  const body = (name: string) => ({ id: `front:${name}`, name, unit: '1@0', path: ['VN', '1@0'] });
  const paper = (number: string) => ({ number, on: '2026-03-02' });
  const cases: Readonly<Record<Change['member'], readonly [unknown, unknown, string]>> = {
    subject: ['Cũ', 'Mới', 'Nội dung: “Cũ” thành “Mới”'],
    topic: ['land', 'water', 'Lĩnh vực: “Đất đai” thành “Nước sạch”'],
    furtherTopics: [[], ['land', 'water'], 'Lĩnh vực khác: thêm “Đất đai; Nước sạch”'],
    form: [
      'delegation',
      'GS-05',
      'Hình thức: “Tổ chức đoàn giám sát” thành “GS-05 Giám sát chuyên đề”',
    ],
    furtherForms: [['delegation'], [], 'Hình thức khác: bỏ “Tổ chức đoàn giám sát”'],
    leadBody: [body('A'), body('B'), 'Cơ quan chủ trì: “A” thành “B”'],
    partners: [
      [{ ...body('A'), role: 'member' }],
      [{ ...body('A'), role: 'co-chair' }],
      'Cơ quan, tổ chức cùng tham gia: “A” thành “A (đồng chủ trì)”',
    ],
    guidedBy: [undefined, body('A'), 'Ủy ban MTTQ hướng dẫn: thêm “A”'],
    hostBody: [body('A'), undefined, 'Cơ quan tổ chức: bỏ “A”'],
    supervisedBodies: [[body('A')], [body('B')], 'Cơ quan, tổ chức được giám sát: “A” thành “B”'],
    places: [[], [body('Xã A')], 'Nơi tiến hành: thêm “Xã A”'],
    held: [
      { from: '2026-03-02', to: '2026-03-02', attendance: 1200 },
      { from: '2026-03-02', to: '2026-03-03', attendance: 1200 },
      'Ngày tiến hành, ngày cuối: “02/03/2026” thành “03/03/2026”',
    ],
    scheduled: [
      { from: '2026-03-02', to: '2026-03-02' },
      { from: '2026-03-01', to: '2026-03-02' },
      'Ngày dự kiến, ngày đầu: “02/03/2026” thành “01/03/2026”',
    ],
    plan: [{ year: 2025 }, { year: 2026 }, 'Kế hoạch năm, năm: “2025” thành “2026”'],
    notice: [paper('1'), paper('2'), 'Gửi kế hoạch, đề cương, số, ký hiệu: “1” thành “2”'],
    report: [paper('1'), paper('2'), 'Báo cáo kết quả, số, ký hiệu: “1” thành “2”'],
    legalBasis: [
      { code: 'law' },
      { code: 'mass-media' },
      'Căn cứ, mã: “Theo quy định của pháp luật” thành “Thông tin trên phương tiện thông tin đại chúng”',
    ],
    programmeId: [undefined, 'p-1', 'Mã nội dung, chuyên đề: thêm “p-1”'],
    delegationNo: ['1', '2', 'Số thứ tự Đoàn giám sát trong năm: “1” thành “2”'],
    programmeResolution: [
      { ...paper('45/NQ'), body: body('HĐND A') },
      { ...paper('45/NQ'), body: body('HĐND B') },
      'Nghị quyết về chương trình giám sát, cơ quan ban hành: “HĐND A” thành “HĐND B”',
    ],
    delegationResolution: [
      undefined,
      paper('8'),
      'Nghị quyết thành lập Đoàn giám sát, số, ký hiệu: thêm “8”',
    ],
    draft: [
      { title: 'A', kind: 'plan', late: { days: 3, rule: 'x' } },
      { title: 'A', kind: 'scheme' },
      'Dự thảo, loại: “Kế hoạch” thành “Đề án”',
    ],
    project: [
      { name: 'Đường', totalInvestment: 1000000 },
      { name: 'Đường', totalInvestment: 2000000 },
      'Dự án, tổng mức đầu tư: “1.000.000” thành “2.000.000”',
    ],
    projectId: [undefined, body('Cầu'), 'Dự án trong danh sách của xã, phường: thêm “Cầu”'],
    checklist: [
      { progress: { result: 'compliant' } },
      { progress: { result: 'not-compliant' } },
      'Đã xem những gì, tiến độ, kết quả: “Đúng quy định” thành “Chưa đúng”',
    ],
    aboutPerson: [
      { position: 'Chủ tịch' },
      { position: 'Phó Chủ tịch' },
      'Chức vụ của người được giám sát, chức vụ: “Chủ tịch” thành “Phó Chủ tịch”',
    ],
    documents: [
      [],
      [{ kind: 'minutes', title: 'Biên bản họp', number: '3', on: '2026-03-02' }],
      'Tài liệu kèm theo: thêm “Biên bản Biên bản họp 3 ngày 02/03/2026”',
    ],
    type: ['violation', 'general', 'Loại: “Vi phạm” thành “Kiến nghị chung của cả cuộc”'],
    severity: [undefined, 'with-damage', 'Mức độ: thêm “Có thiệt hại”'],
    text: ['Cũ', 'Mới', 'Nội dung: “Cũ” thành “Mới”'],
    evidence: ['Biên bản', undefined, 'Chứng cứ: bỏ “Biên bản”'],
    clause: ['Điều 3', 'Điều 4', 'Điều, khoản của dự thảo: “Điều 3” thành “Điều 4”'],
    repeatOf: [undefined, 's0.f1', 'Lặp lại phát hiện: thêm “s0.f1”'],
    argument: ['A', 'B', 'Lập luận: “A” thành “B”'],
    proposal: ['A', 'B', 'Đề xuất: “A” thành “B”'],
    amounts: [
      { moneyRecovered: { proposed: 64000000, decided: 40000000 } },
      { moneyRecovered: { proposed: 46000000, decided: 40000000 } },
      'Tiền, đất, tiền thu hồi, kiến nghị: “64.000.000” thành “46.000.000”',
    ],
    addressee: [body('A'), body('B'), 'Cơ quan được kiến nghị: “A” thành “B”'],
    coordinating: [[body('A')], [], 'Cơ quan phối hợp: bỏ “A”'],
    product: [undefined, 'Báo cáo', 'Kết quả phải có: thêm “Báo cáo”'],
    dueOn: ['2026-03-02', 'continuous', 'Hạn thực hiện: “02/03/2026” thành “Thường xuyên”'],
    complex: [undefined, true, 'Vụ việc phức tạp: thêm “có”'],
    peopleDisciplined: [1, 2, 'Số người bị kiến nghị xử lý: “1” thành “2”'],
    casesTransferred: [1, undefined, 'Số vụ chuyển cơ quan điều tra: bỏ “1”'],
    legalGaps: [undefined, 1, 'Số văn bản phải sửa đổi, ban hành: thêm “1”'],
  };

  test.each([...MEMBERS])('of %s says how it stood and how it stands', (member) => {
    const [before, after, words] = cases[member];
    const change = {
      member,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    };
    expect(changeWords(change, topics)[0]).toBe(words);
    expect(changeWords({ member, before, after: before }, topics)).toEqual([]);
    expect(corrected[member]).toMatch(/^\p{Lu}/u);
  });
});

test('the same of many recommendations at one moment is told once, with their numbers', () => {
  const issued = (part: string, over: object = {}) =>
    ({
      ...sampleOf('recommendation.issued'),
      id: part,
      subject: `s.${part}`,
      ...over,
    }) as HistoryEntry;
  const told = toldOf(
    [
      issued('f2.r10'),
      issued('f2.r9'),
      issued('f1.r1'),
      issued('f1.r2', { on: '2026-01-01' }),
      { ...sampleOf('session.closed') },
    ],
    's',
    {},
  );
  expect(told.map(({ of }) => of)).toEqual([
    ['kiến nghị 1.1', 'kiến nghị 2.9', 'kiến nghị 2.10'],
    ['kiến nghị 1.2'],
    [],
  ]);
  expect(told[0]?.who).toBe('Mặt trận A (người nhập)');
});

test('who acted is a body or the system, never more', () => {
  const whoOf = (one: object) =>
    toldOf([{ ...sampleOf('session.closed'), by: one } as HistoryEntry], 's', {})[0]?.who;
  expect(whoOf({ as: 'clock', roles: [] })).toBe('Hệ thống');
  expect(whoOf({ as: 'link', roles: [], body: by.body })).toBe(
    'Mặt trận A (qua đường dẫn trả lời)',
  );
  expect(whoOf({ as: 'addressee', roles: ['responder'], body: by.body })).toBe(
    'Mặt trận A (cơ quan được kiến nghị)',
  );
});
test.each<[Worklist, number, string, string]>([
  ['overdue-reply', -42, 'bad', 'Quá hạn 42 ngày (hạn 13/10/2026)'],
  ['due-soon', 0, 'warn', 'Hôm nay là ngày cuối (13/10/2026)'],
  ['due-soon', 6, 'warn', 'Còn 6 ngày (hạn 13/10/2026)'],
  ['to-verify', -14, 'plain', 'Chờ 14 ngày (từ 13/10/2026)'],
  ['to-issue', 0, 'plain', 'Từ 13/10/2026'],
])('%s with %d days left is said in words', (list, daysLeft, tone, words) => {
  expect(dueWords(list, '2026-10-13', daysLeft)).toEqual({ tone, words });
});

test.each([
  [{ state: 'running' } as const, 'plain', 'Đến hết ngày 13/10/2026'],
  [
    { state: 'overdue', overdue: { on: '2026-10-14', lifted: false } } as const,
    'bad',
    'Quá hạn từ 14/10/2026',
  ],
  [
    { state: 'stopped', stoppedOn: '2026-10-01', inTime: true } as const,
    'good',
    'Đúng hạn (01/10/2026)',
  ],
  [
    { state: 'stopped', stoppedOn: '2026-11-01', inTime: false } as const,
    'warn',
    'Quá hạn (01/11/2026)',
  ],
])('a clock that is %o is said in words', (clock, tone, words) => {
  expect(clockState({ dueOn: '2026-10-13', ...clock })).toEqual({ tone, words });
});
