import type {
  PublicFinding,
  PublicRecommendation,
  PublicSession,
} from '@giam-sat/domain/publication/public-shapes';
import { writeDay, writeSpan } from '../format/day.ts';
import { findingTypes } from '../glossary/finding.ts';
import { kinds } from '../glossary/kinds.ts';
import { recommendationStates } from '../glossary/recommendation.ts';

type Item = PublicSession | PublicFinding | PublicRecommendation;

/** What an entry is read as: its own text, or what a session was about. */
export function titleOf(item: Item): string {
  return 'text' in item ? item.text : item.subject;
}

/** @param topics names of the subject areas, as far as they are known */
export function noteOf(item: Item, topics: Readonly<Record<string, string>>): string {
  const topic = topics[item.topic];
  return [...ownNotes(item), ...(topic === undefined ? [] : [topic]), item.lead.name].join(' · ');
}

function ownNotes(item: Item): string[] {
  if ('addressee' in item) {
    return [recommendationStates[item.state]];
  }
  if ('type' in item) return [findingTypes[item.type], writeDay(item.on)];
  return [kinds[item.kind], writeSpan(item.held)];
}
