import type { Env as ClaimsEnv } from '../../functions/claims/env.ts';
import type { Env as ConfideEnv } from '../../functions/confide/env.ts';
import type { Env as ConsultEnv } from '../../functions/consult/env.ts';
import type { Env as EvidenceEnv } from '../../functions/evidence/env.ts';
import type { Env as ProjectEnv } from '../../functions/project/env.ts';
import type { Env as PublicEnv } from '../../functions/public/env.ts';
import type { Env as PublishEnv } from '../../functions/publish/env.ts';
import type { Env as RecordEnv } from '../../functions/record/env.ts';
import type { Env as SequenceEnv } from '../../functions/sequence/env.ts';
import type { Env as SweepEnv } from '../../functions/sweep/env.ts';

/** Each function's folder, with the environment its own env.ts demands. */
export interface Environments {
  readonly claims: ClaimsEnv;
  readonly confide: ConfideEnv;
  readonly consult: ConsultEnv;
  readonly evidence: EvidenceEnv;
  readonly project: ProjectEnv;
  readonly public: PublicEnv;
  readonly publish: PublishEnv;
  readonly record: RecordEnv;
  /** Runs at the edge, where functions are given no variables. */
  readonly reword: Record<string, never>;
  readonly sequence: SequenceEnv;
  readonly sweep: SweepEnv;
}

export type FunctionName = keyof Environments;
