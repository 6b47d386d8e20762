import '../log/log.css';
import type { SessionView } from '@giam-sat/contract/http/session-view';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../kit/answered.tsx';
import type { MistakesByField } from '../kit/mistakes-by-field.ts';
import { checkResults } from '../log/check-form.ts';
import { emptyForm, type LogForm } from '../log/log-form.ts';
import { payloadOf } from '../log/payload-of.ts';
import { ResultsStep } from '../log/results-step.tsx';
import { AddingForm, checkSecrets } from './adding-form.tsx';
import { useAdding } from './use-adding.ts';

/** Further findings of a session that was held, with the cards of the form that logs one. */
export function AddFindingsPage() {
  const { id = '' } = useParams();
  const answer = useAnswer<SessionView>(`/sessions/${id}`);
  return <Answered answer={answer}>{(session) => <AddFindings session={session} />}</Answered>;
}

function AddFindings({ session }: { readonly session: SessionView }) {
  const { id, kind, subject } = session;
  const [form, setForm] = useState<LogForm>(() => emptyForm(kind, undefined));
  const adding = useAdding({
    form,
    session: id,
    path: `/sessions/${id}/findings`,
    check,
    payload: (whole) => ({ findings: payloadOf(whole).findings }),
  });
  const change = (patch: Partial<LogForm>) => setForm((old) => ({ ...old, ...patch }));
  return (
    <AddingForm title="Ghi thêm phát hiện, kiến nghị" {...{ subject, id, form, change, adding }}>
      <ResultsStep form={form} change={change} mistakes={adding.mistakes} />
    </AddingForm>
  );
}

function check(form: LogForm): MistakesByField {
  return {
    ...checkResults(form),
    ...(form.findings.length > 0 ? {} : { '': 'Hãy thêm ít nhất một phát hiện, ý kiến.' }),
    ...checkSecrets(form),
  };
}
