import { writeDay } from '../../format/day.ts';
import {
  linkPurposes,
  reflections,
  replyOutcomes,
  verificationResults,
} from '../../glossary/follow.ts';
import { recommendationStates } from '../../glossary/recommendation.ts';
import { correctionSaid, type EventType, paperOf, type Sayings } from './said.ts';

type Type = Extract<EventType, `recommendation.${string}`>;

const because = (data: {
  readonly reason?: string | undefined;
  readonly document?: { readonly number: string; readonly on: string } | undefined;
}) => ({ detail: data.reason, paper: paperOf(data.document) });

/** What happened to a recommendation. */
export const recommendationSayings: Sayings<Type> = {
  'recommendation.drafted': ({ data }) => ({
    title: `Soạn kiến nghị gửi ${data.addressee.name}`,
    detail: data.text,
  }),
  'recommendation.corrected': (entry, topics) =>
    correctionSaid('Đính chính kiến nghị', entry, topics),
  'recommendation.confirmed': ({ data: { confirmation } }) => ({
    title: confirmation.byHigherFront
      ? 'Ủy ban MTTQ cấp trên xác nhận'
      : 'Ủy ban MTTQ cấp xã xác nhận',
    detail: confirmation.samePerson ? 'Người xác nhận cũng là người nhập' : undefined,
    paper: confirmation.number,
  }),
  'recommendation.issued': ({ data }) => ({
    title: 'Ban hành, gửi kiến nghị',
    detail: data.letter.signedBy && `Người ký: ${data.letter.signedBy}`,
    paper: data.letter.number,
  }),
  'recommendation.received': () => ({ title: 'Cơ quan nhận kiến nghị' }),
  'recommendation.replied': ({ data }) => ({
    title: `Trả lời: ${replyOutcomes[data.outcome].toLowerCase()}`,
    ...because(data),
  }),
  'recommendation.no-answer-recorded': ({ data }) => ({
    title: 'Ghi nhận không được trả lời',
    detail: data.reason,
  }),
  'recommendation.transferred': ({ data }) => ({
    title: `Chuyển từ ${data.from.name} sang ${data.to.name}`,
    ...because(data),
  }),
  'recommendation.addressee-ended': ({ data }) => ({
    title: 'Cơ quan được kiến nghị không còn hoạt động',
    detail: `Đến hết ngày ${writeDay(data.to)}; phải chọn cơ quan kế thừa`,
  }),
  'recommendation.succeeded': ({ data }) => ({
    title: `${data.to.name} kế thừa ${data.from.name}`,
    ...because(data),
  }),
  'recommendation.begun': ({ data }) => ({ title: 'Bắt đầu thực hiện', detail: data.note }),
  'recommendation.reported-done': ({ data }) => ({
    ...{ title: 'Cơ quan báo đã thực hiện', detail: data.text, paper: data.document.number },
  }),
  'recommendation.verified': ({ data }) => ({
    title: `Kiểm chứng: ${verificationResults[data.result].toLowerCase()}`,
    ...{ detail: data.evidence, paper: data.document.number },
  }),
  'recommendation.rejected': ({ data }) => ({
    title: `Kiểm chứng: ${verificationResults['not-satisfactory'].toLowerCase()}`,
    ...because(data),
  }),
  'recommendation.not-implemented': ({ data }) => ({
    title: recommendationStates['not-implemented'],
    ...because(data),
  }),
  'recommendation.not-feasible': ({ data }) => ({
    title: recommendationStates['not-feasible'],
    ...{ detail: data.reason, paper: data.approval.number },
  }),
  'recommendation.explanation-accepted': ({ data }) => ({
    title: recommendationStates['explanation-accepted'],
    ...because(data),
  }),
  'recommendation.compared': ({ data }) => ({
    title: `Đối chiếu với văn bản đã ban hành: ${reflections[data.reflected].toLowerCase()}`,
    ...{ detail: data.note, paper: data.act.number },
  }),
  'recommendation.withdrawn': ({ data }) => ({
    title: recommendationStates.withdrawn,
    ...because(data),
  }),
  'recommendation.urged': ({ data }) => ({
    title: 'Đôn đốc bằng văn bản',
    paper: data.document.number,
  }),
  'recommendation.escalated': ({ data }) => ({
    title: `Kiến nghị cấp trên: ${data.to.name}`,
    paper: data.document.number,
  }),
  'recommendation.reopened': ({ data }) => ({
    title: recommendationStates.reopened,
    ...because(data),
  }),
  'recommendation.link-made': ({ data }) => ({
    title: `Tạo đường dẫn: ${linkPurposes[data.purpose].toLowerCase()}`,
    detail: `Dùng được đến hết ${writeDay(data.until)}`,
  }),
  'recommendation.link-withdrawn': ({ data }) => ({
    title: 'Thu hồi đường dẫn trả lời',
    detail: data.reason,
  }),
};
