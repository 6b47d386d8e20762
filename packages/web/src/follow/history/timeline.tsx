import { writeDay } from '../../format/day.ts';
import type { Happened } from './happened.ts';

/** What happened, the latest first. */
export function Timeline({ entries }: { readonly entries: readonly Happened[] }) {
  return (
    <ol className="timeline">
      {entries.map(({ on, title, detail, paper, count }, at) => (
        <li key={at}>
          <time dateTime={on}>{writeDay(on)}</time>
          <div>
            <strong>
              {title}
              {count > 1 && ` (${count} kiến nghị)`}
            </strong>
            {paper !== undefined && <p>Văn bản {paper}</p>}
            {detail !== undefined && <p className="running">{detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
