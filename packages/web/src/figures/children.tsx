import type { Figures } from '@giam-sat/contract/http/figures-view';
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

type Child = Figures['rows'][number];

/** The units below the one asked for, beside each other. */
export function Children({ asked, unit }: { readonly asked: Asked; readonly unit: string }) {
  const answer = useAnswer<Figures>(`/figures${figuresQuery(asked, ['unit'])}`);
  return (
    <Card title="So sánh các đơn vị">
      <Answered answer={answer}>
        {({ rows }) => <Compared asked={asked} unit={unit} children={rowsOf(rows, asked)} />}
      </Answered>
    </Card>
  );
}

const idOf = ({ keys }: Child) => keys.unit ?? '';

/** Of all sent out, in percent; nothing where nothing was. */
function verifiedShare({ measures: { recommendations = 0, verified = 0 } }: Child): string {
  if (recommendations === 0) return '—';
  return `${writeNumber(Math.round((verified * 1000) / recommendations) / 10)}%`;
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
  const names = useUnitNames(unit, children.map(idOf));
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
            <tr key={idOf(child)}>
              <th scope="row">
                {idOf(child) === unit ? (
                  nameOf(idOf(child))
                ) : (
                  <Link href={`/figures${query({ ...asked, unit: idOf(child) })}`}>
                    {nameOf(idOf(child))}
                  </Link>
                )}
                <Bar value={sizeOf(child)} of={most} />
              </th>
              <td className="number">
                <FigureLink
                  value={child.measures[by]}
                  records={child.records[by]}
                  label={`${nameOf(idOf(child))}: ${words[by]}`}
                />
              </td>
              <td className="number">{verifiedShare(child)}</td>
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
