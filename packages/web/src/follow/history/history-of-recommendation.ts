import type { RecommendationView } from '@giam-sat/contract/http/session-view';
import { reflections, replyOutcomes, verificationResults } from '../../glossary/follow.ts';
import { recommendationStates } from '../../glossary/recommendation.ts';
import { type Happened, happened } from './happened.ts';

type One = Omit<RecommendationView, 'session' | 'version'>;

/** What happened to a recommendation from its confirmation on, in the order of the record. */
export function historyOfRecommendation(one: One): Happened[] {
  return [
    ...beforeItWentOut(one),
    ...fromTheAddressee(one),
    ...one.verifications.map(({ on, result, evidence, document }) =>
      happened(on, `Kiểm chứng: ${verificationResults[result].toLowerCase()}`, {
        detail: evidence,
        paper: document.number,
      }),
    ),
    ...pressed(one),
    ...ended(one),
  ];
}

function beforeItWentOut({ confirmation, letter, addressee, formerAddressees }: One): Happened[] {
  const first = formerAddressees[0] ?? addressee;
  return [
    ...(confirmation === undefined
      ? []
      : [
          happened(confirmation.on, 'Ủy ban MTTQ cấp xã xác nhận', {
            paper: confirmation.number,
          }),
        ]),
    ...(letter === undefined
      ? []
      : [happened(letter.on, `Gửi kiến nghị đến ${first.name}`, { paper: letter.number })]),
  ];
}

function fromTheAddressee({ receivedOn, replies, reports, formerAddressees }: One): Happened[] {
  return [
    ...(receivedOn === undefined ? [] : [happened(receivedOn, 'Cơ quan nhận kiến nghị')]),
    ...replies.map(({ document, outcome, reason }) =>
      happened(document.on, `Trả lời: ${replyOutcomes[outcome].toLowerCase()}`, {
        detail: reason,
        paper: document.number,
      }),
    ),
    ...formerAddressees.map(({ on, name }) => happened(on, `${name} chuyển sang cơ quan khác`)),
    ...reports.map(({ document, text }) =>
      happened(document.on, 'Cơ quan báo đã thực hiện', { detail: text, paper: document.number }),
    ),
  ];
}

function pressed({ urgings, escalations }: One): Happened[] {
  return [
    ...urgings.map(({ on, document }) =>
      happened(on, 'Đôn đốc bằng văn bản', { paper: document.number }),
    ),
    ...escalations.map(({ on, document, to }) =>
      happened(on, `Kiến nghị cấp trên${to === undefined ? '' : `: ${to.name}`}`, {
        paper: document.number,
      }),
    ),
  ];
}

function ended({ ended: end, state, reflected, reopenings }: One): Happened[] {
  const endWords = reflected === undefined ? '' : `: ${reflections[reflected].toLowerCase()}`;
  return [
    ...(end === undefined
      ? []
      : [
          happened(end.on, `${recommendationStates[state]}${endWords}`, {
            detail: end.reason,
            paper: end.document?.number,
          }),
        ]),
    ...reopenings.flatMap(({ on, reason, endedOn }) => [
      ...(endedOn === undefined ? [] : [happened(endedOn, 'Kết thúc lần trước')]),
      happened(on, 'Giám sát lại', { detail: reason }),
    ]),
  ];
}
