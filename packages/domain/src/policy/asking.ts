import type { Context } from '../context.ts';
import type { LeadRef } from '../register/body-ref.ts';

/** Who asks, on what day, with the register entries a judgement needs: their own body and the lead's. */
export type Asking = Pick<
  Context,
  'actor' | 'actorOrg' | 'actorUnit' | 'roles' | 'bodies' | 'today'
>;

/** Whose session, board or activity it is. */
export type Lead = Pick<LeadRef, 'id' | 'type' | 'group' | 'unit' | 'path'>;

/** What an action is about; what does not apply to it is left out. */
export interface About {
  readonly lead?: Lead | undefined;
  /** The body a recommendation is addressed to now. */
  readonly addressee?: string | undefined;
  /** A unit of the map, for what no body leads. */
  readonly place?: { readonly id: string; readonly path: readonly string[] } | undefined;
}
