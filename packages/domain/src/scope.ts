import type { Context } from './context.ts';

/**
 * Whether the actor writes for a unit: it lies in the actor's unit, or in one that the actor's unit
 * was formed from (a successor's officer has the predecessors' units for their days).
 */
export function inScope(context: Pick<Context, 'actorUnit'>, path: readonly string[]): boolean {
  const { actorUnit } = context;
  if (actorUnit === undefined) return false;
  return path.some((unit) => unit === actorUnit.id || actorUnit.predecessors.includes(unit));
}
