import type { Context } from '../context.ts';
import type { Refusals } from '../refusal.ts';
import { checkAfter, checkNotFuture } from '../session/check-days.ts';
import type { NotifyOwner } from './commands.ts';

/** The notice follows the decision, and supervision follows the notice; how long after is a rule. */
export function checkNotice(
  { context, refusals }: { readonly context: Context; readonly refusals: Refusals },
  formedOn: string,
  notice: NotifyOwner,
  pointer: string,
): void {
  checkNotFuture(refusals, context, notice.on, `${pointer}/on`);
  checkAfter(refusals, formedOn, notice.on, `${pointer}/on`);
  checkAfter(refusals, notice.on, notice.supervisionFrom, `${pointer}/supervisionFrom`);
}
