import type { FindingInput, RecordSession } from '@giam-sat/domain/session/commands';
import communityTexts from './data/community-texts.json' with { type: 'json' };
import { projectVisitedBy } from './projects-outlines.ts';
import { seededRandom } from './random.ts';

const CONTENTS = [
  'progress',
  'quality',
  'publicity',
  'clearance',
  'environment',
  'contributions',
  'land',
  'capital',
] as const;

/** What a visit of a project that has a record looked at: what was found there is not compliant. */
export function checklistOn(
  session: string,
  findings: readonly FindingInput[],
): Pick<RecordSession, 'checklist'> {
  if (projectVisitedBy(session) === undefined) return {};
  const random = seededRandom(`checklist of ${session}`);
  const found = new Set(findings.map(({ text }) => text));
  const entries = CONTENTS.map((content) => {
    const concern = communityTexts.concerns.find(
      ({ about, found: text }) => about === content && found.has(text),
    );
    const otherwise = random.chance(0.85) ? 'compliant' : 'not-looked-at';
    if (concern === undefined) return [content, { result: otherwise }] as const;
    return [content, { result: 'not-compliant', note: concern.found }] as const;
  });
  return { checklist: Object.fromEntries(entries) };
}
