import { query, useAnswer } from '../api/use-answer.ts';
import { writeDay } from '../format/day.ts';
import { writeNumber } from '../format/number.ts';
import { qualifiers } from '../glossary/figures.ts';
import { Card } from '../kit/card.tsx';
import { More } from '../kit/more.tsx';

interface Printed {
  readonly id: string;
  readonly scope?: string;
  readonly value: number;
  readonly of?: string;
  readonly qualifier: keyof typeof qualifiers;
  readonly source: { readonly title: string; readonly on?: string; readonly quote?: string };
}

/** What documents printed of a unit, as it was printed. */
export function PublicPrinted({ unit }: { readonly unit: string }) {
  const asked = unit === 'VN' ? undefined : unit;
  const answer = useAnswer<{ readonly items: readonly Printed[] }>(
    `/public/published-figures${query({ unit: asked, limit: '100' })}`,
  );
  const items = answer.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title="Số liệu đã in trong văn bản, báo chí">
      <ul className="printed">
        {items.map(({ id, scope, value, of, qualifier, source }) => (
          <li key={id}>
            <p>
              <strong>
                {qualifiers[qualifier]}
                {writeNumber(value)}
                {of === 'percent' ? '%' : ''}
              </strong>{' '}
              {scope}
            </p>
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
