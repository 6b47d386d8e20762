import './public.css';
import '../records/records.css';
import type {
  PublicFinding,
  PublicRecommendation,
  PublicSession,
} from '@giam-sat/domain/publication/public-shapes';
import { Link } from 'wouter';
import { writeNumber } from '../format/number.ts';
import { publicLists } from '../glossary/public.ts';
import { Failed, Loading } from '../kit/answered.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { Empty } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { usePages } from '../records/use-pages.ts';
import { DownloadLinks } from './download-links.tsx';
import { PublicFilter } from './public-filter.tsx';
import { noteOf, titleOf } from './public-words.ts';
import { publicQuery, usePublicQuery } from './use-public-query.ts';

type Item = PublicSession | PublicFinding | PublicRecommendation;

/** What was approved to be published, to be searched and browsed without an account. */
export function PublicPage() {
  const [asked, ask] = usePublicQuery();
  const { list } = asked;
  const path = `/public/${list}${publicQuery(asked)}`;
  const pages = usePages<Item>(path);
  const { items, isFirst, error, hasMore, isLoading } = pages;
  return (
    <Page
      title="Công khai"
      lead="Kết quả giám sát, phản biện xã hội đã được cơ quan có thẩm quyền cho công bố; trạng thái và thời hạn là của hôm nay."
      width="wide"
      actions={
        <>
          <LinkButton href="/public/figures">Số liệu công khai</LinkButton>
          <LinkButton href="/public/data">Tải dữ liệu</LinkButton>
        </>
      }
    >
      <PublicFilter key={`${asked.q} ${asked.unit}`} asked={asked} ask={ask} />
      {isFirst && <Loading />}
      {error !== undefined && <Failed error={error} onAgain={pages.again} />}
      {!isFirst && error === undefined && items.length === 0 && (
        <Empty>Không tìm thấy {publicLists[list].toLocaleLowerCase('vi')} nào như vậy.</Empty>
      )}
      {items.length > 0 && (
        <>
          <p role="status">
            {hasMore ? 'Đang hiện' : 'Có'} {writeNumber(items.length)} mục
            {hasMore ? ', còn nữa' : ''}
          </p>
          <ol className="records">
            {items.map((item) => (
              <li key={item.id}>
                <Link href={`/public/${list}/${item.id}`}>{titleOf(item)}</Link>
                <span className="field-hint">{noteOf(item)}</span>
              </li>
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
      {items.length > 0 && <DownloadLinks path={path} />}
    </Page>
  );
}
