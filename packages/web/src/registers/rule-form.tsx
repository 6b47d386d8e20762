import { useEffect, useState } from 'react';
import { today } from '../api/stage-clock.ts';
import { readDay, writeDay } from '../format/day.ts';
import { readWhole } from '../format/number.ts';
import { ruleUnits } from '../glossary/registers.ts';
import { CheckboxField } from '../kit/checkbox-field.tsx';
import { DayField } from '../kit/day-field.tsx';
import { Opened } from '../kit/opened.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { WholeField } from '../kit/whole-field.tsx';
import { ChangeButtons } from './change-buttons.tsx';
import type { RuleOf } from './rule-of.ts';
import { useChange } from './use-change.ts';

interface RuleFormProps {
  readonly rule: RuleOf;
  readonly onMade: () => void;
  readonly onCancel: () => void;
}

/** A new version of a rule: what it is about stays, its number, source and first day are set anew. */
export function RuleForm({ rule, onMade, onCancel }: RuleFormProps) {
  const [form, set] = useState({
    number: String(rule.number),
    unit: rule.unit,
    basis: rule.basis,
    isVerified: rule.verified,
    from: writeDay(today()),
    to: '',
  });
  const change = useChange('/registers/rules');
  const { mistakes, isMade } = change;
  useEffect(() => {
    if (isMade) onMade();
  }, [isMade, onMade]);
  const edit = (part: Partial<typeof form>) => {
    set({ ...form, ...part });
    change.forget();
  };
  const payload = () => {
    const number = readWhole(form.number);
    const from = readDay(form.from);
    const to = form.to.trim() === '' ? null : readDay(form.to);
    const wrong = {
      ...(number === undefined ? { '/rule/number': 'Hãy ghi một số nguyên.' } : {}),
      ...(from === undefined ? { '/rule/from': 'Hãy ghi ngày theo dd/mm/yyyy.' } : {}),
      ...(to === undefined ? { '/rule/to': 'Hãy ghi ngày theo dd/mm/yyyy.' } : {}),
    };
    if (Object.keys(wrong).length > 0) {
      change.tell(wrong);
      return undefined;
    }
    const { version: _version, ...kept } = rule;
    const { unit, basis, isVerified: verified } = form;
    return { rule: { ...kept, number, unit, basis: basis.trim(), verified, from, to } };
  };
  return (
    <Opened label={`Đổi ${rule.key}`}>
      <div className="beside">
        <WholeField
          id="/rule/number"
          label="Số"
          value={form.number}
          error={mistakes['/rule/number']}
          onChange={(number) => edit({ number })}
        />
        <SelectField
          id="/rule/unit"
          label="Tính theo"
          value={form.unit}
          options={{ ...ruleUnits, count: 'số lượng' }}
          error={mistakes['/rule/unit']}
          onChange={(unit) => unit !== '' && edit({ unit })}
        />
        <DayField
          id="/rule/from"
          label="Áp dụng từ ngày"
          value={form.from}
          error={mistakes['/rule/from']}
          onChange={(from) => edit({ from })}
        />
        <DayField
          id="/rule/to"
          label="Đến hết ngày"
          hint="Để trống khi chưa biết."
          value={form.to}
          error={mistakes['/rule/to']}
          onChange={(to) => edit({ to })}
        />
      </div>
      <TextField
        id="/rule/basis"
        label="Căn cứ: điều, khoản, văn bản"
        rows={2}
        value={form.basis}
        error={mistakes['/rule/basis']}
        onChange={(basis) => edit({ basis })}
      />
      <CheckboxField isSelected={form.isVerified} onChange={(isVerified) => edit({ isVerified })}>
        Đã đọc chính văn bản đó
      </CheckboxField>
      <ChangeButtons
        change={change}
        payload={payload}
        words="Đặt quy định này"
        onCancel={onCancel}
      />
    </Opened>
  );
}
