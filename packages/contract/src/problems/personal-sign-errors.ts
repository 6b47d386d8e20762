import { type PersonalSign, personalSigns } from '@giam-sat/domain/personal-text';
import { namesPerson } from '@giam-sat/domain/publication/names-person';
import type { ProblemError } from './problem.ts';

const texts: Readonly<Record<PersonalSign, { readonly vi: string; readonly en: string }>> = {
  phone: {
    vi: 'Có dãy số giống số điện thoại; hãy bỏ đi hoặc ghi vào mục dữ liệu cá nhân',
    en: 'There is something like a phone number; take it out or enter it as personal data',
  },
  'id-number': {
    vi: 'Có dãy số giống số căn cước hoặc chứng minh nhân dân; hãy bỏ đi hoặc ghi vào mục dữ liệu cá nhân',
    en: 'There is something like an identity number; take it out or enter it as personal data',
  },
  'e-mail': {
    vi: 'Có địa chỉ thư điện tử; hãy bỏ đi hoặc ghi vào mục dữ liệu cá nhân',
    en: 'There is an e-mail address; take it out or enter it as personal data',
  },
};

/** An answer names this many places; with them mended, the next ones are named. */
const MOST = 50;

/** Where texts that are about an office name who holds it. */
export function namedErrors(texts: readonly { readonly pointer: string; readonly text: string }[]) {
  return texts
    .filter(({ text }) => namesPerson(text))
    .map(({ pointer }) => ({
      pointer,
      code: 'looks-like-name',
      vi: 'Có tên người; chỉ nêu chức danh, còn tên ghi vào mục dữ liệu cá nhân',
      en: 'Somebody is named; tell the office only and enter the name as personal data',
    }));
}

/** Where open texts look like a person's data. The answer never repeats what it found. */
export function personalSignErrors(
  open: readonly { readonly pointer: string; readonly text: string }[],
): ProblemError[] {
  return open
    .flatMap(({ pointer, text }) =>
      personalSigns(text).map((sign) => ({ pointer, code: `looks-like-${sign}`, ...texts[sign] })),
    )
    .slice(0, MOST);
}
