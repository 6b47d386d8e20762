import type { SessionView } from '@giam-sat/contract/http/session-view';
import type { StepsView } from '@giam-sat/contract/http/steps-view';
import type { Account } from '../../sign-in/account.ts';
import { isRecommendationForm, recommendationForms } from './recommendation-forms.ts';
import { findingForms, type SessionFormAction, sessionForms } from './session-forms.ts';
import type { OfferedStep } from './step-bar.tsx';
import type { StepForm } from './step-field.ts';
import type { StepValues } from './step-values.ts';

export type StepNow = StepsView['steps'][number];
type Picks = Pick<OfferedStep, 'offers' | 'first' | 'isRare' | 'isExpected'>;

/** The steps of one record that its reader may take, each with its form. */
export function offeredSteps(
  steps: readonly StepNow[],
  id: string,
  account: Account,
  picks: (action: string) => Picks = () => ({}),
): OfferedStep[] {
  return steps
    .filter((step) => step.id === id && step.allowed)
    .flatMap((step): OfferedStep[] => {
      const form = formOf(step);
      if (form === undefined) return [];
      const { title, hint } = words(step.vi);
      const isOwn = account.roles.includes('responder') || form.entering === undefined;
      return [
        {
          key: `${id} ${step.action}`,
          title: isOwn ? title : (form.entering ?? title),
          hint,
          path: `/${step.subject}s/${id}/${step.action}`,
          form,
          isRare: form.isRare,
          ...picks(step.action),
        },
      ];
    });
}

/** `kiểm chứng kết quả thực hiện: đầy đủ, một phần` → a button, and what else there is to say. */
function words(vi: string): { readonly title: string; readonly hint: string | undefined } {
  const [first = vi, ...rest] = vi.split(/\s*[:(]\s*/);
  const more = rest.join(' ').replace(/\)$/, '');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return { title: capital(first), hint: more === '' ? undefined : `${capital(more)}.` };
}

function formOf({ subject, action }: StepNow): StepForm | undefined {
  if (subject === 'recommendation') {
    return isRecommendationForm(action) ? recommendationForms[action] : undefined;
  }
  if (subject === 'finding') {
    return action === 'confirm' || action === 'dismiss' ? findingForms[action] : undefined;
  }
  return isSessionForm(action) ? sessionForms[action] : undefined;
}

function isSessionForm(action: string): action is SessionFormAction {
  return Object.hasOwn(sessionForms, action);
}

/** Many recommendations that wait for their letter may go out under one. */
export function issueTogether(
  steps: readonly StepNow[],
  session: SessionView,
): OfferedStep | undefined {
  const waiting = recommendationsOf(session).filter(({ id }) =>
    steps.some((step) => step.id === id && step.action === 'issue' && step.allowed),
  );
  if (waiting.length < 2) return undefined;
  const all = { '/recommendations': waiting.map(({ id, name }) => ({ id, name })) };
  return {
    key: `${session.id} issue`,
    title: `Ban hành ${waiting.length} kiến nghị trong một văn bản`,
    path: `/sessions/${session.id}/issue`,
    form: sessionForms.issue,
    offers: all,
    first: { chosen: all },
  };
}

/** What of a session may be made public, all of it chosen at first. */
export function publishable(session: SessionView): Picks {
  const findings = session.findings
    .filter(({ state, type }) => state !== 'dismissed' && type !== 'opinion' && type !== 'general')
    .map(({ id, text }) => ({ id, name: text }));
  const recommendations = recommendationsOf(session).filter(({ isSent }) => isSent);
  const all: StepValues['chosen'] = { '/findings': findings, '/recommendations': recommendations };
  return { offers: all, first: { chosen: all } };
}

function recommendationsOf(session: SessionView) {
  return session.findings.flatMap(({ recommendations }) =>
    recommendations.map(({ id, text, addressee, letter }) => ({
      id,
      name: `${text} (${addressee.name})`,
      isSent: letter !== undefined,
    })),
  );
}
