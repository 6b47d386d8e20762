import { Link } from 'wouter';
import { clocks, ladderStep } from '../glossary/follow.ts';
import { Badge } from '../kit/notice.tsx';
import { dueWords } from './due-words.ts';
import type { WorkItem } from './work-item.ts';

/** One piece of work: what it is, how urgent, and the way to it. */
export function WorkRow({ item }: { readonly item: WorkItem }) {
  const { list, about, session, on, daysLeft, step, clock } = item;
  const { tone, words } = dueWords(list, on, daysLeft);
  const href = session === undefined ? `/sessions/${about}` : `/recommendations/${about}`;
  const who = [item.addresseeName, `chủ trì: ${item.leadName ?? ''}`].filter(Boolean).join(' · ');
  const isClockNamed = list === 'due-soon' || list === 'overdue-duty';
  return (
    <li>
      <p className="row-head">
        <Link href={href}>{item.text ?? item.subject ?? about}</Link>
        <Badge tone={tone}>
          {isClockNamed && clock !== undefined && `${clocks[clock]}: `}
          {words}
        </Badge>
      </p>
      {step !== undefined && <p>Đề xuất: {ladderStep(step)}</p>}
      <p className="soft">{who}</p>
    </li>
  );
}
