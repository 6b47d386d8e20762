import { writeDay } from '../format/day.ts';
import { writeNumber } from '../format/number.ts';
import { leaders, meetings } from '../glossary/figures.ts';
import { findingStates, findingTypes } from '../glossary/finding.ts';
import { kinds } from '../glossary/kinds.ts';
import { recommendationStates } from '../glossary/recommendation.ts';
import { sessionStates } from '../glossary/session.ts';

/** A list entry as the interface gives it; what it holds depends on the list. */
export type RecordCard = Readonly<Record<string, unknown>>;

export interface Described {
  readonly id: string;
  readonly title: string;
  /** What else is known of it, in the order it is read. */
  readonly notes: readonly string[];
  readonly href: string | undefined;
  /** A body whose name belongs to the title. */
  readonly body?: string;
}

const activityKinds: Readonly<Record<string, string>> = {
  dialogue: 'Hội nghị đối thoại',
  training: 'Hội nghị tập huấn',
  model: 'Mô hình "Dân vận khéo"',
  meeting: 'Hội nghị, cuộc họp dân chủ ở cơ sở',
};

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const word = (words: Readonly<Record<string, string>>, value: unknown) =>
  words[text(value) ?? ''] ?? text(value);

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** One line of a list, whatever the list is of. */
export function describeRecord(list: string, card: RecordCard): Described {
  const id = text(card.id) ?? '';
  const day = text(card.on);
  const common = [text(card.leadName), day === undefined ? undefined : writeDay(day)];
  const told = (title: unknown, notes: readonly (string | undefined)[], href?: string) => ({
    id,
    title: text(title) ?? id,
    notes: notes.filter((note) => note !== undefined),
    href,
  });
  if (typeof card.records === 'number') return describeThing(id, card.records, text(card.first));
  switch (list) {
    case '/sessions':
      return told(
        card.subject,
        [word(kinds, card.kind), ...common, word(sessionStates, card.state)],
        `/sessions/${id}`,
      );
    case '/findings':
      return told(
        card.text,
        [word(findingTypes, card.type), word(findingStates, card.state), ...common],
        `/sessions/${text(card.session)}`,
      );
    case '/recommendations':
      return told(
        card.text,
        [
          text(card.addresseeName),
          word(recommendationStates, card.state),
          dueOf(card.replyDue, 'trả lời'),
          dueOf(card.implementationDue, 'thực hiện'),
          text(card.leadName),
        ],
        `/recommendations/${id}`,
      );
    case '/activities': {
      const who = word({ ...leaders, ...meetings }, card.form);
      return told(card.subject, [word(activityKinds, card.kind), who, ...common]);
    }
    case '/boards':
      return told(card.name, [text(card.bodyName), formed(card.formedOn)]);
    default:
      return told(card.name, [text(card.unitName), invested(card.totalInvestment)]);
  }
}

function formed(on: unknown): string | undefined {
  return typeof on === 'string' ? `thành lập ${writeDay(on)}` : undefined;
}

function invested(value: unknown): string | undefined {
  return typeof value === 'number' ? `tổng mức đầu tư ${writeNumber(value)} đồng` : undefined;
}

/** A clock that still runs: until when, or since when it is overdue. */
function dueOf(due: unknown, what: string): string | undefined {
  if (typeof due !== 'object' || due === null || 'stopped' in due) return undefined;
  if ('overdueOn' in due) return `quá hạn ${what} từ ${writeDay(String(due.overdueOn))}`;
  return 'on' in due ? `hạn ${what} ${writeDay(String(due.on))}` : undefined;
}

/**
 * Different programmes, delegations, bodies, letters: each once, with how many records name it. What
 * begins with a body's id is shown with the body's name.
 */
function describeThing(id: string, records: number, first: string | undefined): Described {
  const [body = '', ...rest] = id.split(' ');
  const isOfBody = body.includes(':');
  const list = first?.includes('.') === true ? 'recommendations' : 'sessions';
  return {
    id,
    title: isOfBody
      ? rest.map((part) => (isDay.test(part) ? writeDay(part) : part)).join(', ')
      : id,
    notes: [`${writeNumber(records)} hồ sơ`],
    href: first === undefined ? undefined : `/${list}/${first}`,
    ...(isOfBody ? { body } : {}),
  };
}
