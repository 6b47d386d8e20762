import type { SessionView } from '@giam-sat/contract/http/session-view';
import { writeSpan } from '../../format/day.ts';
import { sessionStates } from '../../glossary/session.ts';
import { type Happened, happened, inOrder } from './happened.ts';
import { historyOfRecommendation } from './history-of-recommendation.ts';

/** What happened to a session and to its recommendations, the latest first. */
export function historyOfSession(session: SessionView): Happened[] {
  const all = session.findings.flatMap(({ recommendations }) => recommendations);
  return inOrder([...ownHistory(session), ...all.flatMap(historyOfRecommendation)]);
}

function ownHistory(session: SessionView): Happened[] {
  const { recordedOn, planned, notice, held, report, stopped, publication, state } = session;
  return [
    happened(recordedOn, 'Ghi vào sổ'),
    ...(planned === undefined
      ? []
      : [happened(planned.on, 'Ban hành kế hoạch', { paper: planned.number })]),
    ...(notice === undefined
      ? []
      : [happened(notice.on, 'Gửi kế hoạch, đề cương', { paper: notice.number })]),
    ...(held === undefined ? [] : [happened(held.to, 'Đã tiến hành', { detail: writeSpan(held) })]),
    ...(report === undefined
      ? []
      : [happened(report.on, 'Ban hành báo cáo kết quả', { paper: report.number })]),
    // Without a paper the record does not tell the day; the reason stands with the facts.
    ...(stopped?.document === undefined
      ? []
      : [
          happened(stopped.document.on, sessionStates[state], {
            detail: stopped.reason,
            paper: stopped.document.number,
          }),
        ]),
    ...(publication === undefined
      ? []
      : [happened(publication.on, 'Công bố', { paper: publication.approval.number })]),
  ];
}
