import type { Change } from '@giam-sat/domain/history/changes';
import { writeDay } from '../../format/day.ts';
import { writeNumber } from '../../format/number.ts';
import { checkResults, corrected, correctedParts, paperKinds } from '../../glossary/corrected.ts';
import { findingTypes, severities } from '../../glossary/finding.ts';
import { openDues } from '../../glossary/follow.ts';
import { forms } from '../../glossary/kinds.ts';
import { checklist, draftKinds, legalBases } from '../../glossary/session.ts';
import type { Topics } from './said.ts';

/** What one correction changed in a member, a sentence for each part of it that differs. */
export function changeWords({ member, before, after }: Change, topics: Topics): string[] {
  const named = { ...words, topic: topics, furtherTopics: topics };
  const old = partsOf(member, before, named);
  const now = partsOf(member, after, named);
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names
    .filter((name) => old.get(name) !== now.get(name))
    .map((name) => sentence(name, old.get(name), now.get(name)));
}

function sentence(name: string, old: string | undefined, now: string | undefined): string {
  if (old === undefined) return `${name}: thêm “${now}”`;
  return now === undefined ? `${name}: bỏ “${old}”` : `${name}: “${old}” thành “${now}”`;
}

/** The texts of a value by their names; what only the machine needs is left out. */
function partsOf(
  member: Change['member'],
  value: unknown,
  named: CodeWords,
): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  collect({ parts, named }, member, corrected[member], value);
  return parts;
}

interface Collecting {
  readonly parts: Map<string, string>;
  readonly named: CodeWords;
}

function collect(into: Collecting, key: string, name: string, value: unknown): void {
  const { parts, named } = into;
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    if (value.length > 0) parts.set(name, value.map((one) => nameOf(named, key, one)).join('; '));
    return;
  }
  if (!isObject(value)) {
    parts.set(name, nameOf(named, key, value));
    return;
  }
  // A body or a unit is told by its name alone.
  if ('id' in value) {
    parts.set(name, nameOf(named, key, value));
    return;
  }
  for (const [inner, one] of Object.entries(value)) {
    const part = isCheck(inner) ? checklist[inner] : correctedParts[inner];
    if (part !== undefined) collect(into, `${key}.${inner}`, `${name}, ${lower(part)}`, one);
  }
}

/** One value in words: a name, a day, a number, the word of a code. */
function nameOf(named: CodeWords, key: string, value: unknown): string {
  if (typeof value === 'number') return key.endsWith('year') ? String(value) : writeNumber(value);
  if (!isObject(value)) return named[keyOf(key)]?.[String(value)] ?? writeDay(String(value));
  const { name, title, kind, role, number, on } = value;
  const shown = [
    typeof kind === 'string' ? paperWords[kind] : undefined,
    name ?? title,
    role === 'co-chair' ? '(đồng chủ trì)' : undefined,
    number,
    typeof on === 'string' ? `ngày ${writeDay(on)}` : undefined,
  ];
  return shown.filter((one) => typeof one === 'string').join(' ');
}

const paperWords: Readonly<Record<string, string>> = paperKinds;

type CodeWords = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** Codes with words, by where they stand. */
const words: CodeWords = {
  form: forms,
  furtherForms: forms,
  'legalBasis.code': legalBases,
  'draft.kind': draftKinds,
  result: checkResults,
  type: findingTypes,
  severity: severities,
  dueOn: openDues,
  complex: { true: 'có', false: 'không' },
};

function keyOf(key: string): string {
  return key.endsWith('.result') ? 'result' : key;
}

function isCheck(name: string): name is keyof typeof checklist {
  return Object.hasOwn(checklist, name);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
