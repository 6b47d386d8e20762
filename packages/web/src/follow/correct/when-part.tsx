import type { SessionView } from '@giam-sat/contract/http/session-view';
import { corrected } from '../../glossary/corrected.ts';
import { Card } from '../../kit/card.tsx';
import { Choices } from '../../kit/choices.tsx';
import { DayField } from '../../kit/day-field.tsx';
import { PaperFields } from '../../kit/paper-fields.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { WholeField } from '../../kit/whole-field.tsx';
import { PlanFields } from '../../log/plan-fields.tsx';
import type { Correcting } from './correct-form.ts';

type WhenPartProps = Correcting & { readonly session: SessionView };

/** Days of what happened; what has not happened yet is recorded by its step, not here. */
export function WhenPart({ session, ...correcting }: WhenPartProps) {
  const { form, change, mistakes } = correcting;
  const { held, notice, report } = session;
  return (
    <Card title="Thời gian, kế hoạch, báo cáo">
      {held !== undefined && <HeldFields {...correcting} />}
      <div className="beside">
        {(['from', 'to'] as const).map((end) => (
          <DayField
            key={end}
            id={`/scheduled/${end}`}
            label={`${corrected.scheduled}: ${end === 'from' ? 'từ' : 'đến'}`}
            value={form.scheduled[end]}
            error={mistakes[`/scheduled/${end}`]}
            onChange={(day) => change({ scheduled: { ...form.scheduled, [end]: day } })}
          />
        ))}
      </div>
      <Plan {...correcting} />
      {notice !== undefined && (
        <PaperFields
          at="/notice"
          name={corrected.notice}
          value={form.notice}
          mistakes={mistakes}
          onChange={(paper) => change({ notice: paper })}
        />
      )}
      {report !== undefined && (
        <PaperFields
          at="/report"
          name={corrected.report}
          value={form.report}
          mistakes={mistakes}
          onChange={(paper) => change({ report: paper })}
        />
      )}
    </Card>
  );
}

function HeldFields({ form, change, mistakes }: Correcting) {
  return (
    <div className="beside">
      <DayField
        id="/held/from"
        label="Ngày đầu"
        isRequired
        value={form.from}
        error={mistakes['/held/from'] ?? mistakes['/held']}
        onChange={(from) => change({ from })}
      />
      <DayField
        id="/held/to"
        label="Ngày cuối"
        value={form.to}
        error={mistakes['/held/to']}
        onChange={(to) => change({ to })}
      />
      <WholeField
        id="/held/attendance"
        label="Số người dự"
        value={form.attendance}
        error={mistakes['/held/attendance']}
        onChange={(attendance) => change({ attendance })}
      />
    </div>
  );
}

function Plan({ form, change, mistakes }: Correcting) {
  const { plan } = form;
  return (
    <>
      <Choices
        id="/plan"
        label="Có trong kế hoạch năm không?"
        inRow
        value={form.isPlanned}
        options={{ planned: 'Có trong kế hoạch', unscheduled: 'Đột xuất' }}
        error={mistakes['/plan']}
        onChange={(isPlanned) => change({ isPlanned })}
      />
      {form.isPlanned === 'planned' && (
        <PlanFields plan={plan} mistakes={mistakes} onChange={(next) => change({ plan: next })}>
          <TextField
            id="/plan/line"
            label="Mục trong kế hoạch"
            width="middle"
            value={plan.line}
            error={mistakes['/plan/line']}
            onChange={(line) => change({ plan: { ...plan, line } })}
          />
        </PlanFields>
      )}
    </>
  );
}
