import type { SessionView } from '@giam-sat/contract/http/session-view';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { Mistakes } from '../kit/mistakes.tsx';
import type { MistakesByField } from '../kit/mistakes-by-field.ts';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Steps } from '../kit/steps.tsx';
import { useMistakes } from '../kit/use-mistakes.ts';
import { pageList } from '../shell/page-list.ts';
import { checkResults, checkSession } from './check-form.ts';
import { type Draft, keepDraft } from './drafts.ts';
import type { LogForm } from './log-form.ts';
import { ResultsStep } from './results-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { SessionStep } from './session-step.tsx';
import { stepOf, stepsOf } from './steps-of.ts';
import { useSending } from './use-sending.ts';

interface EditorProps {
  readonly draft: Draft;
  /** It was put on the device. */
  readonly onKept: () => void;
  readonly onLeave: () => void;
  readonly onRecorded: (session: SessionView) => void;
  readonly children: ReactNode;
}

export function Editor({ draft, onKept, onLeave, onRecorded, children }: EditorProps) {
  const [form, setForm] = useState(draft.form);
  const [step, setStep] = useState(0);
  const mistakes = useMistakes(() => checkAll(form));
  const change = useCallback((patch: Partial<LogForm>) => {
    setForm((old) => ({ ...old, ...patch }));
  }, []);
  useKept({ ...draft, form }, onKept);
  const names = stepsOf(form);
  const go = (to: number) => {
    setStep(to);
    window.scrollTo(0, 0);
  };
  const goToFirst = (found: MistakesByField) => {
    const first = Math.min(...Object.keys(found).map((at) => stepOf(at, names.length)));
    setStep(first);
  };
  const onRefused = (found: MistakesByField) => {
    mistakes.tell(found);
    goToFirst(found);
  };
  const sending = useSending({ draft: { ...draft, form }, onRecorded, onRefused });
  const next = () => {
    const isLast = step === names.length - 1;
    const found = step === 0 ? checkSession(form) : isLast ? checkAll(form) : checkResults(form);
    if (mistakes.find(found)) return goToFirst(found);
    if (isLast) void sending.send();
    else go(step + 1);
  };
  const editing = { form, change, mistakes: mistakes.standing };
  const shown = names[step];
  return (
    <Page title={pageList.log.title}>
      {children}
      <Steps names={names} current={step} onGo={go} />
      <Mistakes mistakes={mistakes.told} standing={mistakes.standing} />
      {shown === 'Thông tin chung' && <SessionStep {...editing} />}
      {shown === 'Phát hiện, kiến nghị' && <ResultsStep {...editing} />}
      {shown === 'Xem lại và gửi' && (
        <ReviewStep
          {...editing}
          mayBePersonal={sending.mayBePersonal || form.isPersonalTextChecked}
        />
      )}
      {sending.isWaiting && <Waiting onLeave={onLeave} />}
      <div className="buttons">
        {step > 0 && <Button onPress={() => go(step - 1)}>Quay lại</Button>}
        <Button look="main" isPending={sending.isSending} onPress={next}>
          {step < names.length - 1 ? 'Tiếp tục' : 'Gửi'}
        </Button>
      </div>
    </Page>
  );
}

function checkAll(form: LogForm): MistakesByField {
  return {
    ...checkSession(form),
    ...(form.timing === 'held' ? checkResults(form) : {}),
    ...(form.isWithoutSecrets
      ? {}
      : { '/isWithoutSecrets': 'Hãy xác nhận nội dung không chứa bí mật nhà nước.' }),
  };
}

function Waiting({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <Notice tone="warn" title="Chưa có mạng: đã giữ trên máy này" isLive>
      <p>
        Bản này tự gửi khi có mạng trở lại và chỉ được ghi một lần. Cứ để trang mở, hoặc mở lại sau.
      </p>
      <Button onPress={onLeave}>Ghi cuộc khác</Button>
    </Notice>
  );
}

/** Kept a moment after each change, once something was typed. */
function useKept(draft: Draft, onKept: () => void): void {
  const first = useRef(draft.form);
  const { form, id, owner, isWaiting } = draft;
  useEffect(() => {
    if (form === first.current || form.subject.trim() === '') return;
    const timer = setTimeout(() => {
      void keepDraft({ id, owner, isWaiting, form, savedAt: Date.now() }).then(onKept);
    }, 500);
    return () => clearTimeout(timer);
  }, [form]);
}
