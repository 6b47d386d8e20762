import './records.css';
import { type ReactNode, useEffect, useRef } from 'react';
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
  /** How many there are in all, where that was counted. */
  readonly count?: number | undefined;
}

/** A list page after page: how many are shown, the rows, and more of them. */
export function PagedList<Item extends { readonly id?: unknown }>(props: PagedListProps<Item>) {
  const { pages, empty, row, count = 0 } = props;
  const { items, isFirst, error, hasMore, isLoading } = pages;
  const [rows, more] = useMore(pages);
  const of = hasMore && count > items.length ? ` trong ${writeNumber(count)}` : '';
  return (
    <>
      {isFirst && <Loading />}
      {error !== undefined && <Failed error={error} onAgain={pages.again} />}
      {!isFirst && error === undefined && items.length === 0 && <Empty>{empty}</Empty>}
      {items.length > 0 && (
        <>
          <p role="status">
            {`${hasMore ? 'Đang hiện' : 'Có'} ${writeNumber(items.length)}${of} mục`}
            {hasMore && of === '' ? ', còn nữa' : ''}
          </p>
          <ol className="records" ref={rows}>
            {items.map((item, at) => (
              <li key={`${item.id} ${at}`}>{row(item)}</li>
            ))}
          </ol>
        </>
      )}
      {hasMore && (
        <div className="buttons">
          <Button isPending={isLoading} onPress={more}>
            Xem thêm
          </Button>
        </div>
      )}
    </>
  );
}

/** After more rows were asked for, the keys go on at the first of them and not behind them all. */
function useMore<Item>({ items, more }: ReturnType<typeof usePages<Item>>) {
  const rows = useRef<HTMLOListElement>(null);
  const shownBefore = useRef<number>(undefined);
  useEffect(() => {
    const from = shownBefore.current;
    if (from === undefined || items.length <= from) return;
    shownBefore.current = undefined;
    rows.current?.children[from]?.querySelector('a')?.focus();
  }, [items.length]);
  const ask = () => {
    shownBefore.current = items.length;
    more();
  };
  return [rows, ask] as const;
}
