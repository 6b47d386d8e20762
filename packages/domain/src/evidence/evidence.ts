import type { Day } from '../day.ts';
import type { Document } from '../session/facts.ts';
import type { EvidenceEvent } from './events.ts';

type Announced = Extract<EvidenceEvent, { type: 'evidence.announced' }>['data'];

/** A file kept with a session: what it is; the bytes lie elsewhere, under its id. */
export type Evidence = Announced & {
  readonly state: 'announced' | 'stored';
  readonly announcedOn: Day;
  readonly storedOn?: Day;
  readonly published?: {
    readonly on: Day;
    readonly approval: Document;
    readonly sha256: string;
    readonly size: number;
  };
};

export function evolveEvidence(
  files: readonly Evidence[],
  event: EvidenceEvent,
): readonly Evidence[] {
  const { on } = event;
  if (event.type === 'evidence.announced') {
    return [...files, { ...event.data, state: 'announced', announcedOn: on }];
  }
  return files.map((one) => (one.id === event.data.id ? changed(one, event) : one));
}

function changed(
  one: Evidence,
  event: Exclude<EvidenceEvent, { type: 'evidence.announced' }>,
): Evidence {
  switch (event.type) {
    case 'evidence.stored':
      return { ...one, state: 'stored', storedOn: event.on };
    case 'evidence.published': {
      const { approval, sha256, size } = event.data;
      return { ...one, published: { on: event.on, approval, sha256, size } };
    }
    case 'evidence.publication-withdrawn':
      return withoutCopy(one);
  }
}

/** When their session's publishing is withdrawn so is theirs: published anew, none comes back by itself. */
export function withoutCopies(files: readonly Evidence[]): readonly Evidence[] {
  return files.map(withoutCopy);
}

function withoutCopy({ published: _withdrawn, ...kept }: Evidence): Evidence {
  return kept;
}
