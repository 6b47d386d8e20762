import useSWR from 'swr';
import { config } from '../api/config.ts';

/** Where the interface is; the same address as the pages unless the stage says otherwise. */
export function useInterface(): string {
  return useSWR('config', config).data?.api ?? '';
}

/** The same list as a table for a spreadsheet, or for a program. */
export function DownloadLinks({ path, about }: { readonly path: string; readonly about?: string }) {
  const address = useInterface();
  const [route, query = ''] = path.split('?');
  const asked = (format: string) => {
    const all = new URLSearchParams(query);
    all.set('format', format);
    if (route !== '/public/figures' && route !== '/public/figures/people') all.set('limit', '500');
    return `${address}${route}?${all}`;
  };
  const of = about === undefined ? 'danh sách này' : about;
  return (
    <p className="buttons no-print">
      <a href={asked('csv')} download>
        Tải {of} (CSV)
      </a>
      <a href={asked('json')} target="_blank" rel="noreferrer">
        Xem {of} (JSON)
      </a>
    </p>
  );
}
