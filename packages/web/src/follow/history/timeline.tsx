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
            <Words told={one} />
            {one.also?.map((other) => (
              <Words key={other.key} told={other} />
            ))}
            <p className="timeline-who">
              {one.who}, ghi {recordedAt(one)}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Words({ told: { title, of, changes, detail, paper } }: { readonly told: Told }) {
  return (
    <>
      <p className="timeline-title">
        {title}
        <Of parts={of} />
      </p>
      {changes?.map((change) => (
        <p key={change}>{change}</p>
      ))}
      {detail !== undefined && <p className="running">{detail}</p>}
      {paper !== undefined && <p>Văn bản {paper}</p>}
    </>
  );
}

/** The hour where it was written on its day, else the day it was written. */
function recordedAt({ on, time }: Told): string {
  const [hour = '', day = ''] = writeMoment(time).split(' ');
  return day === writeDay(on) ? `lúc ${hour}` : `ngày ${day}`;
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
