import type { Dependencies } from '@giam-sat/writing/session-writing';

export interface RecordDependencies extends Dependencies {
  /** Where the pages are, without a slash at its end: links lead there. */
  readonly pages: string;
}
