import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { query } from '../api/use-answer.ts';
import { Card } from '../kit/card.tsx';
import { findBodies, findUnits } from '../search/found.ts';
import { SearchField } from '../search/search-field.tsx';
import { pageList } from '../shell/page-list.ts';
import { BodyPart } from './body-part.tsx';
import { RegisterFrame } from './register-frame.tsx';
import { UnitPart } from './unit-part.tsx';

/** Units and bodies, looked up by typing; a registrar registers a body and ends one. */
export function UnitsPage() {
  const [, navigate] = useLocation();
  const given = new URLSearchParams(useSearch());
  const unit = given.get('unit') ?? undefined;
  const body = given.get('body') ?? undefined;
  const shown = unit ?? body;
  // What is opened from the page itself takes the focus of what opened it; a first view is read from its top.
  const [first] = useState(shown);
  const [isMoved, move] = useState(false);
  if (shown !== first && !isMoved) move(true);
  return (
    <RegisterFrame {...pageList.registers}>
      <Card>
        <div className="beside">
          <SearchField
            key={`unit ${unit}`}
            label="Tìm đơn vị hành chính"
            hint="Tên bây giờ hoặc trước đây"
            value={undefined}
            find={findUnits}
            onChange={(one) =>
              one !== undefined && navigate(`/registers${query({ unit: one.id })}`)
            }
          />
          <SearchField
            key={`body ${body}`}
            label="Tìm cơ quan, tổ chức"
            value={undefined}
            find={(text) => findBodies(text, {})}
            onChange={(one) =>
              one !== undefined && navigate(`/registers${query({ body: one.id })}`)
            }
          />
        </div>
      </Card>
      {unit !== undefined && <UnitPart key={unit} id={unit} takesFocus={isMoved} />}
      {body !== undefined && <BodyPart key={body} id={body} takesFocus={isMoved} />}
    </RegisterFrame>
  );
}
