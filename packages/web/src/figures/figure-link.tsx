import { Link } from 'wouter';
import { writeNumber } from '../format/number.ts';

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
    <Link href={records} className="figure" aria-label={`${label}: ${text}. Mở danh sách`}>
      {text}
    </Link>
  );
}
