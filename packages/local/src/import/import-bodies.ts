import type { CommandParts } from '../operate/run-command.ts';
import { enterRegisters } from './enter-registers.ts';
import { type KeptRegisters, readKept } from './kept-entries.ts';
import { type BodyPlan, planBodies, type WantedBody } from './plan-bodies.ts';
import { registerAppend } from './register-append.ts';

/**
 * Registers bodies: of a file, or one for every unit of a level.
 * @throws BadFile when a row is wrong; then nothing was stored
 */
export async function importBodies(
  on: CommandParts,
  now: Date,
  wantedFrom: (kept: KeptRegisters) => readonly WantedBody[],
): Promise<BodyPlan> {
  const kept = await readKept(on.ledger);
  const plan = planBodies(wantedFrom(kept), kept);
  const appends = plan.changes.map((change) => registerAppend('body', change, now));
  if (appends.length > 0) await enterRegisters(on, appends);
  on.say(
    `cơ quan, tổ chức / bodies: ${plan.stored} lưu mới / stored, ${plan.there} đã có / already ` +
      `there, ${plan.ended} kết thúc / ended`,
  );
  return plan;
}
