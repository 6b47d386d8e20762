import '../../log/log.css';
import type { SessionView } from '@giam-sat/contract/http/session-view';
import { useState } from 'react';
import { useParams } from 'wouter';
import { AddingForm, checkSecrets } from '../../findings/adding-form.tsx';
import { useAdding } from '../../findings/use-adding.ts';
import { corrected } from '../../glossary/corrected.ts';
import { Card } from '../../kit/card.tsx';
import { keysOf } from '../../kit/keys-of.ts';
import { Notice } from '../../kit/notice.tsx';
import { checkResults } from '../../log/check-form.ts';
import { FindingFields } from '../../log/finding-card.tsx';
import type { FindingForm, LogForm, RecommendationForm } from '../../log/log-form.ts';
import { RecommendationFields } from '../../log/recommendation-card.tsx';
import { NotFound } from '../../shell/dead-ends.tsx';
import { partNumber } from '../part-number.ts';
import { AsItStands } from './as-it-stands.tsx';
import {
  type Finding,
  findingChanges,
  partFormOf,
  type Recommendation,
  recommendationChanges,
} from './part-form.ts';
import { ReasonCard } from './reason-card.tsx';

/** A finding or a recommendation as it stands; what is changed goes with its reason. */
export function CorrectPartPage() {
  const { id = '' } = useParams();
  const [session = '', number = ''] = id.split('.');
  return (
    <AsItStands id={session}>
      {(view) => {
        const finding = view.findings.find((one) => one.id === `${session}.${number}`);
        const one = finding?.recommendations.find((other) => other.id === id);
        if (finding === undefined || (one === undefined && finding.id !== id)) return <NotFound />;
        return <Correct key={id} session={view} {...{ finding, one }} />;
      }}
    </AsItStands>
  );
}

interface CorrectProps {
  readonly session: SessionView;
  readonly finding: Finding;
  /** What is corrected, where it is not the finding itself. */
  readonly one: Recommendation | undefined;
}

function Correct({ session: latest, finding, one }: CorrectProps) {
  // What was looked at first is what is corrected: somebody else's correction meanwhile is told of.
  const [{ id, version, kind, subject }] = useState(latest);
  const [before] = useState(() => partFormOf(kind, finding, one));
  const [form, setForm] = useState(before);
  const [reason, setReason] = useState('');
  const changes = (one === undefined ? findingChanges : recommendationChanges)(before, form);
  const at = one === undefined ? '/findings/0' : '/findings/0/recommendations/0';
  const adding = useAdding({
    ...{ form, session: id, version },
    path: one === undefined ? `/findings/${finding.id}` : `/recommendations/${one.id}`,
    check: (whole) => ({
      ...checkResults(whole),
      ...checkSecrets(whole),
      ...(keysOf(changes).length > 0 ? {} : { '': 'Chưa có gì được thay đổi.' }),
      ...(reason.trim() === '' ? { '/reason': 'Hãy ghi lý do đính chính.' } : {}),
    }),
    payload: () => ({ reason: reason.trim(), changes }),
    place: (pointer) => pointer.replace(/^\/changes/, at),
  });
  const change = (patch: Partial<LogForm>) => setForm((old) => ({ ...old, ...patch }));
  const setFinding = (patch: Partial<FindingForm>) =>
    setForm((old) => ({ ...old, findings: old.findings.map((was) => ({ ...was, ...patch })) }));
  const [value] = form.findings;
  const [asked] = value?.recommendations ?? [];
  const setAsked = (patch: Partial<RecommendationForm>) =>
    asked && setFinding({ recommendations: [{ ...asked, ...patch }] });
  const part = { form, change, mistakes: adding.mistakes };
  const name = `${one === undefined ? 'phát hiện' : 'kiến nghị'} ${partNumber(one?.id ?? finding.id)}`;
  const names = keysOf(changes).map((member) => corrected[member]);
  return (
    <AddingForm
      title={`Đính chính ${name}`}
      send="Ghi đính chính vào sổ"
      {...{ subject, id, form, change, adding }}
    >
      <Told one={one} />
      <Card title="Nội dung">
        {one === undefined
          ? value && <FindingFields {...part} index={0} value={value} onChange={setFinding} />
          : asked && (
              <RecommendationFields
                {...part}
                at={at}
                value={asked}
                isIssued={one.letter !== undefined}
                onChange={setAsked}
              />
            )}
      </Card>
      <ReasonCard {...{ names, reason }} error={adding.mistakes['/reason']} onChange={setReason} />
    </AddingForm>
  );
}

/** What a correction does to a recommendation that others already rely on. */
function Told({ one }: Pick<CorrectProps, 'one'>) {
  if (one?.letter !== undefined) {
    return (
      <Notice tone="plain" title={`Đã gửi theo văn bản ${one.letter.number}`}>
        <p>
          Chỉ đính chính chỗ nhập khác với văn bản. Chuyển cơ quan khác, gia hạn là những bước
          riêng.
        </p>
      </Notice>
    );
  }
  if (one?.state !== 'confirmed') return null;
  return (
    <Notice tone="warn" title="Kiến nghị này đã được xác nhận">
      <p>Sau khi đính chính, kiến nghị trở lại dự thảo và phải được xác nhận lại.</p>
    </Notice>
  );
}
