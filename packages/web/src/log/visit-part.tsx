import { query, useAnswer } from '../api/use-answer.ts';
import { checklist as words } from '../glossary/session.ts';
import { Card } from '../kit/card.tsx';
import { keysOf } from '../kit/keys-of.ts';
import { More } from '../kit/more.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { WholeField } from '../kit/whole-field.tsx';
import type { CheckForm, Editing, ProjectForm } from './log-form.ts';

const results = {
  compliant: 'Đúng quy định',
  'not-compliant': 'Chưa đúng',
  'not-looked-at': 'Chưa xem',
} as const;

interface Projects {
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

/** The project a community board visits, and what it looked at there. */
export function VisitPart({ form, change, mistakes }: Editing) {
  const { project } = form;
  const unit = form.lead?.id.split(':')[1];
  const found = useAnswer<Projects>(
    unit === undefined ? undefined : `/projects${query({ unit, limit: '200' })}`,
  );
  const known = found.data?.items ?? [];
  const set = (patch: Partial<ProjectForm>) => change({ project: { ...project, ...patch } });
  return (
    <Card title="Dự án được giám sát" level={3}>
      {known.length > 0 && (
        <SelectField
          id="/projectId"
          label="Dự án trong danh sách của xã, phường"
          value={project.id}
          options={Object.fromEntries(known.map(({ id, name }) => [id, name]))}
          empty="Dự án khác"
          error={mistakes['/projectId']}
          onChange={(id) => set({ id })}
        />
      )}
      {project.id === '' && (
        <ProjectFields form={form} change={change} mistakes={mistakes} set={set} />
      )}
      <More title="Đã xem những gì (tiến độ, chất lượng, công khai…)">
        {keysOf(words).map((key) => (
          <Looked
            key={key}
            name={words[key]}
            value={form.checklist[key]}
            onChange={(one) => change({ checklist: { ...form.checklist, [key]: one } })}
          />
        ))}
      </More>
    </Card>
  );
}

type Setting = Editing & { readonly set: (patch: Partial<ProjectForm>) => void };

function ProjectFields({ form: { project }, mistakes, set }: Setting) {
  return (
    <>
      <TextField
        id="/project/name"
        label="Tên dự án, công trình"
        isRequired
        rows={2}
        value={project.name}
        error={mistakes['/project/name']}
        onChange={(name) => set({ name })}
      />
      <TextField
        id="/project/owner"
        label="Chủ đầu tư"
        value={project.owner}
        error={mistakes['/project/owner']}
        onChange={(owner) => set({ owner })}
      />
      <WholeField
        id="/project/totalInvestment"
        label="Tổng mức đầu tư (đồng)"
        hint="Ví dụ 2.400.000.000"
        value={project.totalInvestment}
        error={mistakes['/project/totalInvestment']}
        onChange={(totalInvestment) => set({ totalInvestment })}
      />
    </>
  );
}

interface LookedProps {
  readonly name: string;
  readonly value: CheckForm | undefined;
  readonly onChange: (value: CheckForm | undefined) => void;
}

function Looked({ name, value, onChange }: LookedProps) {
  const note = value?.note ?? '';
  return (
    <div className="beside">
      <SelectField
        label={name}
        value={value?.result ?? ''}
        options={results}
        empty="Không ghi"
        onChange={(result) => onChange(result === '' ? undefined : { result, note })}
      />
      {value !== undefined && (
        <TextField
          label={`${name}: ghi chú`}
          value={note}
          onChange={(typed) => onChange({ ...value, note: typed })}
        />
      )}
    </div>
  );
}
