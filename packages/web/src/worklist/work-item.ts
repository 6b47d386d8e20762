import type { DeadlinesView } from '@giam-sat/contract/http/clock-view';
import type { Worklist } from '@giam-sat/domain/worklist/worklist';

/** A piece of work as the interface lists it. */
export interface WorkItem {
  readonly list: Worklist;
  /** The recommendation, or the session itself. */
  readonly about: string;
  /** Of a recommendation: the session it lies in. */
  readonly session?: string;
  readonly on: string;
  readonly daysLeft: number;
  readonly step?: string;
  readonly clock?: DeadlinesView['clocks'][number]['clock'];
  readonly text?: string;
  readonly subject?: string;
  readonly leadName?: string;
  readonly addresseeName?: string;
}

export interface WorkGroup {
  readonly list: Worklist;
  readonly vi: string;
  readonly count: number;
  readonly items: readonly WorkItem[];
}

export interface WorkAnswer {
  readonly today: string;
  readonly lists: readonly WorkGroup[];
  readonly next: string | null;
}
