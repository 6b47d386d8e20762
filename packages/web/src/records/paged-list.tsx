import './records.css';
import type { ReactNode } from 'react';
import { writeNumber } from '../format/number.ts';
import { Failed, Loading } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/notice.tsx';
import type { usePages } from './use-pages.ts';

interface PagedListProps<Item> {
  readonly pages: ReturnType<typeof usePages<Item>>;
  /** Said when nothing fits. */
  readonly empty: string;
  readonly row: (item: Item) => ReactNode;
}

/** A list page after page: how many are shown, the rows, and more of them. */
export function PagedList<Item extends { readonly id?: unknown }>(props: PagedListProps<Item>) {
  const { pages, empty, row } = props;
  const { items, isFirst, error, hasMore, isLoading } = pages;
  return (
    <>
      {isFirst && <Loading />}
      {error !== undefined && <Failed error={error} onAgain={pages.again} />}
      {!isFirst && error === undefined && items.length === 0 && <Empty>{empty}</Empty>}
      {items.length > 0 && (
        <>
          <p role="status">
            {hasMore ? 'Đang hiện' : 'Có'} {writeNumber(items.length)} mục
            {hasMore ? ', còn nữa' : ''}
          </p>
          <ol className="records">
            {items.map((item, at) => (
              <li key={`${item.id} ${at}`}>{row(item)}</li>
            ))}
          </ol>
        </>
      )}
      {hasMore && (
        <div className="buttons">
          <Button isPending={isLoading} onPress={pages.more}>
            Xem thêm
          </Button>
        </div>
      )}
    </>
  );
}
