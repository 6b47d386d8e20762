import type { DeadlinesView } from '@giam-sat/contract/http/clock-view';
import type { SessionView } from '@giam-sat/contract/http/session-view';
import { Link } from 'wouter';
import { writeNumber } from '../format/number.ts';
import { Card } from '../kit/card.tsx';
import { Badge } from '../kit/notice.tsx';
import type { Account } from '../sign-in/account.ts';
import { clockState } from './deadlines/clock-state.ts';
import { partNumber } from './part-number.ts';
import { issueTogether, offeredSteps, publishable, type StepNow } from './steps/offered-steps.ts';
import { StepBar } from './steps/step-bar.tsx';
import { stepsOfRecommendation } from './steps/steps-of-recommendation.ts';
import { WaitsFor } from './steps/waits-for.tsx';

interface NextPartProps {
  readonly session: SessionView;
  readonly steps: readonly StepNow[];
  readonly clocks: DeadlinesView['clocks'];
  readonly account: Account;
}

/** What the reader has to do next in a record: its own step, and each recommendation that waits for them. */
export function NextPart(props: NextPartProps) {
  const { session, steps, account } = props;
  const own = ownSteps(session, steps, account);
  const waiting = waitingFor(props);
  const links = linksOf(session, steps);
  const isIdle = own.length === 0 && waiting.length === 0;
  return (
    <Card title="Việc tiếp theo">
      {isIdle && <p>Hồ sơ này hiện không có việc nào đang chờ.</p>}
      <Waiting all={waiting} />
      <StepBar about={session.id} steps={own} isBeside={waiting.length > 0} />
      {links.map(([href, words]) => (
        <p key={href}>
          <Link href={href}>{words}</Link>
        </p>
      ))}
      {isIdle && <WaitsFor steps={steps.filter(({ id }) => id === session.id)} />}
    </Card>
  );
}

/** Closing ends the record: it is not the next thing while something in it still runs. */
function ownSteps(session: SessionView, steps: readonly StepNow[], account: Account) {
  const isRunning = session.findings.some(({ recommendations }) =>
    recommendations.some(({ ended }) => ended === undefined),
  );
  const together = issueTogether(steps, session);
  const own = offeredSteps(steps, session.id, account, (action) => {
    if (action === 'publish') return publishable(session);
    return action === 'close' && isRunning ? { isRare: true } : {};
  });
  return together === undefined ? own : [together, ...own];
}

function linksOf({ id }: SessionView, steps: readonly StepNow[]) {
  const may = (name: string) => steps.some(({ action, allowed }) => action === name && allowed);
  return [
    ...(may('record-findings')
      ? ([[`/sessions/${id}/findings`, 'Ghi thêm phát hiện, kiến nghị']] as const)
      : []),
    ...(may('correct') ? ([[`/sessions/${id}/correct`, 'Đính chính hồ sơ này']] as const) : []),
  ];
}

interface WaitingOne {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly late: string | undefined;
}

function waitingFor({ session, steps, clocks, account }: NextPartProps): WaitingOne[] {
  const all = session.findings.flatMap(({ recommendations }) => recommendations);
  const found = all.flatMap((one): WaitingOne[] => {
    const offering = { steps, clocks, account, offers: () => ({}) };
    const [first] = stepsOfRecommendation(one, offering);
    if (first?.isExpected !== true) return [];
    const late = clocks.find(({ about, state }) => about === one.id && state === 'overdue');
    const { id, text } = one;
    return [{ id, text, title: first.title, late: late && clockState(late).words }];
  });
  return found.sort(
    (one, other) => Number(other.late !== undefined) - Number(one.late !== undefined),
  );
}

const MOST = 5;

function Waiting({ all }: { readonly all: readonly WaitingOne[] }) {
  if (all.length === 0) return null;
  return (
    <>
      <ul className="rows">
        {all.slice(0, MOST).map(({ id, title, text, late }) => (
          <li key={id}>
            <p className="row-head">
              <Link href={`/recommendations/${id}`}>
                {title}: kiến nghị {partNumber(id)}
              </Link>
              {late !== undefined && <Badge tone="bad">{late}</Badge>}
            </p>
            <p className="soft row-text">{text}</p>
          </li>
        ))}
      </ul>
      {all.length > MOST && (
        <p className="field-hint">
          Và {writeNumber(all.length - MOST)} kiến nghị khác, xem bên dưới.
        </p>
      )}
    </>
  );
}
