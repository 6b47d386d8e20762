import { CorrectActivity, WithdrawActivity } from '@giam-sat/domain/activity/commands';
import { activityRows } from '@giam-sat/domain/activity/lifecycle';
import { ChangeMembers, DissolveBoard, NotifyOwner } from '@giam-sat/domain/board/commands';
import { boardRows } from '@giam-sat/domain/board/lifecycle';
import {
  CompleteProject,
  CorrectProject,
  ReportProgress,
  SuperviseProject,
} from '@giam-sat/domain/project/commands';
import { projectRows } from '@giam-sat/domain/project/lifecycle';
import { recommendationInputs } from '@giam-sat/domain/recommendation/inputs';
import { isRecommendationAction, recommendationSteps } from '@giam-sat/domain/recommendation/steps';
import {
  ConfirmFinding,
  ConfirmRecommendation,
  CorrectSession,
  DismissFinding,
  DraftRecommendations,
  IssueRecommendation,
  RecordFindings,
  sessionActionInputs,
} from '@giam-sat/domain/session/commands';
import { lifecycleRows } from '@giam-sat/domain/session/lifecycle';
import { CorrectFinding, CorrectRecommendation } from '@giam-sat/domain/session/part-changes';
import type * as z from 'zod';

/** The payload of each step that is an address of its own. */
const inputs: Readonly<Record<string, Readonly<Record<string, z.ZodObject>>>> = {
  session: {
    ...sessionActionInputs,
    correct: CorrectSession,
    'record-findings': RecordFindings,
    'draft-recommendations': DraftRecommendations,
  },
  finding: { confirm: ConfirmFinding, dismiss: DismissFinding, correct: CorrectFinding },
  recommendation: {
    confirm: ConfirmRecommendation,
    issue: IssueRecommendation,
    correct: CorrectRecommendation,
    'correct-issued': CorrectRecommendation,
    ...recommendationInputs,
  },
  activity: { correct: CorrectActivity, withdraw: WithdrawActivity },
  project: {
    supervise: SuperviseProject,
    progress: ReportProgress,
    complete: CompleteProject,
    correct: CorrectProject,
  },
  board: { members: ChangeMembers, 'notify-owner': NotifyOwner, dissolve: DissolveBoard },
};

/** A legal step as documentation shows it. */
export interface StepRow {
  readonly subject: string;
  readonly action: string;
  readonly vi: string;
  readonly from: string;
  /** `=` where the state stays. */
  readonly to: string;
  /** Whose step it is; empty where every writer of the unit may. */
  readonly by: string;
  /** Members the payload can not do without. */
  readonly needs: string;
}

/** The tables of legal steps, with who takes each and what it needs, from the schemas themselves. */
export function stepRows(): StepRow[] {
  const rows = [...lifecycleRows(), ...activityRows(), ...projectRows(), ...boardRows()];
  return rows.map(({ subject, action, step }) => ({
    subject,
    action,
    vi: step.vi,
    from: step.from.join(', '),
    to: [step.to ?? []].flat().join(' / ') || '=',
    by:
      subject === 'recommendation' && isRecommendationAction(action)
        ? recommendationSteps[action].by.join(', ')
        : '',
    needs: requiredOf(inputs[subject]?.[action]).join(', '),
  }));
}

function requiredOf(schema: z.ZodObject | undefined): string[] {
  return Object.entries(schema?.shape ?? {}).flatMap(([name, member]) =>
    'safeParse' in member && member.safeParse(undefined).success ? [] : [name],
  );
}
