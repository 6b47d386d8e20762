import { edgeProblem } from '@giam-sat/contract/problems/edge-problem';
import { illegibleErrors } from '@giam-sat/contract/problems/issue-errors';
import { namedErrors, personalSignErrors } from '@giam-sat/contract/problems/personal-sign-errors';
import type { Problem } from '@giam-sat/contract/problems/problem';
import { tellsOfVotes } from '@giam-sat/domain/publication/tells-of-votes';
import { Refusals } from '@giam-sat/domain/refusal';
import { callerOf } from '@giam-sat/platform/claims';
import type { Context } from 'hono';
import { rememberConfided, type TextAt, textsOf } from './open-texts.ts';
import { REPLY_TOKEN } from './reply-token.ts';

/** Said by who has looked at the texts that were pointed out, and keeps them as they are. */
export const PERSONAL_TEXT_HEADER = 'personal-text';
/** Said by who records or uploads contents (Law on Protection of State Secrets 2018). */
export const STATE_SECRETS_HEADER = 'no-state-secrets';

/** Where contents come in; the further steps of a record add days and numbers to them. */
const CONTENTS: readonly (readonly [method: string, path: RegExp])[] = [
  ['POST', /^\/sessions$/],
  ['POST', /^\/sessions\/[^/]+\/(findings|evidence)$/],
  ['PATCH', /^\/(findings|recommendations)\/[^/]+$/],
];

/**
 * What has to be looked at before a payload is stored.
 * @returns the problem to answer with, or nothing when all is well
 */
export function checkTexts(c: Context, payload: unknown): Problem | undefined {
  // Without a token or link there is nobody to point anything out to: the handler refuses.
  const isKnown = callerOf(c.env) !== undefined || c.req.header(REPLY_TOKEN) !== undefined;
  if (!isKnown) return undefined;
  const { open, confided } = textsOf(payload);
  rememberConfided(c, confided);
  const illegible = illegibleErrors(open);
  if (illegible.length > 0) return edgeProblem('invalid-payload', illegible);
  refuseVotes(open);
  const { method, path } = c.req;
  if (CONTENTS.some(([of, at]) => of === method && at.test(path))) {
    const said = c.req.header(STATE_SECRETS_HEADER)?.trim().toLowerCase();
    if (said !== 'confirmed') return edgeProblem('state-secret-confirmation-missing');
  }
  if (c.req.header(PERSONAL_TEXT_HEADER)?.trim().toLowerCase() === 'checked') return undefined;
  const errors = [...personalSignErrors(open), ...namedErrors(aboutPersons(open))];
  return errors.length === 0 ? undefined : edgeProblem('looks-personal', errors);
}

/** Of no confidence vote anything is recorded, in whatever text. @throws Refused `confidence-vote` */
function refuseVotes(open: readonly TextAt[]): void {
  const refusals = new Refusals();
  for (const { pointer, text } of open)
    if (tellsOfVotes(text)) refusals.add('confidence-vote', pointer);
  refusals.throwIfAny();
}

/** Supervision of a named person (124-QĐ/TW) is of an office: who holds it is confided, not told in its subject. */
function aboutPersons(open: readonly TextAt[]): readonly TextAt[] {
  const isOfPerson = open.some(({ pointer }) => pointer.includes('/aboutPerson/'));
  return isOfPerson
    ? open.filter(({ pointer }) => /\/(?:aboutPerson|subject)\b/.test(pointer))
    : [];
}
