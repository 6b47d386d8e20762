import { telling } from './told.ts';

const ofVote = telling(
  'phiếu tín nhiệm|tín nhiệm (?:rất )?(?:cao|thấp)|(?:bỏ phiếu|biểu quyết) (?:bất )?tín nhiệm',
);
const ofRule = telling('dự thảo|nghị quyết|quy định|luật|nghị định|hướng dẫn|quy chế');
const ofResult = telling(
  'kết quả (?:lấy|bỏ|kiểm|các)? ?phiếu|tín nhiệm (?:rất )?(?:cao|thấp)|\\d+ phiếu',
);

/**
 * Whether a text tells of a confidence vote or what came of it, which judges named persons and is not
 * recorded here; the rules such votes are held by are nobody's.
 */
export function tellsOfVotes(text: string): boolean {
  return ofVote(text) && (ofResult(text) || !ofRule(text));
}
