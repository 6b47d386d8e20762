import * as z from 'zod';
import { type Context, happened } from '../context.ts';
import { requireMay } from '../policy/require-may.ts';
import { Refusals } from '../refusal.ts';
import { BodyType } from '../register/body.ts';
import { Kind } from '../session/kinds.ts';
import { checkRule } from './check-rule.ts';
import { Rule, type RuleUnit } from './rule.ts';
import type { RuleEvent } from './rule-book.ts';
import type { RuleStep } from './rule-step.ts';

/** POST /registers/rules: a rule is ended by setting it again with its last day. */
export const SetRule = z
  .strictObject({
    rule: z
      .strictObject({
        ...Rule.shape,
        appliesTo: z.array(BodyType).min(1).optional(),
        kinds: z.array(Kind).min(1).optional(),
      })
      .meta({ id: 'RuleInput' }),
  })
  .meta({ id: 'SetRule' });
export type SetRule = z.infer<typeof SetRule>;

/** About ten years: what is longer is a slip, and would lead out of the days the system records. */
const MOST: Readonly<Partial<Record<RuleUnit, number>>> = {
  'calendar-days': 3660,
  'working-days': 2600,
  months: 120,
};
/** Days that are no clock. */
const NO_CLOCK: readonly RuleStep[] = ['entry-reach-back'];

/**
 * Decides a new rule, or a new version of one. Deadlines already passed stay as they are; open ones
 * are counted again, by the next command to their record or by the sweep.
 * @throws Refused
 */
export function setRule(context: Context, { rule }: SetRule): RuleEvent[] {
  requireMay(context, 'rule.set', {});
  const refusals = new Refusals();
  const { from, to, unit, step } = rule;
  for (const { code, pointer } of checkRule(rule)) {
    const data = { from: from ?? '…', to: to ?? '…', unit, step: step ?? '…' };
    refusals.add(code, `/rule${pointer}`, data);
  }
  const most = MOST[unit];
  const isClock = step === undefined || !NO_CLOCK.includes(step);
  if (isClock && most !== undefined && rule.number > most) {
    refusals.add('rule-too-long', '/rule/number', { most, unit });
  }
  refusals.throwIfAny();
  return [happened(context, 'rule.set', context.today, { rule })];
}
