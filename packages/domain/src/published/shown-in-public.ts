import { neverPublicText } from '../publication/never-public.ts';
import { SMALLEST_SHOWN } from '../publication/suppress.ts';
import type { PublishedFigure } from './published-figure.ts';

/** What printed numbers of persons and complaints begin with: they are not repeated to the public. */
const OF_PEOPLE =
  /^(people|persons?|cases?|complaints?|denunciations?|petitions?|attendances?|trainingAttendances|members?|boardMembers|households?)/i;
/** The same further on in a name, where a small one is not repeated. */
const TELLS_OF_PEOPLE =
  /people(?!-inspection)|person|complaint|denunciation|petition|attendance|member|household|disciplin|official|prosecut|người|hộ|vụ|đơn/i;
/** What was counted, where it is said in words: of persons or their cases, and no part of a longer word. */
const SAYS_PEOPLE =
  /(?<!\p{L})(?:số (?:người|cá nhân|đảng viên|hộ|vụ|đơn(?! vị))|bị (?:kỷ luật|kỉ luật|xử lý|khởi tố)|vụ (?:án|việc)|hộ (?:dân|gia đình)|đơn thư)(?!\p{L})/iu;

/** Whether a printed figure is shown beside the public ones: no few persons, and no text that is never public. */
export function isShownInPublic({
  measure,
  value,
  scope,
  source,
}: Pick<PublishedFigure, 'measure' | 'value' | 'scope' | 'source'>): boolean {
  if (OF_PEOPLE.test(measure)) return false;
  const isFew = value > 0 && value < SMALLEST_SHOWN;
  if (isFew && TELLS_OF_PEOPLE.test(measure.normalize('NFC'))) return false;
  if (isFew && SAYS_PEOPLE.test([measure, scope].join(' ').normalize('NFC'))) return false;
  return neverPublicText(measure, scope, source.title, source.quote) === undefined;
}
