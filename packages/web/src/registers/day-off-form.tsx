import { useEffect, useState } from 'react';
import { today } from '../api/stage-clock.ts';
import { readDay, writeDay } from '../format/day.ts';
import { dayOffKinds } from '../glossary/registers.ts';
import { CheckboxField } from '../kit/checkbox-field.tsx';
import { DayField } from '../kit/day-field.tsx';
import type { MistakesByField } from '../kit/mistakes-by-field.ts';
import { Opened } from '../kit/opened.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { ChangeButtons } from './change-buttons.tsx';
import { useChange } from './use-change.ts';

const kinds = { ...dayOffKinds, worked: 'Ngày nghỉ hằng tuần phải làm bù' } as const;

const empty = {
  kind: 'holiday' as keyof typeof kinds | '',
  day: '',
  /** The day substituted or swapped. */
  instead: '',
  reason: '',
  basis: '',
  number: '',
  on: '',
  announced: '',
  isVerified: false,
};
type Form = typeof empty;

interface DayOffFormProps {
  readonly onMade: (words: string) => void;
  readonly onCancel: () => void;
}

/** One further day off, or worked; a swap is entered as both, one after the other. */
export function DayOffForm({ onMade, onCancel }: DayOffFormProps) {
  const [form, set] = useState(() => ({ ...empty, announced: writeDay(today()) }));
  const change = useChange('/registers/calendar');
  const { isMade } = change;
  useEffect(() => {
    if (isMade) onMade(`${form.day} (${form.reason})`);
  }, [isMade, onMade, form.day, form.reason]);
  const edit = (part: Partial<Form>) => {
    set({ ...form, ...part });
    change.forget();
  };
  const payload = () => {
    const wrong = wrongIn(form);
    if (Object.keys(wrong).length > 0) {
      change.tell(wrong);
      return undefined;
    }
    return { announce: announcementOf(form) };
  };
  // Refusals point into the list of days off or worked; the form has one of them.
  const mistakes = Object.fromEntries(
    Object.entries(change.mistakes).map(([at, text]) => [
      at.replace(/^\/announce\/(off|worked)\/0/, '').replace('/announce', ''),
      text,
    ]),
  );
  return (
    <Opened label="Thêm ngày nghỉ, ngày làm bù">
      <DayFields form={form} edit={edit} mistakes={mistakes} />
      <ChangeButtons
        change={{ ...change, mistakes }}
        payload={payload}
        words="Ghi vào lịch"
        onCancel={onCancel}
      />
    </Opened>
  );
}

function wrongIn({ day, instead, reason, basis, number, on, announced }: Form): MistakesByField {
  const needsDay = 'Hãy ghi ngày theo dd/mm/yyyy.';
  const isPaper = number.trim() !== '' || on.trim() !== '';
  return {
    ...(readDay(day) === undefined ? { '/day': needsDay } : {}),
    ...(instead !== '' && readDay(instead) === undefined ? { '/for': needsDay } : {}),
    ...(readDay(announced) === undefined ? { '/announcedOn': needsDay } : {}),
    ...(reason.trim() === '' ? { '/reason': 'Hãy ghi lý do.' } : {}),
    ...(basis.trim() === '' ? { '/basis': 'Hãy ghi căn cứ.' } : {}),
    ...(isPaper && number.trim() === '' ? { '/document/number': 'Hãy ghi số văn bản.' } : {}),
    ...(isPaper && readDay(on) === undefined ? { '/document/day': needsDay } : {}),
  };
}

function announcementOf(form: Form) {
  const { kind, isVerified: verified } = form;
  const instead = readDay(form.instead);
  const paperOn = readDay(form.on);
  const stated = {
    day: readDay(form.day),
    ...(instead === undefined ? {} : { for: instead }),
    reason: form.reason.trim(),
    basis: form.basis.trim(),
    ...(paperOn === undefined ? {} : { document: { number: form.number.trim(), day: paperOn } }),
    verified,
  };
  const isWorked = kind === 'worked';
  return {
    announcedOn: readDay(form.announced),
    off: isWorked ? [] : [{ kind, ...stated }],
    worked: isWorked ? [stated] : [],
  };
}

interface DayFieldsProps {
  readonly form: Form;
  readonly edit: (part: Partial<Form>) => void;
  readonly mistakes: MistakesByField;
}

function DayFields({ form, edit, mistakes }: DayFieldsProps) {
  const text = (id: string, label: string, name: 'reason' | 'basis' | 'number') => (
    <TextField
      id={id}
      label={label}
      value={form[name]}
      error={mistakes[id]}
      onChange={(value) => edit({ [name]: value })}
    />
  );
  const day = (id: string, label: string, name: 'day' | 'instead' | 'on' | 'announced') => (
    <DayField
      id={id}
      label={label}
      value={form[name]}
      error={mistakes[id]}
      onChange={(value) => edit({ [name]: value })}
    />
  );
  return (
    <>
      <div className="beside">
        <SelectField
          label="Loại ngày"
          value={form.kind}
          options={kinds}
          onChange={(kind) => edit({ kind })}
        />
        {day('/day', 'Ngày', 'day')}
        {form.kind !== 'holiday' && day('/for', 'Thay cho ngày', 'instead')}
      </div>
      {text('/reason', 'Lý do', 'reason')}
      {text('/basis', 'Căn cứ: điều, khoản, văn bản', 'basis')}
      <div className="beside">
        {text('/document/number', 'Văn bản: số, ký hiệu (nếu có)', 'number')}
        {day('/document/day', 'Văn bản: ngày', 'on')}
        {day('/announcedOn', 'Ngày công bố', 'announced')}
      </div>
      <CheckboxField isSelected={form.isVerified} onChange={(isVerified) => edit({ isVerified })}>
        Đã đọc chính văn bản đó
      </CheckboxField>
    </>
  );
}
