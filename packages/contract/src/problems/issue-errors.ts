import { isLegible } from '@giam-sat/domain/text';
import type * as z from 'zod';
import english from 'zod/v4/locales/en.js';
import vietnamese from 'zod/v4/locales/vi.js';
import type { ProblemError } from './problem.ts';

const vi = vietnamese().localeError;
const en = english().localeError;

const SEPARATOR = '\n';

/** An answer names this many mistakes: 128 KB of nonsense must not make an answer of many megabytes. */
const MOST = 50;

const UNREADABLE = {
  code: 'unreadable-characters',
  vi: 'Có ký tự điều khiển, ký tự NUL, ký tự không nhìn thấy, ký tự hỏng hoặc ký tự đảo chiều chữ; hãy gõ lại phần này',
  en: 'There are control, NUL, invisible, broken or text-direction characters; type this part again',
};

const ours: Readonly<Record<string, { vi: string; en: string }>> = {
  'day-range': {
    vi: 'Ngày phải từ 2010-01-01 đến 2099-12-31',
    en: 'The day must lie between 2010-01-01 and 2099-12-31',
  },
  'one-of': {
    vi: 'Nêu đúng một trong các mục: session, board, caseCode',
    en: 'Name exactly one of session, board and caseCode',
  },
  'by-twice': { vi: 'Mỗi chiều chỉ nêu một lần', en: 'Name each key once' },
  'by-year-and-month': {
    vi: 'Chọn theo năm hoặc theo tháng',
    en: 'Choose by year or by month',
  },
  // The message of zod repeats all unknown keys; here each is an error of its own.
  unrecognized_keys: {
    vi: 'Không có mục nào tên như vậy ở đây',
    en: 'There is nothing of that name here',
  },
  [UNREADABLE.code]: UNREADABLE,
};

type Issue = z.core.$ZodIssue;

/** Every issue of a payload as an error that names its place, in both languages. */
export function payloadErrors(issues: readonly Issue[]): ProblemError[] {
  const errors = issues.slice(0, MOST).flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.slice(0, MOST).map((key) => [...issue.path, key])
        : [issue.path];
    return paths.map((path) => ({
      pointer: path.map((part) => `/${escaped(String(part))}`).join(''),
      ...textsOf(issue),
    }));
  });
  return errors.slice(0, MOST);
}

/** Texts that were read by their schema and show nothing, or something else than they hold. */
export function illegibleErrors(
  texts: readonly { readonly pointer: string; readonly text: string }[],
): ProblemError[] {
  return texts
    .filter(({ text }) => text !== '' && !isLegible(text))
    .slice(0, MOST)
    .map(({ pointer }) => ({ pointer, ...UNREADABLE }));
}

/** Every issue of a query as an error that names its parameter. */
export function queryErrors(issues: readonly Issue[]): ProblemError[] {
  const errors = issues.slice(0, MOST).flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')];
    return names.map((parameter) => ({ parameter, ...textsOf(issue) }));
  });
  return errors.slice(0, MOST);
}

function escaped(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

function textsOf(issue: Issue): { code: string; vi: string; en: string } {
  const code = issue.code === 'custom' ? String(issue.params?.code ?? 'custom') : issue.code;
  const known = ours[code];
  if (known !== undefined) return { ...known, code };
  const [vi = '', en = vi] = issue.message.split(SEPARATOR);
  return { code, vi, en };
}

/**
 * The error map of the edge: each message holds both languages. It is made while parsing, because only
 * then zod knows the value that an issue is about. Set once with `z.config({ customError })`.
 */
export const bothLanguages: z.core.$ZodErrorMap = (issue) => {
  const plain = plainly(issue);
  return plain ?? `${textOf(vi(issue))}${SEPARATOR}${textOf(en(issue))}`;
};

/** What a member has to be, in words of people who do not program. */
const wanted: Readonly<Record<string, { vi: string; en: string }>> = {
  string: { vi: 'chữ, trong ngoặc kép', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách, trong [ ]', en: 'a list' },
  object: { vi: 'một nhóm mục, trong { }', en: 'an object' },
};

/** The mistakes made most often, where the words of zod's locales are a programmer's. */
function plainly(issue: Parameters<z.core.$ZodErrorMap>[0]): string | undefined {
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return `Ngày phải có thật và viết năm-tháng-ngày, ví dụ 2026-09-08${SEPARATOR}Not a day; write year-month-day, such as 2026-09-08`;
  }
  if (issue.code === 'too_small' && issue.origin === 'string' && Number(issue.minimum) === 1) {
    return `Không được để trống${SEPARATOR}This must not be empty`;
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return `Dài quá: tối đa ${issue.maximum} ký tự${SEPARATOR}Too long: at most ${issue.maximum} characters`;
  }
  if (issue.code !== 'invalid_type') return undefined;
  const what = wanted[issue.expected];
  if (what === undefined) return undefined;
  return issue.input === undefined
    ? `Thiếu mục này; cần ${what.vi}${SEPARATOR}Missing; ${what.en} is needed`
    : `Mục này phải là ${what.vi}${SEPARATOR}This must be ${what.en}`;
}

function textOf(message: ReturnType<z.core.$ZodErrorMap>): string {
  return typeof message === 'string' ? message : (message?.message ?? '');
}
