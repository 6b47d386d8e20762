import useSWRInfinite from 'swr/infinite';
import { Link } from 'wouter';
import { call } from '../api/call.ts';
import { writeDay } from '../format/day.ts';
import { writeNumber } from '../format/number.ts';
import { Failed, Loading } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import type { WorkAnswer } from './work-item.ts';
import { WorkRow } from './work-row.tsx';

const PAGE = 100;

/** One list whole, page by page; each `next` is an address of the interface. */
export function OneList({ list }: { readonly list: string }) {
  const first = `/worklist?${new URLSearchParams({ list, limit: String(PAGE) })}`;
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<WorkAnswer, Error>(
    (at: number, before: WorkAnswer | null) => (at === 0 ? first : (before?.next ?? null)),
    async (path: string) => (await call<WorkAnswer>(path)).body,
    { revalidateFirstPage: false, revalidateOnFocus: false, shouldRetryOnError: false },
  );
  const pages = data ?? [];
  const group = pages[0]?.lists[0];
  const items = pages.flatMap(({ lists }) => lists.flatMap((one) => one.items));
  const count = group?.count ?? 0;
  if (data === undefined && error === undefined) return <Loading />;
  return (
    <Page
      title={group?.vi ?? 'Việc cần làm'}
      lead={pages[0] && `${writeNumber(count)} việc, tính đến ngày ${writeDay(pages[0].today)}`}
    >
      <p>
        <Link href="/worklist">Về tất cả việc cần làm</Link>
      </p>
      {error !== undefined && <Failed error={error} onAgain={() => void mutate()} />}
      {data !== undefined && items.length === 0 && (
        <Empty>Không có việc nào trong danh sách này.</Empty>
      )}
      <ul className="rows rows-long">
        {items.map((item) => (
          <WorkRow key={`${item.about} ${item.clock}`} item={item} />
        ))}
      </ul>
      {items.length < count && (
        <Button isPending={isValidating} onPress={() => void setSize(size + 1)}>
          Xem thêm ({writeNumber(items.length)} / {writeNumber(count)})
        </Button>
      )}
    </Page>
  );
}
