import type * as z from 'zod';
import type { Day } from '../day.ts';
import type { Actor } from '../event.ts';
import type { AddresseeGroup } from '../register/body.ts';
import type { BodyRef } from '../register/body-ref.ts';
import type { DraftedRecommendation } from '../session/events.ts';
import type { Document, Letter, StoredConfirmation } from '../session/facts.ts';
import type { Outcomes } from './events.ts';
import type { RecommendationState } from './states.ts';

/** A paper from the other side, with the run of the reply clock it answers. */
interface Received {
  readonly document: Document;
  readonly receivedOn: Day;
}

export interface Reply extends Received {
  readonly cycle: number;
  readonly outcome: 'accepted' | 'partly' | 'refused' | 'transferred';
  readonly reason?: string | undefined;
}

/** What the addressee says it has done; not the same as what a monitor verified. */
export interface Report extends Received {
  readonly cycle: number;
  readonly text?: string | undefined;
  readonly outcomes?: Outcomes | undefined;
  /** Who reported; the same person can not verify. */
  readonly by: string;
}

export interface Verification {
  readonly on: Day;
  readonly document: Document;
  readonly result: 'full' | 'partly' | 'not-satisfactory';
  readonly evidence: string;
  readonly by: string;
}

/** A letter sent because nothing came. */
export interface Sent {
  readonly on: Day;
  readonly document: Document;
  /** Whom it went to, when not the addressee. */
  readonly to?: BodyRef;
}

export type Recommendation = z.infer<typeof DraftedRecommendation> & {
  readonly state: RecommendationState;
  readonly draftedOn: Day;
  /** Who drafted it, as the subject of their token; the same person confirms only a signed paper. */
  readonly draftedBy: string;
  /** Who corrected the draft since, likewise. */
  readonly correctedBy: readonly string[];
  readonly confirmation?: StoredConfirmation;
  readonly letter?: Letter;
  /** Runs of the clocks: a transfer begins a new one of the reply, a reopening of both. */
  readonly cycle: number;
  /** The day this run of the clocks starts from: of the letter, the transfer, the reopening. */
  readonly since?: Day;
  readonly receivedOn?: Day;
  readonly replies: readonly Reply[];
  readonly reports: readonly Report[];
  readonly verifications: readonly Verification[];
  readonly urgings: readonly Sent[];
  readonly escalations: readonly Sent[];
  /** Addressees before the present one, with the day each passed it on. */
  readonly formerAddressees: readonly {
    readonly id: string;
    readonly name: string;
    readonly group: AddresseeGroup;
    readonly on: Day;
  }[];
  /** The addressee is no more, and whom it passes to is still to be chosen among these. */
  readonly successorWanted?: { readonly since: Day; readonly candidates: readonly string[] };
  /** How it ended. */
  readonly ended?: {
    readonly on: Day;
    readonly document?: Document | undefined;
    readonly reason?: string | undefined;
  };
  readonly reopenings: readonly {
    readonly on: Day;
    readonly reason: string;
    /** The day it had ended before. */
    readonly endedOn?: Day | undefined;
  }[];
  /** For an opinion: how far the issued act follows it. */
  readonly reflected?: 'full' | 'partly' | 'not';
};

/** A recommendation as it is before its letter. */
export function drafted({
  data,
  on,
  actor,
}: {
  readonly data: z.infer<typeof DraftedRecommendation>;
  readonly on: Day;
  readonly actor: Actor;
}): Recommendation {
  return {
    ...data,
    state: 'drafted',
    draftedOn: on,
    draftedBy: actor.sub,
    correctedBy: [],
    cycle: 1,
    replies: [],
    reports: [],
    verifications: [],
    urgings: [],
    escalations: [],
    formerAddressees: [],
    reopenings: [],
  };
}
