import { Loading } from '../kit/answered.tsx';
import { LinkButton } from '../kit/button.tsx';
import type { ListedPage } from './page-list.ts';

/**
 * The top of a page whose own file is still on its way; `first-view.ts` makes the same before there is
 * any script. Not `Page`: the heading that takes the focus is the page's own.
 */
export function Waiting({ page }: { readonly page: ListedPage }) {
  const { title, lead, links = [], isWide = false } = page;
  return (
    <div className={`page page-${isWide ? 'wide' : 'measure'}`}>
      {title !== undefined && (
        <div className="page-head">
          <h1>{title}</h1>
          {links.length > 0 && (
            <div className="page-actions">
              {links.map(([to, words]) => (
                <LinkButton key={to} href={to}>
                  {words}
                </LinkButton>
              ))}
            </div>
          )}
        </div>
      )}
      {lead !== undefined && <p className="page-lead">{lead}</p>}
      <Loading />
    </div>
  );
}
