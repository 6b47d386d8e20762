import type { Personal } from '@giam-sat/personal/personal';
import type { Writer } from '@giam-sat/writing/write-record';

export interface Dependencies extends Writer {
  readonly personal: Personal;
  readonly now: () => Date;
  readonly randomBytes: (count: number) => Uint8Array;
}
