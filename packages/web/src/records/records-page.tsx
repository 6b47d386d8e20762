import { DISTINCTS } from '@giam-sat/domain/figures/measures';
import { Link, useLocation, useSearch } from 'wouter';
import { useAnswer } from '../api/use-answer.ts';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { pageList } from '../shell/page-list.ts';
import { askedOf, COUNTED } from './counted.ts';
import { describeRecord, type RecordCard } from './describe-record.ts';
import { Filters } from './filters.tsx';
import { PagedList } from './paged-list.tsx';
import { usePages } from './use-pages.ts';
import { WhatIsAsked } from './what-is-asked.tsx';

const titles = Object.fromEntries(
  Object.values(pageList).map((page) => [page.path, 'title' in page ? page.title : undefined]),
);

/** What an address of the interface lists; a number of the figures leads here. */
export function RecordsPage() {
  const [list] = useLocation();
  const given = new URLSearchParams(useSearch());
  const search = askedOf(given);
  const shown = new URLSearchParams(search);
  // What is counted apart names bodies, each of which is asked for by itself.
  const isOfThings = DISTINCTS.some((one) => one === search.get('measure'));
  if (!shown.has('limit')) shown.set('limit', isOfThings ? '25' : '100');
  const pages = usePages<RecordCard>(`${list}?${shown}`);
  return (
    <Page title={titles[list] ?? 'Danh sách'} width="wide">
      <WhatIsAsked search={search} />
      <Filters list={list} search={search} />
      {pages.isRestricted && (
        <Notice tone="warn">Có hồ sơ mà tài khoản này không được xem, nên không có ở đây.</Notice>
      )}
      <PagedList
        pages={pages}
        count={Number(given.get(COUNTED) ?? 0)}
        empty="Không có hồ sơ nào như vậy."
        row={(card) => <OneRecord list={list} card={card} />}
      />
    </Page>
  );
}

function OneRecord({ list, card }: { readonly list: string; readonly card: RecordCard }) {
  const { title, notes, href, body } = describeRecord(list, card);
  const name = useAnswer<{ readonly name: string }>(
    body === undefined ? undefined : `/registers/bodies/${encodeURIComponent(body)}`,
  ).data?.name;
  const words = [title, body === undefined ? '' : (name ?? body)].filter(Boolean).join(', ');
  return (
    <>
      {href === undefined ? <strong>{words}</strong> : <Link href={href}>{words}</Link>}
      <span className="field-hint">{notes.join(' · ')}</span>
    </>
  );
}
