import { PublishEvidence, WithdrawEvidence } from '@giam-sat/domain/evidence/inputs';
import { recommendationInputs } from '@giam-sat/domain/recommendation/inputs';
import { recommendationActionNames } from '@giam-sat/domain/recommendation/steps';
import { ReplyByLink, WithdrawReplyLink } from '@giam-sat/domain/reply-link/inputs';
import {
  ConfirmFinding,
  ConfirmRecommendation,
  DismissFinding,
  IssueLetter,
  IssueRecommendation,
  sessionActionInputs,
} from '@giam-sat/domain/session/commands';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { checkStep } from '../../packages/web/src/follow/steps/check-step.ts';
import { expectedSteps } from '../../packages/web/src/follow/steps/expected-step.ts';
import {
  isRecommendationForm,
  recommendationForms,
} from '../../packages/web/src/follow/steps/recommendation-forms.ts';
import {
  evidenceForms,
  findingForms,
  linkForms,
  sessionForms,
} from '../../packages/web/src/follow/steps/session-forms.ts';
import type { StepField, StepForm } from '../../packages/web/src/follow/steps/step-field.ts';
import { stepPayload } from '../../packages/web/src/follow/steps/step-payload.ts';
import type { StepValues } from '../../packages/web/src/follow/steps/step-values.ts';
import { replyForms } from '../../packages/web/src/reply/reply-forms.ts';

interface Case {
  readonly name: string;
  readonly form: StepForm;
  readonly schema: z.ZodType;
  readonly also?: Readonly<Record<string, string>>;
}

const schemaOf = (action: keyof typeof recommendationForms): z.ZodType => {
  if (action === 'confirm') return ConfirmRecommendation;
  return action === 'issue' ? IssueRecommendation : recommendationInputs[action];
};
const schemaOfSession = (action: keyof typeof sessionForms): z.ZodType =>
  action === 'issue' ? IssueLetter : sessionActionInputs[action];

const cases: readonly Case[] = [
  ...recommendationActionNames.filter(isRecommendationForm).map((action) => ({
    name: `recommendation ${action}`,
    form: recommendationForms[action],
    schema: schemaOf(action),
  })),
  ...(Object.keys(sessionForms) as (keyof typeof sessionForms)[]).map((action) => ({
    name: `session ${action}`,
    form: sessionForms[action],
    schema: schemaOfSession(action),
  })),
  { name: 'finding confirm', form: findingForms.confirm, schema: ConfirmFinding },
  { name: 'finding dismiss', form: findingForms.dismiss, schema: DismissFinding },
  { name: 'link withdraw', form: linkForms.withdraw, schema: WithdrawReplyLink },
  { name: 'evidence publish', form: evidenceForms.publish, schema: PublishEvidence },
  {
    name: 'evidence withdraw-publication',
    form: evidenceForms['withdraw-publication'],
    schema: WithdrawEvidence,
  },
  ...(['reply', 'report-done'] as const).map((purpose) => ({
    name: `by link ${purpose}`,
    form: replyForms[purpose],
    schema: ReplyByLink,
    also: { purpose },
  })),
];

/** Fills fields in, as people type; of a choice the last, which asks for most. */
function filled(fields: readonly StepField[]): StepValues {
  const texts: Record<string, string> = {};
  const chosen: Record<string, { id: string; name: string }[]> = {};
  for (const field of fields) {
    const { at, type } = field;
    if (type === 'line' || type === 'prose') texts[at] = ' Nội dung ';
    if (type === 'day') texts[at] = '8/9/2026';
    if (type === 'whole') texts[at] = '1.250';
    if (type === 'choice') texts[at] = Object.keys(field.options).at(-1) ?? '';
    if (type === 'paper') {
      texts[`${at}/number`] = '12/KN-MTTQ';
      texts[`${at}/on`] = '08/09/2026';
    }
    if (type === 'body' || type === 'bodies' || type === 'picks') {
      chosen[at] = [{ id: 'front:13285@2025-07-01', name: 'Ủy ban MTTQ' }];
    }
    if (type === 'outcomes') {
      texts[`${at}/amounts/moneyRecovered/decided`] = '1.250.000';
      texts[`${at}/amounts/landRecovered/actual`] = '';
      texts[`${at}/peopleDisciplined`] = '2';
    }
  }
  return { texts, chosen };
}

describe('what the form of a step sends', () => {
  test.each(cases)('$name is taken by the interface, filled in whole', ({ form, schema, also }) => {
    const values = filled(form.fields);
    expect(checkStep(form, values)).toEqual({});
    expect(schema.safeParse({ ...stepPayload(form, values), ...also }).error).toBeUndefined();
  });

  test.each(cases)('$name is taken with what is needed alone', ({ form, schema, also }) => {
    const values = filled(form.fields.filter(({ must, when }) => must === true || when));
    expect(checkStep(form, values)).toEqual({});
    expect(schema.safeParse({ ...stepPayload(form, values), ...also }).error).toBeUndefined();
  });

  test.each(cases.filter(({ form }) => form.fields.some(({ must }) => must)))(
    '$name, left empty, says at each field what is missing',
    ({ form }) => {
      const needed = form.fields.filter(({ must }) => must === true).map(({ at }) => at);
      const places = Object.keys(checkStep(form, { texts: {}, chosen: {} }));
      for (const at of needed) expect(places.some((place) => place.startsWith(at))).toBe(true);
    },
  );

  test('every member of every input has its field', () => {
    for (const { name, form, schema, also } of cases) {
      const members = membersOf(schema, also);
      expect(members.length).toBeGreaterThan(0);
      const fields = form.fields.map(({ at }) => at.slice(1).split('/')[0]);
      const papers = form.fields.some(({ at }) => at === '') ? ['number', 'on'] : [];
      const left = members.filter((member) => ![...fields, ...papers].includes(member));
      expect([name, ...left.filter((member) => !isLeftOut(name, member))]).toEqual([name]);
    }
  });
});

describe('the next thing to do with a recommendation', () => {
  const late = (step?: string) => [
    {
      state: 'overdue' as const,
      ...(step === undefined ? {} : { proposed: { step, on: '2026-10-14', to: null } }),
    },
  ];
  const running = [{ state: 'running' as const }];

  test.each([
    ['drafted', running, ['confirm', 'issue']],
    ['issued', running, []],
    ['issued', late(), ['urge']],
    ['received', late('front_ladder.urge'), ['urge']],
    ['received', late('front_ladder.higher_front'), ['escalate', 'urge']],
    ['reported-done', running, ['verify']],
    ['refused', late(), ['accept-explanation', 'compare', 'urge']],
    ['verified', [], []],
  ] as const)('%s %o: for who sent it %o', (state, clocks, expected) => {
    expect(expectedSteps({ state, successorWanted: undefined }, clocks, false)).toEqual(expected);
  });

  test.each([
    ['issued', ['reply']],
    ['accepted', ['report-done']],
    ['reported-done', []],
    ['verified', []],
  ] as const)('%s: for the addressee %o', (state, expected) => {
    expect(expectedSteps({ state, successorWanted: undefined }, late(), true)).toEqual(expected);
  });

  test('comes after a body to turn to was found', () => {
    const successorWanted = { since: '2026-10-31', candidates: [] };
    expect(expectedSteps({ state: 'issued', successorWanted }, late(), false)).toEqual(['succeed']);
  });
});

/** Members that have no field: said by the form itself, or a second way to say the same. */
function isLeftOut(name: string, member: string): boolean {
  if (name.startsWith('by link')) return ['purpose', 'outcomes'].includes(member);
  return name === 'recommendation extend' && member === 'days';
}

function membersOf(schema: z.ZodType, also?: Readonly<Record<string, string>>): string[] {
  const { def } = schema as unknown as { def: { shape?: object; options?: z.ZodType[] } };
  if (def.shape !== undefined) return Object.keys(def.shape);
  const of = (option: z.ZodType) => option as unknown as { def: { shape: { purpose: z.ZodType } } };
  const fits = (option: z.ZodType) => of(option).def.shape.purpose.safeParse(also?.purpose).success;
  const option = def.options?.find(fits);
  return option === undefined ? [] : Object.keys(of(option).def.shape);
}
