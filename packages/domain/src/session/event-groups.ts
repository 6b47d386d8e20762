import { type ClockEvent, clockEventOptions } from '../clock/clock.ts';
import { type EvidenceEvent, evidenceEventOptions } from '../evidence/events.ts';
import { type FollowEvent, followEventOptions } from '../recommendation/events.ts';
import { type LinkEvent, linkEventOptions } from '../reply-link/events.ts';
import type { SessionEvent } from './events.ts';

const clockTypes = new Set<string>(clockEventOptions.map(({ shape }) => shape.type.value));
const followTypes = new Set<string>(followEventOptions.map(({ shape }) => shape.type.value));
const evidenceTypes = new Set<string>(evidenceEventOptions.map(({ shape }) => shape.type.value));
const linkTypes = new Set<string>(linkEventOptions.map(({ shape }) => shape.type.value));

export function isClockEvent(event: SessionEvent): event is ClockEvent {
  return clockTypes.has(event.type);
}

export function isFollowEvent(event: SessionEvent): event is FollowEvent {
  return followTypes.has(event.type);
}

export function isEvidenceEvent(event: SessionEvent): event is EvidenceEvent {
  return evidenceTypes.has(event.type);
}

export function isLinkEvent(event: SessionEvent): event is LinkEvent {
  return linkTypes.has(event.type);
}
