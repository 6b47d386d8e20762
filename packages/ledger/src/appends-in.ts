import type { PlacedEvent } from './read-log.ts';

/** An append as log lines name it: its record and the version and position of its first event. */
export interface AppendIds {
  readonly record: string;
  readonly version: number;
  readonly position: number;
}

/** The appends among some events, up to a position: each once, where its first of these events is. */
export function appendsIn(events: readonly PlacedEvent[], until: number): AppendIds[] {
  const firsts = events.filter((_event, at) => at === 0 || events[at - 1]?.endsAppend === true);
  return firsts
    .filter(({ position }) => position <= until)
    .map(({ record, version, position }) => ({ record, version, position }));
}
