import type { SessionView } from '@giam-sat/contract/http/session-view';
import { kinds } from '../glossary/kinds.ts';
import { sessionStates } from '../glossary/session.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Facts } from '../kit/facts.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Warnings } from '../kit/warnings.tsx';

interface RecordedProps {
  readonly session: SessionView;
  readonly onNext: () => void;
}

/** What was recorded, what is worth a second look, and what comes next. */
export function Recorded({ session, onNext }: RecordedProps) {
  const { findings, warnings } = session;
  const all = findings.flatMap(({ recommendations }) => recommendations);
  const waiting = all.filter(({ letter }) => letter === undefined).length;
  return (
    <Page title="Đã ghi">
      <Notice tone="good" title={`${kinds[session.kind]}: đã ghi vào sổ`} isLive>
        <p>{session.subject}</p>
      </Notice>
      <Card>
        <Facts
          items={[
            ['Mã hồ sơ', session.id],
            ['Cơ quan chủ trì', session.lead.name],
            ['Tình trạng', sessionStates[session.state]],
            ['Phát hiện, ý kiến', String(findings.length)],
            ['Kiến nghị', `${all.length}, đã gửi ${all.length - waiting}`],
          ]}
        />
      </Card>
      <Warnings warnings={warnings} />
      <Card title="Việc tiếp theo">
        <ul>
          {nextSteps(session, waiting).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Card>
      <div className="buttons">
        <Button look="main" onPress={onNext}>
          Ghi cuộc khác
        </Button>
        <LinkButton href={`/sessions/${session.id}`}>Mở hồ sơ</LinkButton>
      </div>
    </Page>
  );
}

function nextSteps({ state, kind, report, findings }: SessionView, waiting: number): string[] {
  const steps: string[] = [];
  if (state === 'planned' || state === 'notified') {
    steps.push('Sau khi tiến hành, mở hồ sơ và ghi ngày tiến hành, phát hiện, kiến nghị.');
  } else {
    if (findings.length === 0) steps.push('Có phát hiện thì mở hồ sơ và ghi thêm.');
    if (report === undefined) steps.push('Khi có báo cáo kết quả, ghi số và ngày vào hồ sơ.');
  }
  if (waiting > 0 && kind === 'community-supervision') {
    steps.push('Kiến nghị chưa gửi: Ủy ban MTTQ cấp xã xác nhận, rồi gửi.');
  } else if (waiting > 0) steps.push('Kiến nghị chưa gửi: trình người ký ban hành văn bản.');
  steps.push('Kiến nghị đã gửi được theo dõi hạn trả lời và hạn thực hiện trong danh sách việc.');
  return steps;
}
