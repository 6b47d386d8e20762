import { Choices } from '../kit/choices.tsx';
import { DayField } from '../kit/day-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { WholeField } from '../kit/whole-field.tsx';
import type { Editing } from './log-form.ts';

/** When it took place or is to, and whether a plan foresaw it. */
export function WhenPart({ form, change, mistakes }: Editing) {
  const isHeld = form.timing === 'held';
  const at = isHeld ? '/held' : '/scheduled';
  return (
    <>
      <Choices
        label="Đã tiến hành chưa?"
        inRow
        value={form.timing}
        options={{ held: 'Đã tiến hành', planned: 'Chưa, mới có trong kế hoạch' }}
        onChange={(timing) => change({ timing })}
      />
      <div className="beside">
        <DayField
          id={`${at}/from`}
          label={isHeld ? 'Ngày đầu' : 'Dự kiến từ ngày'}
          isRequired
          value={form.from}
          error={mistakes[`${at}/from`]}
          onChange={(from) => change({ from })}
        />
        <DayField
          id={`${at}/to`}
          label={isHeld ? 'Ngày cuối (nếu khác)' : 'Đến ngày (nếu khác)'}
          value={form.to}
          error={mistakes[`${at}/to`]}
          onChange={(to) => change({ to })}
        />
        {isHeld && (
          <WholeField
            id="/held/attendance"
            label="Số người dự"
            value={form.attendance}
            error={mistakes['/held/attendance']}
            onChange={(attendance) => change({ attendance })}
          />
        )}
      </div>
      {isHeld && (
        <Choices
          label="Có trong kế hoạch năm không?"
          inRow
          value={form.isPlanned}
          options={{ planned: 'Có trong kế hoạch', unscheduled: 'Đột xuất' }}
          onChange={(isPlanned) => change({ isPlanned })}
        />
      )}
      {(!isHeld || form.isPlanned === 'planned') && (
        <PlanFields form={form} change={change} mistakes={mistakes} />
      )}
    </>
  );
}

function PlanFields({ form: { plan }, change, mistakes }: Editing) {
  const set = (patch: Partial<typeof plan>) => change({ plan: { ...plan, ...patch } });
  return (
    <div className="beside">
      <TextField
        id="/plan/year"
        label="Kế hoạch năm"
        width="short"
        inputMode="numeric"
        isRequired
        value={plan.year}
        error={mistakes['/plan/year']}
        onChange={(year) => set({ year })}
      />
      <TextField
        id="/plan/document/number"
        label="Số kế hoạch"
        width="middle"
        placeholder="12/KH-MTTQ-BTT"
        value={plan.number}
        error={mistakes['/plan/document/number']}
        onChange={(number) => set({ number })}
      />
      <DayField
        id="/plan/document/on"
        label="Ngày ban hành"
        value={plan.on}
        error={mistakes['/plan/document/on']}
        onChange={(on) => set({ on })}
      />
    </div>
  );
}
