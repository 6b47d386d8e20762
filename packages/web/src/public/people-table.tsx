import type { PublicPeople } from '@giam-sat/contract/http/public-view';
import { query, useAnswer } from '../api/use-answer.ts';
import { writeNumber } from '../format/number.ts';
import { measures as words } from '../glossary/figures.ts';
import { Answered } from '../kit/answered.tsx';
import { Card } from '../kit/card.tsx';
import { Empty } from '../kit/notice.tsx';
import { TableScroll } from '../kit/table-scroll.tsx';
import { boundsOfTotal } from './bounds-of-total.ts';
import { DownloadLinks } from './download-links.tsx';
import { usePublicNames } from './find-public-units.ts';

interface PeopleTableProps {
  /** The country or a province. */
  readonly unit: string;
  readonly year: string;
}

function hidden(row: PublicPeople['rows'][number], table: PublicPeople): string {
  const bounds = boundsOfTotal(row, table);
  if (bounds === undefined) return 'không hiện';
  return `từ ${writeNumber(bounds.least)} đến ${writeNumber(bounds.most)}`;
}

/** Numbers of persons and cases: small ones are not shown, and it is said why. */
export function PeopleTable({ unit, year }: PeopleTableProps) {
  const range = query({ unit, from: `${year}-01-01`, to: `${year}-12-31` });
  const path = `/public/figures/people${range}`;
  const answer = useAnswer<PublicPeople>(path);
  const names = usePublicNames(answer.data?.rows.map((row) => row.unit) ?? []);
  return (
    <Card title="Số người, số vụ việc">
      <Answered answer={answer}>
        {(table) => (
          <>
            <p>{table.rule.vi}</p>
            {table.rows.length === 0 ? (
              <Empty>Năm này chưa kết thúc nên chưa có số người, số vụ việc.</Empty>
            ) : (
              <TableScroll label="Số người, số vụ việc">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">Chỉ tiêu</th>
                      <th scope="col">Đơn vị</th>
                      <th scope="col" className="number">
                        Số
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {table.rows.map((row) => (
                      <tr key={`${row.measure} ${row.unit} ${row.own}`}>
                        <th scope="row">{words[row.measure]}</th>
                        <td>
                          {row.own ? 'Các cơ quan Trung ương' : (names.get(row.unit) ?? row.unit)}
                        </td>
                        <td className="number">
                          {row.value === null ? (
                            <span className="suppressed">{hidden(row, table)}</span>
                          ) : (
                            writeNumber(row.value)
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
            )}
            <p className="field-hint">
              "Không hiện": số nhỏ hơn {table.smallestShown}, và tổng cả nước khi có số như vậy; ở
              nơi ít người, con số nhỏ cho biết đó là ai.
            </p>
          </>
        )}
      </Answered>
      <DownloadLinks path={path} about="bảng này" />
    </Card>
  );
}
