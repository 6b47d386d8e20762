import { useState } from 'react';
import { today } from '../api/stage-clock.ts';
import { readDay, writeDay } from '../format/day.ts';
import { bodyTypes } from '../glossary/registers.ts';
import { DayField } from '../kit/day-field.tsx';
import { Opened } from '../kit/opened.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import type { Chosen } from '../search/chosen.ts';
import { findBodies } from '../search/found.ts';
import { SearchField } from '../search/search-field.tsx';
import { RegisterButtons } from './register-buttons.tsx';
import { useRegister } from './use-register.ts';

interface RegisterBodyFormProps {
  readonly unit: { readonly id: string; readonly name: string };
  readonly onMade: (name: string) => void;
  readonly onCancel: () => void;
}

/** A new body of a unit. Nothing runs on it yet, so there is no effect to be shown. */
export function RegisterBodyForm({ unit, onMade, onCancel }: RegisterBodyFormProps) {
  const register = useRegister('/registers/bodies');
  const { mistakes } = register;
  const [type, setType] = useState<keyof typeof bodyTypes | ''>('');
  const [name, setName] = useState('');
  const [from, setFrom] = useState(writeDay(today()));
  const [parent, setParent] = useState<Chosen>();
  const send = () => {
    const day = readDay(from);
    const wrong = {
      ...(type === '' ? { '/type': 'Hãy chọn loại.' } : {}),
      ...(name.trim() === '' ? { '/name': 'Hãy ghi tên.' } : {}),
      ...(day === undefined ? { '/from': 'Hãy ghi ngày theo dd/mm/yyyy.' } : {}),
    };
    if (Object.keys(wrong).length > 0) return register.tell(wrong);
    const whose = { unit: unit.id, parent: parent?.id ?? null };
    const body = { type, name: name.trim(), from: day, ...whose };
    return register.send(body, () => onMade(body.name));
  };
  return (
    <Opened label="Đăng ký cơ quan, tổ chức">
      <SelectField
        id="/type"
        label="Loại"
        value={type}
        options={bodyTypes}
        empty="Chọn loại"
        error={mistakes['/type']}
        onChange={setType}
      />
      <TextField
        id="/name"
        label="Tên đầy đủ"
        value={name}
        error={mistakes['/name']}
        onChange={setName}
      />
      <DayField
        id="/from"
        label="Từ ngày"
        value={from}
        error={mistakes['/from']}
        onChange={setFrom}
      />
      <SearchField
        id="/parent"
        label="Cơ quan cấp trên (nếu có)"
        hint="Nơi kiến nghị tiếp khi cơ quan này không trả lời."
        value={parent}
        error={mistakes['/parent']}
        find={(text) => findBodies(text, { near: unit.id })}
        onChange={setParent}
      />
      <RegisterButtons
        register={register}
        look="main"
        words="Đăng ký"
        onSend={() => void send()}
        onCancel={onCancel}
      />
    </Opened>
  );
}
