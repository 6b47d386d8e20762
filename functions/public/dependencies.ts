import type { Views } from '@giam-sat/views/views';

export interface Dependencies {
  readonly views: Views;
  readonly now: () => Date;
}
