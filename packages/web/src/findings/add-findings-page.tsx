import '../log/log.css';
import type { SessionView } from '@giam-sat/contract/http/session-view';
import { useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { call, Refusal, Unanswered } from '../api/call.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useRefreshRecord } from '../follow/refresh-record.ts';
import { Answered } from '../kit/answered.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { CheckboxField } from '../kit/checkbox-field.tsx';
import { Mistakes } from '../kit/mistakes.tsx';
import type { MistakesByField } from '../kit/mistakes-by-field.ts';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { checkResults } from '../log/check-form.ts';
import { emptyForm, type LogForm } from '../log/log-form.ts';
import { mistakesOf } from '../log/mistakes-of.ts';
import { payloadOf } from '../log/payload-of.ts';
import { ResultsStep } from '../log/results-step.tsx';

/** Further findings of a session that was held, with the cards of the form that logs one. */
export function AddFindingsPage() {
  const { id = '' } = useParams();
  const answer = useAnswer<SessionView>(`/sessions/${id}`);
  return <Answered answer={answer}>{(session) => <AddFindings session={session} />}</Answered>;
}

function AddFindings({ session }: { readonly session: SessionView }) {
  const { id, kind, subject } = session;
  const [form, setForm] = useState<LogForm>(() => emptyForm(kind, undefined));
  const { mistakes, isOffline, isSending, mayBePersonal, send } = useAdding(id);
  const change = (patch: Partial<LogForm>) => setForm((old) => ({ ...old, ...patch }));
  return (
    <Page title="Ghi thêm phát hiện, kiến nghị" lead={subject}>
      <Mistakes
        mistakes={Object.entries(mistakes).map(([field, text]) => ({
          field: field || undefined,
          text,
        }))}
      />
      <ResultsStep form={form} change={change} mistakes={mistakes} />
      <CheckboxField
        id="/isWithoutSecrets"
        isSelected={form.isWithoutSecrets}
        error={mistakes['/isWithoutSecrets']}
        onChange={(isWithoutSecrets) => change({ isWithoutSecrets })}
      >
        Nội dung không chứa bí mật nhà nước
      </CheckboxField>
      {(mayBePersonal || form.isPersonalTextChecked) && (
        <CheckboxField
          isSelected={form.isPersonalTextChecked}
          onChange={(isPersonalTextChecked) => change({ isPersonalTextChecked })}
        >
          Đã xem lại: phần được chỉ ra không phải số điện thoại, giấy tờ, thư điện tử của cá nhân
        </CheckboxField>
      )}
      {isOffline && (
        <Notice tone="warn" title="Chưa gửi được: chưa có mạng" isLive>
          <p>Những gì đã ghi vẫn còn trên trang này. Có mạng thì bấm gửi lại.</p>
        </Notice>
      )}
      <div className="buttons">
        <Button look="main" isPending={isSending} onPress={() => void send(form)}>
          Ghi vào sổ
        </Button>
        <LinkButton href={`/sessions/${id}`}>Về hồ sơ</LinkButton>
      </div>
    </Page>
  );
}

function useAdding(id: string) {
  const key = useRef(crypto.randomUUID());
  const [mistakes, setMistakes] = useState<MistakesByField>({});
  const [state, setState] = useState<'still' | 'sending' | 'offline'>('still');
  const [mayBePersonal, setPersonal] = useState(false);
  const refresh = useRefreshRecord();
  const [, go] = useLocation();
  const send = async (form: LogForm) => {
    const found = check(form);
    setMistakes(found);
    if (Object.keys(found).length > 0) return;
    setState('sending');
    try {
      const { findings } = payloadOf(form);
      const headers = {
        'no-state-secrets': 'confirmed',
        ...(form.isPersonalTextChecked ? { 'personal-text': 'checked' } : {}),
      };
      const path = `/sessions/${id}/findings`;
      await call(path, { method: 'POST', body: { findings }, key: key.current, headers });
      await refresh(id);
      go(`/sessions/${id}`);
    } catch (error) {
      setState(error instanceof Unanswered ? 'offline' : 'still');
      if (error instanceof Unanswered) return;
      if (!(error instanceof Refusal)) throw error;
      setPersonal(error.problem.code === 'looks-personal');
      setMistakes(mistakesOf(error.problem, form));
    }
  };
  return {
    mistakes,
    isOffline: state === 'offline',
    isSending: state === 'sending',
    mayBePersonal,
    send,
  };
}

function check(form: LogForm): MistakesByField {
  return {
    ...checkResults(form),
    ...(form.findings.length > 0 ? {} : { '': 'Hãy thêm ít nhất một phát hiện, ý kiến.' }),
    ...(form.isWithoutSecrets
      ? {}
      : { '/isWithoutSecrets': 'Hãy xác nhận nội dung không chứa bí mật nhà nước.' }),
  };
}
