import type { UnitView } from '@giam-sat/contract/http/register-view';
import { useState } from 'react';
import { Link } from 'wouter';
import type * as z from 'zod';
import { query, useAnswer } from '../api/use-answer.ts';
import { writeDay } from '../format/day.ts';
import { bodyTypes } from '../glossary/registers.ts';
import { levels } from '../glossary/units.ts';
import { Answered, Failed, Loading } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Facts } from '../kit/facts.tsx';
import { Empty, Notice } from '../kit/notice.tsx';
import { Opened } from '../kit/opened.tsx';
import { usePages } from '../records/use-pages.ts';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { RegisterBodyForm } from './register-body-form.tsx';

type Unit = z.infer<typeof UnitView>;

export interface RegisterPartProps {
  readonly id: string;
  /** Opened from the page itself. */
  readonly takesFocus: boolean;
}

/** One unit: what it is, where it comes from, what became of it, and its bodies. */
export function UnitPart({ id, takesFocus }: RegisterPartProps) {
  const answer = useAnswer<Unit>(`/registers/units/${encodeURIComponent(id)}`);
  return (
    <Answered answer={answer}>
      {(unit) => (
        <Opened look="stack" label={unit.name} takesFocus={takesFocus}>
          <Card title={unit.name}>
            <Facts
              items={[
                ['Mã', unit.code],
                ['Cấp', levels[unit.level]],
                ['Từ ngày', unit.from === null ? 'không rõ' : writeDay(unit.from)],
                ['Đến hết ngày', unit.to === null ? 'đang có' : writeDay(unit.to)],
                ['Hình thành từ', <Relatives key="before" units={unit.predecessors} />],
                ['Trở thành', <Relatives key="after" units={unit.successors} />],
              ]}
            />
          </Card>
          <Bodies unit={unit} />
        </Opened>
      )}
    </Answered>
  );
}

function Relatives({ units }: { readonly units: Unit['successors'] }) {
  if (units.length === 0) return 'không có trong danh mục';
  return (
    <ul className="moves">
      {units.map(({ id, name, inPart }) => (
        <li key={id}>
          <Link href={`/registers${query({ unit: id })}`}>{name ?? id}</Link>
          {inPart ? ' (một phần)' : ''}
        </li>
      ))}
    </ul>
  );
}

interface ListedBody {
  readonly id: string;
  readonly name: string;
  readonly type: keyof typeof bodyTypes;
  readonly unit: string;
  readonly to: string | null;
}

function Bodies({ unit }: { readonly unit: Unit }) {
  const pages = usePages<ListedBody>(`/registers/bodies${query({ under: unit.id, limit: '100' })}`);
  const [isOpen, open] = useState(false);
  const [wasLeft, leave] = useState(false);
  const [made, tell] = useState<string>();
  const mayChange = useAccount()?.roles.includes('registrar') === true;
  const own = pages.items.filter((one) => one.unit === unit.id);
  return (
    <Card title="Cơ quan, tổ chức của đơn vị này">
      {made !== undefined && <Notice tone="good" isLive takesFocus title={`Đã đăng ký: ${made}`} />}
      {pages.isFirst && <Loading />}
      {pages.error !== undefined && <Failed error={pages.error} onAgain={pages.again} />}
      {!pages.isFirst && own.length === 0 && <Empty>Chưa có cơ quan, tổ chức nào.</Empty>}
      <ul className="entries">
        {own.map(({ id, name, type, to }) => (
          <li key={id}>
            <Link href={`/registers${query({ body: id })}`}>{name}</Link>
            <span className="field-hint">
              {bodyTypes[type]}
              {to === null ? '' : `, đến ${writeDay(to)}`}
            </span>
          </li>
        ))}
      </ul>
      {pages.hasMore && (
        <Button isPending={pages.isLoading} onPress={pages.more}>
          Xem thêm
        </Button>
      )}
      {mayChange && !isOpen && unit.to === null && (
        <div className="buttons">
          <Button
            look="main"
            takesFocus={wasLeft}
            onPress={() => {
              open(true);
              tell(undefined);
            }}
          >
            Đăng ký cơ quan, tổ chức
          </Button>
        </div>
      )}
      {isOpen && (
        <RegisterBodyForm
          unit={unit}
          onCancel={() => {
            open(false);
            leave(true);
          }}
          onMade={(name) => {
            open(false);
            leave(false);
            tell(name);
            pages.again();
          }}
        />
      )}
    </Card>
  );
}
