/** A value a log line may carry: an id, a code, a number. Never a body, a name, a whole event. */
type Loggable = string | number | boolean;

/** The messages of the system, each with a code that alarms and tests can hold on to. */
export type LogCode =
  | 'BUG'
  | 'DUPLICATES_UNREAD'
  | 'FOUND_LATE'
  | 'LEDGER_CHANGED'
  | 'PROJECTED'
  | 'PUBLISHED'
  | 'PUBLISH_REFUSED'
  | 'RECORDED'
  | 'RECORD_BROKEN'
  | 'SEQUENCED'
  | 'SWEEP_FAILED'
  | 'SWEPT';

export type WriteLog = (code: LogCode, ids: Readonly<Record<string, Loggable>>) => void;

/** One JSON line on standard output. */
export function jsonLog(write: (line: string) => void): WriteLog {
  return (code, ids) => write(`${JSON.stringify({ code, ...ids })}\n`);
}

/** The log of a function: CloudWatch reads standard output. */
export const log: WriteLog = jsonLog((line) => process.stdout.write(line));
