import type { BodyView } from '@giam-sat/contract/http/register-view';
import { useState } from 'react';
import { Link } from 'wouter';
import type * as z from 'zod';
import { query, useAnswer } from '../api/use-answer.ts';
import { writeDay } from '../format/day.ts';
import { bodyTypes } from '../glossary/registers.ts';
import { Answered } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Facts } from '../kit/facts.tsx';
import { Notice } from '../kit/notice.tsx';
import { Opened } from '../kit/opened.tsx';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { EndBodyForm } from './end-body-form.tsx';
import type { RegisterPartProps } from './unit-part.tsx';

type Body = z.infer<typeof BodyView>;

/** One body: what it is, since when, what took its place. */
export function BodyPart({ id, takesFocus }: RegisterPartProps) {
  const answer = useAnswer<Body>(`/registers/bodies/${encodeURIComponent(id)}`);
  const [isOpen, open] = useState(false);
  const [wasLeft, leave] = useState(false);
  const [made, tell] = useState<string>();
  const mayChange = useAccount()?.roles.includes('registrar') === true;
  return (
    <Answered answer={answer}>
      {(body) => (
        <Opened look="stack" label={body.name} takesFocus={takesFocus}>
          <Card title={body.name}>
            {made !== undefined && <Notice tone="good" isLive takesFocus title={made} />}
            <Facts
              items={[
                ['Loại', bodyTypes[body.type]],
                ['Đơn vị', <UnitLink key="unit" id={body.unit} />],
                ['Từ ngày', body.from === null ? 'không rõ' : writeDay(body.from)],
                ['Đến hết ngày', body.to === null ? 'đang có' : writeDay(body.to)],
                ['Thay thế bởi', body.successors.map(({ name }) => name).join('; ')],
              ]}
            />
            {mayChange && body.to === null && !isOpen && (
              <div className="buttons">
                <Button look="danger" takesFocus={wasLeft} onPress={() => open(true)}>
                  Kết thúc cơ quan, tổ chức này
                </Button>
              </div>
            )}
            {isOpen && (
              <EndBodyForm
                body={body}
                onCancel={() => {
                  open(false);
                  leave(true);
                }}
                onMade={(day) => {
                  open(false);
                  tell(`Đã ghi: kết thúc vào hết ngày ${day}`);
                  void answer.mutate();
                }}
              />
            )}
          </Card>
        </Opened>
      )}
    </Answered>
  );
}

function UnitLink({ id }: { readonly id: string }) {
  const name = useAnswer<{ readonly name: string }>(`/registers/units/${encodeURIComponent(id)}`)
    .data?.name;
  return <Link href={`/registers${query({ unit: id })}`}>{name ?? id}</Link>;
}
