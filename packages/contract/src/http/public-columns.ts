import { MEASURES } from '@giam-sat/domain/figures/measures';
import { isOpen } from '@giam-sat/domain/publication/public-measures';

/** A column of a CSV: where its value lies in an item, and what it is called. */
export interface Column {
  readonly name: string;
  /** The way into the item, e.g. `lead.name`; a list is written with `; ` between its entries. */
  readonly at: string;
  readonly vi: string;
  readonly en: string;
  readonly datatype: 'string' | 'date' | 'integer' | 'boolean' | 'gYear';
}

const column = (
  name: string,
  at: string,
  vi: string,
  en: string,
  datatype: Column['datatype'] = 'string',
): Column => ({ name, at, vi, en, datatype });

const id = column('id', 'id', 'Mã', 'Id');
const session = column('session', 'session', 'Cuộc', 'Session');
const state = column('state', 'state', 'Trạng thái', 'State');
const text = column('text', 'text', 'Nội dung', 'Text');
const about = [
  column('kind', 'kind', 'Loại', 'Kind'),
  column('topic', 'topic', 'Lĩnh vực', 'Topic'),
  column('subject', 'subject', 'Nội dung giám sát', 'Subject'),
  column('lead', 'lead.name', 'Cơ quan chủ trì', 'Lead body'),
  column('lead_unit', 'lead.unit', 'Đơn vị', 'Unit'),
  column('lead_level', 'lead.level', 'Cấp', 'Level'),
];

const money = (['moneyRecovered', 'settlementReduction', 'otherMoney'] as const).flatMap((kind) =>
  (['proposed', 'decided', 'actual'] as const).map((stage) =>
    column(
      `${kind}_${stage}`,
      `amounts.${kind}.${stage}`,
      `${kind} ${stage} (đồng)`,
      `${kind} ${stage} (VND)`,
      'integer',
    ),
  ),
);

const keys = (['unit', 'year', 'month', 'kind', 'lead', 'level', 'topic'] as const).map((key) =>
  column(key, `keys.${key}`, key, key),
);
const measures = MEASURES.filter(isOpen).map((measure) =>
  column(measure, `measures.${measure}`, measure, measure, 'integer'),
);

/** The tables of the public, by their address. */
export const publicTables: Readonly<Record<string, readonly Column[]>> = {
  '/public/sessions': [
    id,
    ...about,
    column('form', 'form', 'Hình thức', 'Form'),
    state,
    column('held_from', 'held.from', 'Từ ngày', 'First day', 'date'),
    column('held_to', 'held.to', 'Đến ngày', 'Last day', 'date'),
    column('supervised', 'supervisedBodies.name', 'Được giám sát', 'Supervised bodies'),
    column('places', 'places.name', 'Địa bàn', 'Places'),
    column('findings', 'findings', 'Phát hiện đã công bố', 'Published findings'),
    column(
      'recommendations',
      'recommendations',
      'Kiến nghị đã công bố',
      'Published recommendations',
    ),
    column('opinions', 'opinions', 'Số ý kiến', 'Number of opinions', 'integer'),
    column('approval_number', 'approval.number', 'Số văn bản phê duyệt', 'Approval number'),
    column('approval_on', 'approval.on', 'Ngày phê duyệt', 'Approved on', 'date'),
    column('published_on', 'publishedOn', 'Ngày công bố', 'Published on', 'date'),
  ],
  '/public/findings': [
    id,
    session,
    ...about,
    column('on', 'on', 'Ngày', 'Day', 'date'),
    column('type', 'type', 'Loại phát hiện', 'Type'),
    column('severity', 'severity', 'Mức độ', 'Severity'),
    state,
    text,
    ...money,
  ],
  '/public/recommendations': [
    id,
    session,
    ...about,
    state,
    text,
    column('addressee', 'addressee.name', 'Cơ quan nhận kiến nghị', 'Addressee'),
    column('letter_number', 'letter.number', 'Số văn bản', 'Letter number'),
    column('letter_on', 'letter.on', 'Ngày văn bản', 'Letter day', 'date'),
    column('due_on', 'dueOn', 'Hạn nêu trong văn bản', 'Due as the letter says'),
    column('reply_due', 'replyDue.on', 'Hạn trả lời', 'Reply due', 'date'),
    column('reply_overdue_on', 'replyDue.overdueOn', 'Quá hạn trả lời từ', 'Reply overdue', 'date'),
    column('done_due', 'implementationDue.on', 'Hạn thực hiện', 'Implementation due', 'date'),
    column(
      'done_overdue_on',
      'implementationDue.overdueOn',
      'Quá hạn thực hiện từ',
      'Implementation overdue',
      'date',
    ),
    column('reply_on', 'reply.on', 'Ngày trả lời', 'Replied on', 'date'),
    column('reply_outcome', 'reply.outcome', 'Kết quả trả lời', 'Reply'),
    column('verified_on', 'verified.on', 'Ngày kiểm chứng', 'Verified on', 'date'),
    column('verified_result', 'verified.result', 'Kết quả kiểm chứng', 'Verification'),
    column('ended_on', 'endedOn', 'Ngày kết thúc', 'Ended on', 'date'),
    ...money,
  ],
  '/public/figures': [...keys, ...measures],
  '/public/figures/recommendations': [...keys, ...measures],
  '/public/figures/people': [
    column('measure', 'measure', 'Chỉ tiêu', 'Measure'),
    column('year', 'year', 'Năm', 'Year', 'gYear'),
    column('unit', 'unit', 'Đơn vị', 'Unit'),
    column('own', 'own', 'Riêng cấp này', 'Only its own', 'boolean'),
    column('value', 'value', 'Số', 'Number', 'integer'),
    column('suppressed', 'suppressed', 'Không hiện', 'Suppressed', 'boolean'),
  ],
  '/public/published-figures': [
    id,
    column('unit', 'unit', 'Đơn vị', 'Unit'),
    column('measure', 'measure', 'Chỉ tiêu', 'Measure'),
    column('value', 'value', 'Số', 'Value', 'integer'),
    column('qualifier', 'qualifier', 'Mức chính xác', 'Qualifier'),
    column('from', 'period.from', 'Từ', 'From', 'date'),
    column('to', 'period.to', 'Đến', 'To', 'date'),
    column('source', 'source.title', 'Nguồn', 'Source'),
    column('quote', 'source.quote', 'Nguyên văn', 'Quote'),
  ],
  '/public/topics': [
    id,
    column('name', 'name', 'Tên', 'Name'),
    column('from', 'from', 'Từ', 'From', 'date'),
    column('to', 'to', 'Đến', 'To', 'date'),
  ],
  '/public/units': [
    id,
    column('code', 'code', 'Mã số', 'Code'),
    column('name', 'name', 'Tên', 'Name'),
    column('level', 'level', 'Cấp', 'Level'),
    column('parent', 'parent', 'Thuộc', 'Parent'),
    column('from', 'from', 'Từ', 'From', 'date'),
    column('to', 'to', 'Đến', 'To', 'date'),
  ],
};
