import { Choices } from '../kit/choices.tsx';
import { DayField } from '../kit/day-field.tsx';
import { WholeField } from '../kit/whole-field.tsx';
import type { Editing } from './log-form.ts';
import { PlanFields } from './plan-fields.tsx';

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
        <PlanFields plan={form.plan} mistakes={mistakes} onChange={(plan) => change({ plan })} />
      )}
    </>
  );
}
