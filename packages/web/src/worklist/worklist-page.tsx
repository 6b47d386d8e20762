import '../follow/follow.css';
import { Link, useSearchParams } from 'wouter';
import { useAnswer } from '../api/use-answer.ts';
import { writeDay } from '../format/day.ts';
import { writeNumber } from '../format/number.ts';
import { Answered } from '../kit/answered.tsx';
import { LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Empty } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { pageList } from '../shell/page-list.ts';
import { Waiting } from '../shell/waiting.tsx';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { OneList } from './one-list.tsx';
import type { WorkAnswer, WorkGroup } from './work-item.ts';
import { WorkRow } from './work-row.tsx';

const FIRST = 5;

/** What waits for me today: the beginning of each list, or one of them whole. */
export function WorklistPage() {
  const [search] = useSearchParams();
  const list = search.get('list');
  return list === null ? <AllLists /> : <OneList list={list} />;
}

function AllLists() {
  const answer = useAnswer<WorkAnswer>(`/worklist?limit=${FIRST}`);
  const isRecorder = useAccount()?.roles.includes('recorder') === true;
  return (
    <Answered answer={answer} whileLoading={<Waiting page={pageList.worklist} />}>
      {({ today, lists }) => (
        <Page title={pageList.worklist.title} lead={`Tính đến ngày ${writeDay(today)}`}>
          {lists.length === 0 && (
            <Empty>
              <p>Không có việc nào đang chờ.</p>
              {isRecorder && <LinkButton href="/log">Ghi cuộc giám sát</LinkButton>}
            </Empty>
          )}
          {lists.map((group) => (
            <Group key={group.list} group={group} />
          ))}
        </Page>
      )}
    </Answered>
  );
}

function Group({ group: { list, vi, count, items } }: { readonly group: WorkGroup }) {
  return (
    <Card title={`${vi} (${writeNumber(count)})`}>
      <ul className="rows">
        {items.map((item) => (
          <WorkRow key={`${item.about} ${item.clock}`} item={item} />
        ))}
      </ul>
      {count > items.length && (
        <p>
          <Link href={`/worklist?list=${list}`}>
            Xem tất cả {writeNumber(count)} việc: {vi.toLowerCase()}
          </Link>
        </p>
      )}
    </Card>
  );
}
