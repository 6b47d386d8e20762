import type { FollowFigures, FollowRow } from '@giam-sat/contract/http/follow-figures';
import type { Figures } from '@giam-sat/contract/routes/read-routes';
import type { Measure } from '@giam-sat/domain/figures/measures';
import { useState } from 'react';
import { Link } from 'wouter';
import { query, useAnswer } from '../api/use-answer.ts';
import { writeNumber } from '../format/number.ts';
import { measures as words } from '../glossary/figures.ts';
import { Answered } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Empty } from '../kit/notice.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { Bar } from './bar.tsx';
import { FigureLink } from './figure-link.tsx';
import { useUnitNames } from './unit-names.ts';
import { type Asked, figuresQuery, rowsOf } from './use-asked.ts';

const choices = {
  sessions: words.sessions,
  findings: words.findings,
  recommendations: words.recommendations,
  replied: words.replied,
  repliedOnTime: words.repliedOnTime,
  overdue: words.overdue,
  verified: words.verified,
  recoveredMoney: words.recoveredMoney,
} as const satisfies Partial<Record<Measure, string>>;
type Choice = keyof typeof choices;

interface Child {
  readonly id: string;
  readonly measures: Readonly<Partial<Record<Measure, number>>>;
  readonly records: Readonly<Partial<Record<Measure, string>>>;
  readonly verified: FollowRow['rates']['verified'];
}

/** The units below the one asked for, beside each other. */
export function Children({ asked, unit }: { readonly asked: Asked; readonly unit: string }) {
  const done = useAnswer<Figures>(`/figures${figuresQuery(asked, ['unit'])}`);
  const followed = useAnswer<FollowFigures>(
    `/figures/recommendations${figuresQuery(asked, ['unit'])}`,
  );
  return (
    <Card title="So sánh các đơn vị">
      <Answered answer={done}>
        {({ rows }) => (
          <Answered answer={followed}>
            {(way) => (
              <Compared
                asked={asked}
                unit={unit}
                children={joined(rowsOf(rows, asked), rowsOf(way.rows, asked))}
              />
            )}
          </Answered>
        )}
      </Answered>
    </Card>
  );
}

function joined(rows: readonly Figures['rows'][number][], way: readonly FollowRow[]): Child[] {
  const children = new Map<string, Child>();
  for (const row of [...way, ...rows]) {
    const id = row.keys.unit ?? '';
    const known = children.get(id);
    children.set(id, {
      id,
      measures: { ...known?.measures, ...row.measures },
      records: { ...known?.records, ...row.records },
      verified: known?.verified ?? ratesOf(row).verified,
    });
  }
  return [...children.values()];
}

function ratesOf(row: FollowRow | Figures['rows'][number]): FollowRow['rates'] {
  const rates: FollowRow['rates'] | undefined = 'medians' in row ? row.rates : undefined;
  return rates ?? {};
}

interface ComparedProps {
  readonly asked: Asked;
  readonly unit: string;
  readonly children: readonly Child[];
}

const FEW = 20;

function Compared({ asked, unit, children }: ComparedProps) {
  const [by, sortBy] = useState<Choice>('sessions');
  const [isWhole, showAll] = useState(false);
  const names = useUnitNames(
    unit,
    children.map(({ id }) => id),
  );
  if (children.length === 0) return <Empty>Chưa có gì trong kỳ này.</Empty>;
  const sizeOf = ({ measures }: Child) => measures[by] ?? 0;
  const sorted = [...children].sort((one, other) => sizeOf(other) - sizeOf(one));
  const most = Math.max(0, ...sorted.map(sizeOf));
  const nameOf = (id: string) =>
    id === unit ? 'Các cơ quan của chính đơn vị này' : (names.get(id) ?? id);
  return (
    <>
      <SelectField
        label="So sánh theo"
        value={by}
        options={choices}
        onChange={(choice) => choice !== '' && sortBy(choice)}
      />
      <table className="table compared">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col" className="number">
              {words[by]}
            </th>
            <th scope="col" className="number">
              Đã kiểm chứng
            </th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? sorted : sorted.slice(0, FEW)).map((child) => (
            <tr key={child.id}>
              <th scope="row">
                {child.id === unit ? (
                  nameOf(child.id)
                ) : (
                  <Link href={`/figures${query({ ...asked, unit: child.id })}`}>
                    {nameOf(child.id)}
                  </Link>
                )}
                <Bar value={sizeOf(child)} of={most} />
              </th>
              <td className="number">
                <FigureLink
                  value={child.measures[by]}
                  records={child.records[by]}
                  label={`${nameOf(child.id)}: ${words[by]}`}
                />
              </td>
              <td className="number">
                {child.verified === undefined ? '—' : `${writeNumber(child.verified.percent)}%`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && sorted.length > FEW && (
        <Button onPress={() => showAll(true)}>Hiện cả {writeNumber(sorted.length)} đơn vị</Button>
      )}
    </>
  );
}
