import { useRef, useState } from 'react';
import { call, Refusal } from '../api/call.ts';
import { readDay, today, writeDay } from '../format/day.ts';
import { bodyTypes } from '../glossary/registers.ts';
import { Failed } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { DayField } from '../kit/day-field.tsx';
import { Mistakes } from '../kit/mistakes.tsx';
import type { MistakesByField } from '../kit/mistakes-by-field.ts';
import { SelectField } from '../kit/select-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import type { Chosen } from '../search/chosen.ts';
import { findBodies } from '../search/found.ts';
import { SearchField } from '../search/search-field.tsx';
import { refused } from './use-change.ts';

interface RegisterBodyFormProps {
  readonly unit: { readonly id: string; readonly name: string };
  readonly onMade: (name: string) => void;
  readonly onCancel: () => void;
}

/** A new body of a unit. Nothing runs on it yet, so there is no effect to be shown. */
export function RegisterBodyForm({ unit, onMade, onCancel }: RegisterBodyFormProps) {
  const key = useRef(crypto.randomUUID());
  const [type, setType] = useState<keyof typeof bodyTypes | ''>('');
  const [name, setName] = useState('');
  const [from, setFrom] = useState(writeDay(today()));
  const [parent, setParent] = useState<Chosen>();
  const [mistakes, tell] = useState<MistakesByField>({});
  const [error, fail] = useState<Error>();
  const [isSending, setSending] = useState(false);
  const send = async () => {
    const day = readDay(from);
    const wrong = {
      ...(type === '' ? { '/type': 'Hãy chọn loại.' } : {}),
      ...(name.trim() === '' ? { '/name': 'Hãy ghi tên.' } : {}),
      ...(day === undefined ? { '/from': 'Hãy ghi ngày theo dd/mm/yyyy.' } : {}),
    };
    tell(wrong);
    if (Object.keys(wrong).length > 0) return;
    setSending(true);
    try {
      const body = {
        type,
        name: name.trim(),
        unit: unit.id,
        parent: parent?.id ?? null,
        from: day,
      };
      await call('/registers/bodies', { method: 'POST', body, key: key.current });
      onMade(name.trim());
    } catch (caught) {
      setSending(false);
      if (caught instanceof Refusal) tell(refused(caught));
      else fail(caught instanceof Error ? caught : new Error(String(caught)));
    }
  };
  const list = Object.entries(mistakes).map(([field, text]) => ({
    text,
    field: field === '' ? undefined : field,
  }));
  return (
    <section className="card" aria-label="Đăng ký cơ quan, tổ chức">
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
      <Mistakes mistakes={list} />
      {error !== undefined && <Failed error={error} />}
      <div className="buttons">
        <Button look="main" isPending={isSending} onPress={() => void send()}>
          Đăng ký
        </Button>
        <Button look="quiet" onPress={onCancel}>
          Thôi
        </Button>
      </div>
    </section>
  );
}
