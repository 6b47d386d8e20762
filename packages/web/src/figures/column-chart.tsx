import { writeNumber } from '../format/number.ts';

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

interface ColumnChartProps {
  /** What is shown, in a sentence: read out instead of the columns. */
  readonly label: string;
  /** Words below the columns; many of them are thinned out. */
  readonly names: readonly string[];
  readonly series: readonly Series[];
}

const HEIGHT = 100;
const MOST_NAMES = 6;

/** Columns beside each other; the numbers stand in the table that goes with it. */
export function ColumnChart({ label, names, series }: ColumnChartProps) {
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const wide = series.length + 1;
  const each = Math.ceil(names.length / MOST_NAMES);
  return (
    <figure className="chart">
      <figcaption className="legend">
        {series.map(({ name }, at) => (
          <span key={name}>
            <svg className={`swatch series-${at}`} viewBox="0 0 10 10" aria-hidden="true">
              <rect width="10" height="10" />
            </svg>
            {name}
          </span>
        ))}
        <span>cao nhất: {writeNumber(most)}</span>
      </figcaption>
      <svg
        className="columns"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${names.length * wide} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <line className="axis" x1="0" x2={names.length * wide} y1={HEIGHT} y2={HEIGHT} />
        {series.map(({ name, values }, which) =>
          values.map((value, at) => (
            <rect
              key={`${name} ${names[at]}`}
              className={`series-${which}`}
              x={at * wide + which + 0.5}
              y={HEIGHT - (value / most) * HEIGHT}
              width="0.9"
              height={(value / most) * HEIGHT}
            />
          )),
        )}
      </svg>
      <div className="chart-names" aria-hidden="true">
        {names
          .filter((_, at) => at % each === 0)
          .map((name) => (
            <span key={name}>{name}</span>
          ))}
      </div>
    </figure>
  );
}
