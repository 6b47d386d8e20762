import './public.css';
import type {
  PublicFinding,
  PublicRecommendation,
  PublicSession,
} from '@giam-sat/domain/publication/public-shapes';
import { Link } from 'wouter';
import { publicLists } from '../glossary/public.ts';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { PagedList } from '../records/paged-list.tsx';
import { usePages } from '../records/use-pages.ts';
import { pageList } from '../shell/page-list.ts';
import { becameOf } from './became-of.ts';
import { DownloadLinks } from './download-links.tsx';
import { PublicFilter } from './public-filter.tsx';
import { noteOf, titleOf } from './public-words.ts';
import { publicQuery, usePublicQuery } from './use-public-query.ts';
import { usePublicTopics } from './use-public-topics.ts';

type Item = PublicSession | PublicFinding | PublicRecommendation;

/** What was approved to be published, to be searched and browsed without an account. */
export function PublicPage() {
  const [asked, ask] = usePublicQuery();
  const { list } = asked;
  const path = `/public/${list}${publicQuery(asked)}`;
  const topics = usePublicTopics();
  const pages = usePages<Item>(path);
  return (
    <Page
      {...pageList.public}
      width="wide"
      actions={pageList.public.links.map(([to, words]) => (
        <LinkButton key={to} href={to}>
          {words}
        </LinkButton>
      ))}
    >
      <PublicFilter asked={asked} ask={ask} />
      <PagedList
        pages={pages}
        empty={`Không tìm thấy ${publicLists[list].toLocaleLowerCase('vi')} nào như vậy.`}
        row={(item) => (
          <>
            <Link href={`/public/${list}/${item.id}`}>{titleOf(item)}</Link>
            <span className="field-hint">{noteOf(item, topics)}</span>
            {'addressee' in item && <span className="field-hint">{becameOf(item)}</span>}
          </>
        )}
      />
      {pages.items.length > 0 && <DownloadLinks path={path} />}
    </Page>
  );
}
