import type { PublicFigures } from '@giam-sat/contract/http/public-view';
import { useToday } from '../api/stage-clock.ts';
import { query, useAnswer } from '../api/use-answer.ts';
import { besideOf, rowBeside } from '../figures/beside.ts';
import { writeDay, writeSpan } from '../format/day.ts';
import { writeNumber } from '../format/number.ts';
import { qualifiers } from '../glossary/figures.ts';
import { COUNTRY } from '../glossary/units.ts';
import { Card } from '../kit/card.tsx';
import { More } from '../kit/more.tsx';

/** What a document does not say the beginning of is counted from the first year there is. */
const FIRST_DAY = '2021-01-01';

interface Printed {
  readonly id: string;
  readonly measure: string;
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly scope?: string;
  readonly value: number;
  readonly of?: string;
  readonly qualifier: keyof typeof qualifiers;
  readonly source: { readonly title: string; readonly on?: string; readonly quote?: string };
}

/** What documents printed of a unit, as it was printed. */
export function PublicPrinted({ unit }: { readonly unit: string }) {
  const asked = unit === COUNTRY ? undefined : unit;
  const answer = useAnswer<{ readonly items: readonly Printed[] }>(
    `/public/published-figures${query({ unit: asked, limit: '100' })}`,
  );
  const items = answer.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title="Số liệu đã in trong văn bản, báo chí">
      <ul className="printed">
        {items.map(({ id, scope, value, of, qualifier, source, measure, period }) => (
          <li key={id}>
            <p>
              <strong>
                {qualifiers[qualifier]}
                {writeNumber(value)}
                {of === 'percent' ? '%' : ''}
              </strong>{' '}
              {scope}
            </p>
            <CountedBeside unit={unit} printed={{ measure, of }} period={period} />
            <More title="Nguồn và nguyên văn">
              {source.quote !== undefined && <blockquote>{source.quote}</blockquote>}
              <p>
                {source.title}
                {source.on === undefined ? '' : `, ${writeDay(source.on)}`}
              </p>
            </More>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface CountedBesideProps {
  readonly unit: string;
  readonly printed: { readonly measure: string; readonly of: string | undefined };
  readonly period: Printed['period'];
}

/** Our own count for the days of the document; of the wider work nothing is counted in public. */
function CountedBeside({ unit, printed, period }: CountedBesideProps) {
  const beside = besideOf(printed);
  const today = useToday();
  const from = period.from ?? FIRST_DAY;
  const to = period.to ?? today;
  const isCounted = beside !== undefined && !beside.isActivity;
  const by = Object.keys(beside?.keys ?? {}).join(',');
  const path = `/public/figures${query({ unit, from, to, by })}`;
  const counted = useAnswer<PublicFigures>(isCounted ? path : undefined).data;
  if (!isCounted || counted === undefined) return null;
  const value = rowBeside(counted.rows, beside)?.measures[beside.measure] ?? 0;
  return (
    <p className="field-hint">
      Số đếm từ hồ sơ, {writeSpan({ from, to })}: <strong>{writeNumber(value)}</strong> (
      {beside.words})
    </p>
  );
}
