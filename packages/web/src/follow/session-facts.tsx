import type { SessionView } from '@giam-sat/contract/http/session-view';
import { writeDay, writeSpan } from '../format/day.ts';
import { writeDong, writeNumber } from '../format/number.ts';
import { forms, kinds, supervisedBodies } from '../glossary/kinds.ts';
import { legalBases } from '../glossary/session.ts';
import { Facts } from '../kit/facts.tsx';
import { More } from '../kit/more.tsx';
import { useTopics } from '../search/use-topics.ts';

/** What is recorded of the session itself. */
export function SessionFacts({ session }: { readonly session: SessionView }) {
  const topic = useTopics()[session.topic] ?? session.topic;
  return (
    <>
      <Facts items={mainFacts(session)} />
      <More title="Xem đủ thông tin">
        <Facts items={[...whatFacts(session, topic), ...whenFacts(session)]} />
      </More>
    </>
  );
}

/** What most come for; the rest is one press away. */
function mainFacts(session: SessionView) {
  const { kind, scheduled, held, report, stopped, publication } = session;
  return [
    [supervisedBodies[kind], session.supervisedBodies.map(({ name }) => name).join('; ')],
    ['Dự kiến', held === undefined && scheduled && writeSpan(scheduled)],
    ['Đã tiến hành', held && writeSpan(held)],
    ['Báo cáo kết quả', paper(report)],
    ['Lý do dừng', stopped?.reason],
    ['Công bố', publication && publicationWords(publication)],
  ] as const;
}

function whatFacts(session: SessionView, topic: string) {
  const { kind, form, lead, partners, host, guidedBy, project, projectRef, draft } = session;
  const partnerNames = partners.map(({ name, role }) =>
    role === 'co-chair' ? `${name} (đồng chủ trì)` : name,
  );
  const words: Readonly<Record<string, string>> = forms;
  return [
    ['Loại', kinds[kind]],
    ['Hình thức', words[form] ?? form],
    ['Cơ quan chủ trì', lead.name],
    ['Nhập thay', session.onBehalfOf === undefined ? '' : 'do cơ quan khác nhập thay'],
    ['Cơ quan tổ chức', host?.name],
    ['Mặt trận hướng dẫn', guidedBy?.name],
    ['Phối hợp', partnerNames.join('; ')],
    ['Lĩnh vực', topic],
    ['Nơi tiến hành', session.places.map(({ name }) => name).join('; ')],
    ['Dự thảo', draft?.title],
    ['Dự án', projectRef?.name ?? project?.name],
    ['Tổng mức đầu tư', project?.totalInvestment && writeDong(project.totalInvestment)],
    ['Đoàn', session.delegationNo],
  ] as const;
}

function whenFacts(session: SessionView) {
  const { plan, notice, held, legalBasis } = session;
  return [
    ['Căn cứ', legalBasis && (legalBasis.text ?? legalBases[legalBasis.code])],
    ['Kế hoạch', plan === undefined ? 'đột xuất' : planWords(plan)],
    ['Gửi kế hoạch, đề cương', paper(notice)],
    ['Số người dự', held?.attendance && writeNumber(held.attendance)],
  ] as const;
}

function paper(
  one: { readonly number?: string | undefined; readonly on: string } | undefined,
): string | undefined {
  return one && [one.number, `ngày ${writeDay(one.on)}`].filter(Boolean).join(', ');
}

function publicationWords({ approval, correctedOn }: NonNullable<SessionView['publication']>) {
  const said = `theo ${paper(approval)}`;
  if (correctedOn === undefined) return said;
  return `${said}; hồ sơ đã đính chính ngày ${writeDay(correctedOn)}, công chúng vẫn thấy bản đã duyệt cho đến khi công bố lại`;
}

function planWords({ year, line, document }: NonNullable<SessionView['plan']>): string {
  return [`năm ${year}`, line, document?.number].filter(Boolean).join(', ');
}
