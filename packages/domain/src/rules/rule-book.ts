import * as z from 'zod';
import type { Day } from '../day.ts';
import { envelopeShape } from '../event.ts';
import { type BodyType, leadGroupOf } from '../register/body.ts';
import type { Kind } from '../session/kinds.ts';
import { Rule, type RuleVersion } from './rule.ts';
import { rulesOn } from './rule-on.ts';
import type { RuleStep } from './rule-step.ts';

export const RuleEvent = z.discriminatedUnion('type', [
  /** One more rule; it stands before those set earlier wherever both are in force. */
  z.object({
    type: z.literal('rule.set'),
    ...envelopeShape,
    data: z.object({ rule: Rule }),
  }),
]);
export type RuleEvent = z.infer<typeof RuleEvent>;

export const RULES_RECORD = 'rules#vn';

/** The record `rules#vn`: every rule ever set, in the order they were set. */
export type RuleBook = readonly RuleVersion[];

export function evolveRules(book: RuleBook | undefined, event: RuleEvent): RuleBook {
  const { rule } = event.data;
  const before = book ?? [];
  const version = before.filter(({ key }) => key === rule.key).length + 1;
  return [...before, { ...rule, version }];
}

/** The case a rule is looked for. */
export interface RuleQuery {
  readonly step: RuleStep;
  readonly kind?: Kind;
  /** Type of the body whose step it is: the lead body. */
  readonly bodyType?: BodyType;
  readonly complex?: boolean;
  /** The day the clock starts; for what is no clock, the day it is asked. */
  readonly on: Day;
}

/**
 * The most specific rule in force on the day the clock starts; of equals the one whose key is newer.
 * None: nothing is prescribed, the case is listed as "không có hạn".
 */
export function ruleFor(rules: RuleBook, query: RuleQuery): RuleVersion | undefined {
  return rulesOn(rules, query.on)
    .filter((rule) => applies(rule, query))
    .reduce<RuleVersion | undefined>(
      (found, rule) => (found === undefined || rank(rule) >= rank(found) ? rule : found),
      undefined,
    );
}

/** The steps of a ladder in their order. */
export function ladderFor(rules: RuleBook, query: Omit<RuleQuery, 'step'>): RuleVersion[] {
  return rulesOn(rules, query.on)
    .filter((rule) => applies(rule, { ...query, step: 'ladder' }))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

/** How many days before the due day notice is given, most first. */
export function dueSoonNotice(rules: RuleBook, on: Day): number[] {
  const numbers = rulesOn(rules, on)
    .filter(({ step, number }) => step === 'due-soon' && number > 0)
    .map(({ number }) => number);
  return [...new Set(numbers)].sort((a, b) => b - a);
}

function applies(rule: RuleVersion, { step, kind, bodyType, complex }: RuleQuery): boolean {
  return (
    rule.step === step &&
    (rule.complex === undefined || rule.complex === (complex ?? false)) &&
    (rule.kinds === undefined || (kind !== undefined && rule.kinds.includes(kind))) &&
    (rule.appliesTo === undefined || (bodyType !== undefined && rule.appliesTo.includes(bodyType)))
  );
}

/** The case weighs most, then the body (one type before a group, a group before several), then the kind. */
function rank(rule: Rule): number {
  return (
    (rule.complex === undefined ? 0 : 16) + 4 * ofBody(rule) + (rule.kinds === undefined ? 0 : 1)
  );
}

function ofBody({ appliesTo }: Rule): number {
  if (appliesTo === undefined) return 0;
  if (appliesTo.length === 1) return 3;
  return new Set(appliesTo.map(leadGroupOf)).size === 1 ? 2 : 1;
}
