import type { RecommendationAction } from '../recommendation/steps.ts';
import { recommendationActionNames, recommendationSteps } from '../recommendation/steps.ts';
import type { Relation } from './relations.ts';
import { ROLES, type Role } from './roles.ts';

/** Who may take an action: one of the roles, standing as the relation says to what it is about. */
export interface PolicyRow {
  readonly roles: readonly Role[];
  readonly relation: Relation;
  readonly vi: string;
  readonly en: string;
}

const by = (roles: readonly Role[], relation: Relation) => (vi: string, en: string) =>
  ({ roles, relation, vi, en }) satisfies PolicyRow;

const records = by(['recorder'], 'lead');
const entersActivities = by(['recorder'], 'activity');
const signs = by(['signer'], 'lead');
const community = by(['recorder'], 'community');
const keepsRegisters = by(['registrar'], 'place');
const keepsRules = by(['registrar'], 'country');
/** Everybody but the administrator, who reads no content. */
const reads = by(
  ROLES.filter((role) => role !== 'administrator'),
  'readable',
);

/** The one table of who may do what over HTTP, beside the steps of recommendations. */
const ownRows = {
  'session.record': records('ghi hồ sơ', 'record a session'),
  'session.correct': records('đính chính hồ sơ', 'correct a session'),
  'session.notify': records('ghi đã gửi kế hoạch, đề cương', 'record the notice'),
  'session.hold': records('ghi đã tiến hành', 'record that it was held'),
  'session.report': records('ghi báo cáo kết quả', 'record the report'),
  'session.close': records('kết thúc hồ sơ', 'close a session'),
  'session.postpone': records('ghi hoãn', 'record that it was postponed'),
  'session.reschedule': records('ghi lịch mới', 'schedule it again'),
  'session.cancel': records('ghi hủy', 'record that it was cancelled'),
  'session.record-findings': records('ghi phát hiện', 'record findings'),
  'session.draft-recommendations': records('soạn kiến nghị', 'draft recommendations'),
  'finding.confirm': records('khẳng định phát hiện', 'confirm a finding'),
  'finding.correct': records('đính chính phát hiện', 'correct a finding'),
  'finding.dismiss': records('bác bỏ phát hiện', 'dismiss a finding'),
  'session.publish': signs('công bố', 'publish what was approved'),
  'session.withdraw-publication': signs('rút công bố', 'withdraw a publication'),
  'evidence.add': records('nộp tệp chứng cứ', 'add an evidence file'),
  'evidence.open': reads('mở tệp chứng cứ', 'open an evidence file'),
  'evidence.publish': signs('công bố tệp chứng cứ', 'publish a copy of a file'),
  'reply-link.make': by(['recorder', 'signer'], 'lead')(
    'tạo đường dẫn trả lời cho cơ quan không có tài khoản',
    'make a reply link for an addressee without an account',
  ),
  'reply-link.withdraw': by(['recorder', 'signer'], 'lead')(
    'thu hồi đường dẫn trả lời',
    'withdraw a reply link',
  ),
  'personal.read': by(['recorder', 'signer', 'auditor'], 'own')(
    'xem dữ liệu cá nhân',
    'read personal data',
  ),
  'personal.write': by(['recorder'], 'lead')('ghi dữ liệu cá nhân', 'write personal data'),
  'informant.record': by(['recorder'], 'lead')('ghi người cung cấp tin', 'record an informant'),
  'informant.read': by(['recorder', 'signer'], 'own')(
    'xem người cung cấp tin (nêu mục đích)',
    'read an informant, with a stated purpose',
  ),
  'personal.purge-propose': by(['recorder', 'signer'], 'own')(
    'đề nghị xóa dữ liệu cá nhân',
    'propose to purge personal data',
  ),
  'personal.purge-confirm': by(['signer'], 'own')(
    'xác nhận xóa dữ liệu cá nhân (người khác với người đề nghị)',
    'confirm a purge; another person than who proposed it',
  ),
  'activity.record': entersActivities('ghi hoạt động', 'record an activity'),
  'activity.correct': entersActivities('đính chính hoạt động', 'correct an activity'),
  'activity.withdraw': entersActivities(
    'rút hoạt động ghi nhầm',
    'withdraw an activity entered by mistake',
  ),
  'board.form': records('ghi thành lập Ban', 'record that a board was formed'),
  'board.correct': records('đính chính Ban', 'correct a board'),
  'board.members': records('ghi thay đổi thành phần Ban', 'change the members'),
  'board.notify-owner': records('ghi đã thông báo chủ đầu tư', 'record the notice to the owner'),
  'board.dissolve': records('ghi Ban giải thể', 'record that it dissolved'),
  'project.announce': community('ghi dự án', 'announce a project'),
  'project.correct': community('đính chính dự án', 'correct a project'),
  'project.supervise': community('bắt đầu giám sát dự án', 'begin to supervise a project'),
  'project.progress': community('cập nhật tiến độ dự án', 'report progress'),
  'project.complete': community('ghi dự án hoàn thành', 'record that it was completed'),
  'published-figure.record': by(['recorder', 'registrar'], 'place')(
    'ghi số liệu đã in trong văn bản',
    'record a printed figure',
  ),
  'unit.register': keepsRegisters('đăng ký đơn vị hành chính', 'register a unit'),
  'unit.end': keepsRegisters('kết thúc đơn vị hành chính', 'end a unit'),
  'body.register': keepsRegisters('đăng ký cơ quan, tổ chức', 'register a body'),
  'body.end': keepsRegisters('kết thúc cơ quan, tổ chức', 'end a body'),
  'rule.set': keepsRules('đặt quy định thời hạn', 'set a rule'),
  'calendar.change': keepsRules('đặt lịch làm việc', 'change the calendar'),
  'record.read': reads('mở một hồ sơ, kiến nghị', 'open one record'),
  'list.read': reads('xem danh sách, số liệu, dòng sự kiện', 'read lists, figures and the feed'),
  'register.read': reads('tra danh mục, quy định, lịch', 'look up registers, rules, calendar'),
  'account.grant': by(['administrator'], 'none')('cấp, thu hồi vai trò', 'grant roles, end them'),
  'account.read': by(['administrator', 'auditor'], 'account')('xem tài khoản', 'look at accounts'),
} as const satisfies Record<string, PolicyRow>;

export type PolicyAction = keyof typeof ownRows | `recommendation.${RecommendationAction}`;

/** Steps of recommendations are by whom their own table (`recommendation/steps.ts`) says. */
const stepRows = recommendationActionNames.map((action): [PolicyAction, PolicyRow] => {
  const { by: roles, vi } = recommendationSteps[action];
  const en = action === 'issue' ? 'issue, alone or many under one letter' : action;
  return [`recommendation.${action}`, { roles, relation: 'lead', vi, en }];
});

const rows: ReadonlyMap<PolicyAction, PolicyRow> = new Map([
  ...Object.keys(ownRows)
    .filter(isOwnRow)
    .map((name): [PolicyAction, PolicyRow] => [name, ownRows[name]]),
  ...stepRows,
]);

function isOwnRow(name: string): name is keyof typeof ownRows {
  return Object.hasOwn(ownRows, name);
}

export function policyRow(action: PolicyAction): PolicyRow {
  const row = rows.get(action);
  if (row === undefined) throw new Error(`${action} is not in the policy`);
  return row;
}

/** The table as rows, for documentation and for tests that walk it. */
export function policyRows(): { readonly action: PolicyAction; readonly row: PolicyRow }[] {
  return [...rows].map(([action, row]) => ({ action, row }));
}
