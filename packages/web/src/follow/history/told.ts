import type { HistoryEntry } from '@giam-sat/contract/http/history-view';
import { roles } from '../../glossary/roles.ts';
import { partNumber } from '../part-number.ts';
import type { Said, Topics } from './said.ts';
import { say } from './say.ts';

/** The same said of one or of many parts of a record. */
export interface Told extends Said {
  readonly key: string;
  readonly on: string;
  readonly time: string;
  readonly who: string;
  /** Of which findings or recommendations; none: of the record that is looked at. */
  readonly of: readonly string[];
  /** What else was said with it. */
  readonly also?: readonly Told[];
}

/**
 * Entries as they are shown: what was said at one moment of many recommendations, as of those under
 * one letter, is told once.
 * @param about the record that is looked at: what is said of it itself needs no name
 */
export function toldOf(
  entries: readonly HistoryEntry[],
  about: string,
  topics: Topics,
): readonly Told[] {
  const together = new Map<string, Told>();
  for (const entry of entries) {
    const said = say(entry, topics);
    const who = whoWords(entry.by);
    const key = JSON.stringify([entry.on, entry.time, who, said]);
    const before = together.get(key);
    const of = entry.subject === about ? [] : [partName(entry.subject)];
    together.set(key, {
      ...said,
      ...{ key: before?.key ?? entry.id, on: entry.on, time: entry.time, who },
      of: [...(before?.of ?? []), ...of].sort(byNumber),
    });
  }
  return gathered([...together.values()]);
}

/** What the clocks said one after another at one moment of one day is one entry of several lines. */
function gathered(all: readonly Told[]): readonly Told[] {
  const entries: Told[] = [];
  for (const one of all) {
    const before = entries.at(-1);
    const isSame =
      before?.isQuiet === true &&
      one.isQuiet === true &&
      before.isLate === one.isLate &&
      JSON.stringify([before.on, before.time, before.who]) ===
        JSON.stringify([one.on, one.time, one.who]);
    if (isSame && before !== undefined) {
      entries[entries.length - 1] = { ...before, also: [...(before.also ?? []), one] };
    } else entries.push(one);
  }
  return entries;
}

const { compare: byNumber } = new Intl.Collator('vi', { numeric: true });

/** Who acted: the body, and as what; a person is in no history. */
function whoWords({ as, roles: by, body }: HistoryEntry['by']): string {
  if (as === 'clock') return 'Hệ thống';
  const name = body?.name ?? '';
  if (as === 'link') return `${name} (qua đường dẫn trả lời)`;
  const role = by.map((one) => roles[one]).join(', ');
  return [name, role && `(${role})`].filter(Boolean).join(' ');
}

const FILE = /\.e\d+$/;

/** `kiến nghị 1.2`; files have no number. */
function partName(id: string): string {
  if (FILE.test(id) || !id.includes('.')) return '';
  return `${id.includes('.r') ? 'kiến nghị' : 'phát hiện'} ${partNumber(id)}`;
}
