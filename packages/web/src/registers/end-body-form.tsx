import { useState } from 'react';
import { Link } from 'wouter';
import { today } from '../api/stage-clock.ts';
import { query } from '../api/use-answer.ts';
import { readDay, writeDay } from '../format/day.ts';
import { writeNumber } from '../format/number.ts';
import { Failed, Loading } from '../kit/answered.tsx';
import { DayField } from '../kit/day-field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Opened } from '../kit/opened.tsx';
import { usePages } from '../records/use-pages.ts';
import type { Chosen } from '../search/chosen.ts';
import { findBodies } from '../search/found.ts';
import { SeveralField } from '../search/several-field.tsx';
import { RegisterButtons } from './register-buttons.tsx';
import { useRegister } from './use-register.ts';

interface EndBodyFormProps {
  readonly body: { readonly id: string; readonly name: string; readonly unit: string };
  readonly onMade: (day: string) => void;
  readonly onCancel: () => void;
}

/** The last day of a body and what takes its place; first it is shown what still waits for it. */
export function EndBodyForm({ body, onMade, onCancel }: EndBodyFormProps) {
  const register = useRegister(`/registers/bodies/${encodeURIComponent(body.id)}/end`);
  const { mistakes } = register;
  const [to, setTo] = useState(writeDay(today()));
  const [heirs, setHeirs] = useState<readonly Chosen[]>([]);
  const send = () => {
    const day = readDay(to);
    if (day === undefined) return register.tell({ '/to': 'Hãy ghi ngày theo dd/mm/yyyy.' });
    const sent = { to: day, successors: heirs.map(({ id }) => id) };
    return register.send(sent, () => onMade(writeDay(day)));
  };
  return (
    <Opened look="stack" label={`Kết thúc ${body.name}`}>
      <WaitingFor body={body} heirs={heirs} />
      <DayField
        id="/to"
        label="Ngày cuối cùng"
        value={to}
        error={mistakes['/to']}
        onChange={setTo}
      />
      <SeveralField
        id="/successors"
        label="Cơ quan, tổ chức thay thế"
        values={heirs}
        find={(text) => findBodies(text, { near: body.unit })}
        onChange={setHeirs}
      />
      <RegisterButtons
        register={register}
        look="danger"
        words="Ghi kết thúc"
        fieldOf={(pointer) => pointer.replace(/^\/successors.*/, '/successors')}
        onSend={() => void send()}
        onCancel={onCancel}
      />
    </Opened>
  );
}

interface WaitingForProps {
  readonly body: EndBodyFormProps['body'];
  readonly heirs: readonly Chosen[];
}

/** Open recommendations to the body: they pass to the one that takes its place, or wait for a decision. */
function WaitingFor({ body, heirs }: WaitingForProps) {
  const asked = query({ addressee: body.id, openOn: today() });
  const { items, isFirst, hasMore, error } = usePages<{ readonly id: string }>(
    `/recommendations${asked}&limit=500`,
  );
  if (error !== undefined) return <Failed error={error} />;
  if (isFirst) return <Loading>Đang xem những gì còn chờ cơ quan này…</Loading>;
  const many = `${hasMore ? 'hơn ' : ''}${writeNumber(items.length)}`;
  const [heir] = heirs;
  return (
    <Notice
      tone={items.length === 0 ? 'plain' : 'warn'}
      isLive
      title={
        items.length === 0
          ? 'Không có kiến nghị nào còn mở gửi cho cơ quan này'
          : `${many} kiến nghị còn mở gửi cho cơ quan này`
      }
    >
      {items.length > 0 && (
        <p>
          {heirs.length === 1 && heir !== undefined
            ? `Sau ngày cuối, ${heir.name} nhận tiếp những kiến nghị đó.`
            : 'Chưa có đúng một cơ quan thay thế: sau ngày cuối, người ký phải chọn cơ quan nhận tiếp cho từng kiến nghị.'}{' '}
          <Link href={`/recommendations${asked}`}>Mở danh sách</Link>
        </p>
      )}
    </Notice>
  );
}
