import { writeDay, writeMoment } from '../../format/day.ts';
import type { Told } from './told.ts';

/** What happened, the latest first. */
export function Timeline({ entries }: { readonly entries: readonly Told[] }) {
  return (
    <ol className="timeline">
      {entries.map((one) => (
        <li key={one.key} className={lookOf(one)}>
          <time dateTime={one.on}>{writeDay(one.on)}</time>
          <div>
            <p className="timeline-title">
              {one.title}
              <Of parts={one.of} />
            </p>
            {one.changes?.map((change) => (
              <p key={change}>{change}</p>
            ))}
            {one.detail !== undefined && <p className="running">{one.detail}</p>}
            {one.paper !== undefined && <p>Văn bản {one.paper}</p>}
            <p className="timeline-who">
              {one.who} · ghi {writeMoment(one.time)}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function lookOf({ isQuiet, isLate }: Told): string {
  if (isLate) return 'timeline-quiet timeline-late';
  return isQuiet ? 'timeline-quiet' : 'timeline-step';
}

const MOST_NAMED = 6;

function Of({ parts }: { readonly parts: readonly string[] }) {
  const [first = ''] = parts;
  if (first === '') return null;
  if (parts.length > MOST_NAMED) return ` (${parts.length} ${first.replace(/ [\d.]+$/, '')})`;
  return ` – ${[first, ...parts.slice(1).map((one) => one.replace(/^\D+/, ''))].join(', ')}`;
}
