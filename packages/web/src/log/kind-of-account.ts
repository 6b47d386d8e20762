import { KINDS, kindRules, leadsFor } from '@giam-sat/domain/session/kind-rules';
import type { Kind } from '@giam-sat/domain/session/kinds';
import type { LogForm } from './log-form.ts';

/** The type of a body is the first part of its id. */
export function typeOfBody(id: string | undefined): string {
  return id?.split(':')[0] ?? '';
}

/** The kinds an organisation leads, and for the Front those of the boards it enters for. */
export function kindsFor(org: string | undefined): Kind[] {
  const type = typeOfBody(org);
  const own = KINDS.filter((kind) => kindRules[kind].leads.some((lead) => lead === type));
  const others = KINDS.filter((kind) => kindRules[kind].guided && type === 'front');
  const kinds = [...new Set([...own, ...others])];
  return kinds.length === 0 ? [...KINDS] : kinds;
}

/** Who may lead what is being entered. */
export function leadTypes({ kind, form }: Pick<LogForm, 'kind' | 'form'>): readonly string[] {
  return kind === '' ? [] : leadsFor(kind, form === '' ? undefined : form);
}

export function formsOf(kind: Kind) {
  return kindRules[kind].forms;
}
