import { useAnswer } from '../api/use-answer.ts';
import { Button } from '../kit/button.tsx';
import { findBodies, findUnits } from '../search/found.ts';
import { SearchField } from '../search/search-field.tsx';
import type { ChoosePartProps } from './choose-part.tsx';

/** Unit and body by typing. */
export function WhoseFields({ asked, unit, ask }: ChoosePartProps) {
  const { body } = asked;
  const known = useAnswer<{ readonly name: string }>(
    body === undefined ? undefined : `/registers/bodies/${encodeURIComponent(body)}`,
  ).data;
  return (
    <>
      <div className="beside">
        <SearchField
          label="Đơn vị hành chính"
          hint="Tên bây giờ hoặc trước đây."
          value={unit}
          find={findUnits}
          onChange={(one) => one !== undefined && ask({ unit: one.id })}
        />
        <SearchField
          label="Chỉ của một cơ quan, tổ chức"
          hint="Chủ trì, tham gia, được giám sát hoặc được kiến nghị."
          value={body === undefined ? undefined : { id: body, name: known?.name ?? body }}
          find={(text) => findBodies(text, { near: asked.unit })}
          onChange={(one) => one !== undefined && ask({ body: one.id })}
        />
      </div>
      {body !== undefined && (
        <div className="buttons">
          <Button onPress={() => ask({ body: undefined })}>Bỏ chọn cơ quan, tổ chức</Button>
        </div>
      )}
    </>
  );
}
