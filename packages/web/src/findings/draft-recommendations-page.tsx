import '../log/log.css';
import type { SessionView } from '@giam-sat/contract/http/session-view';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { checkResults } from '../log/check-form.ts';
import {
  emptyFinding,
  emptyForm,
  emptyRecommendation,
  type LogForm,
  type RecommendationForm,
} from '../log/log-form.ts';
import { payloadOf } from '../log/payload-of.ts';
import { RecommendationCard } from '../log/recommendation-card.tsx';
import { NotFound } from '../shell/dead-ends.tsx';
import { AddingForm, checkSecrets } from './adding-form.tsx';
import { useAdding } from './use-adding.ts';

type Finding = SessionView['findings'][number];

/** Recommendations that rest on a finding recorded before: drafts, until somebody signs the letter. */
export function DraftRecommendationsPage() {
  const { id = '' } = useParams();
  const answer = useAnswer<SessionView>(`/sessions/${id.split('.')[0]}`);
  return (
    <Answered answer={answer}>
      {(session) => {
        const finding = session.findings.find((one) => one.id === id);
        return finding === undefined ? <NotFound /> : <Drafting {...{ session, finding }} />;
      }}
    </Answered>
  );
}

interface DraftingProps {
  readonly session: SessionView;
  readonly finding: Finding;
}

function Drafting({ session, finding }: DraftingProps) {
  const { id, kind, subject } = session;
  const [form, setForm] = useState(() => formOn(kind, finding));
  const adding = useAdding({
    form,
    session: id,
    path: `/findings/${finding.id}/recommendations`,
    check: (whole) => ({ ...checkResults(whole), ...checkSecrets(whole) }),
    payload: (whole) => ({ recommendations: payloadOf(whole).findings?.[0]?.recommendations }),
    place: (pointer) => `/findings/0${pointer}`,
  });
  const change = (patch: Partial<LogForm>) => setForm((old) => ({ ...old, ...patch }));
  const drafts = form.findings[0]?.recommendations ?? [];
  const set = (recommendations: readonly RecommendationForm[]) =>
    change({ findings: form.findings.map((old) => ({ ...old, recommendations })) });
  return (
    <AddingForm title="Soạn kiến nghị" {...{ subject, id, form, change, adding }}>
      <Card title="Phát hiện">
        <p className="running">{finding.text}</p>
      </Card>
      {drafts.map((one, at) => (
        <RecommendationCard
          key={at}
          {...{ form, change }}
          mistakes={adding.mistakes}
          at={`/findings/0/recommendations/${at}`}
          title={`Kiến nghị ${at + 1}`}
          value={one}
          onChange={(patch) =>
            set(drafts.map((old, place) => (place === at ? { ...old, ...patch } : old)))
          }
          onRemove={() => set(drafts.filter((_, place) => place !== at))}
        />
      ))}
      <div className="buttons">
        <Button onPress={() => set([...drafts, emptyRecommendation(undefined)])}>
          + Thêm kiến nghị
        </Button>
      </div>
    </AddingForm>
  );
}

function formOn(kind: SessionView['kind'], { type, text }: Finding): LogForm {
  const recommendations = [emptyRecommendation(undefined)];
  return {
    ...emptyForm(kind, undefined),
    timing: 'held',
    findings: [{ ...emptyFinding(type), text, recommendations }],
  };
}
