import { DISTINCTS } from '@giam-sat/domain/figures/measures';
import { Link } from 'wouter';
import { writeNumber } from '../format/number.ts';
import { COUNTED } from '../records/counted.ts';

interface FigureLinkProps {
  readonly value: number | undefined;
  /** Where the interface lists what was counted; the page of the same address shows it. */
  readonly records: string | undefined;
  /** What is counted, for whoever hears only the link. */
  readonly label: string;
  readonly unit?: string;
}

/** A number that opens its records. What was not counted at all is 0. */
export function FigureLink({ value = 0, records, label, unit = '' }: FigureLinkProps) {
  const text = `${writeNumber(value)}${unit}`;
  if (value === 0 || records === undefined) return <span className="figure">{text}</span>;
  return (
    <Link
      href={withCount(records, value)}
      className="figure"
      aria-label={`${label}: ${text}. Mở danh sách`}
    >
      {text}
    </Link>
  );
}

const LISTS = ['/sessions', '/findings', '/recommendations'];
/** Measures that add up what records hold, or count what they name: their value is no number of records. */
const NO_RECORDS = /Money$|Land$|^peopleDisciplined$|^casesTransferred$|^legalGaps$/;

/** With how many there are, so that the list can say of how many it shows the first. */
function withCount(records: string, value: number): string {
  const [list = '', search] = records.split('?');
  const measure = new URLSearchParams(search).get('measure') ?? '';
  const isDistinct = DISTINCTS.some((one) => one === measure);
  if (!LISTS.includes(list) || isDistinct || NO_RECORDS.test(measure)) return records;
  return `${records}&${COUNTED}=${value}`;
}
