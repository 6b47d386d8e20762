import { type PersonalSign, personalSigns } from '@giam-sat/domain/personal-text';
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
