import type { RecordSession, SessionActionCommand } from '@giam-sat/domain/session/commands';
import type { Outline } from './outlines.ts';

export type DemoCommand =
  | { readonly action: 'record'; readonly input: RecordSession }
  | SessionActionCommand;

/** One command, and the instant it was given. */
export interface Step {
  readonly at: string;
  readonly command: DemoCommand;
}

/** A session's commands in order; its lead body gives them. */
export interface DemoSession extends Outline {
  readonly steps: readonly Step[];
}
