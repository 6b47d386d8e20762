import { confirmPurge } from '@giam-sat/domain/confiding/purge';
import { happened } from '@giam-sat/domain/context';
import {
  announceEvidence,
  checkPublishable,
  publishEvidence,
  requireEvidence,
  storeEvidence,
  withdrawEvidence,
} from '@giam-sat/domain/evidence/act-on-evidence';
import type { AnnounceEvidence } from '@giam-sat/domain/evidence/inputs';
import { makeReplyLink, withdrawReplyLink } from '@giam-sat/domain/reply-link/act-on-links';
import type { Session } from '@giam-sat/domain/session/session';
import { requireMatch } from '../../../functions/evidence/keep-incoming.ts';
import { rules } from '../first-calendar.ts';
import { fold, ID, onToday } from '../given.ts';
import { act, held, type RefusedCase, withLetter } from './attempts.ts';

const R1 = `${ID}.f1.r1`;
const E1 = `${ID}.e1`;
const context = { ...onToday, rules };
const link = (session: Session) => () =>
  makeReplyLink(context, session, R1, { purpose: 'reply' }, 'a'.repeat(64));
const linked = fold(link(withLetter)(), withLetter);
const often = [1, 2, 3].reduce((session) => fold(link(session)(), session), linked);
const withdraw = (session: Session, id: string) => () =>
  withdrawReplyLink(context, session, R1, id, { reason: 'gửi nhầm' });
const over = fold(withdraw(linked, `${R1}.l1`)(), linked);

const picture: AnnounceEvidence = {
  title: 'Ảnh hiện trường',
  type: 'image/jpeg',
  size: 3,
  sha256: 'b'.repeat(64),
  visibility: 'internal',
};
const announced = (session: Session, over: Partial<AnnounceEvidence> = {}) =>
  fold(announceEvidence(onToday, ID, session, { ...picture, ...over }), session);
const stored = (over: Partial<AnnounceEvidence> = {}) => {
  const session = announced(held, over);
  return fold(storeEvidence(onToday, session, E1), session);
};
const approval = { number: '12/QĐ-MTTQ', on: '2024-05-30' };
const published = (session: Session) =>
  fold(
    act(session, 'publish', { approval, findings: [], recommendations: [] })() as never,
    session,
  );
const copied = (session: Session) =>
  fold(
    publishEvidence(onToday, session, E1, { approval }, { sha256: 'c'.repeat(64), size: 3 }),
    session,
  );
const publish = (session: Session) => () => checkPublishable(onToday, session, E1, { approval });
const announce = (session: Session, over: Partial<AnnounceEvidence>) => () =>
  announceEvidence(onToday, ID, session, { ...picture, ...over });
const fullOfFiles = () => {
  let session = held;
  for (;;) {
    try {
      session = announced(session);
    } catch {
      return session;
    }
  }
};
const proposal = happened(onToday, 'personal.purge-proposed', '2024-05-30', {
  ...{ about: ['session:s1'], lead: held.description.lead, reason: 'hết mục đích' },
  document: { number: '5/QĐ', on: '2024-05-30' },
});

export const linksAndFiles: RefusedCase[] = [
  ['a reply link for a draft', 'link-not-possible', '/purpose', link(reportedDraft())],
  ['a fifth open link', 'too-many-links', '', link(often)],
  [
    'a link without its rule',
    'rule-missing',
    '',
    () => makeReplyLink({ ...context, rules: [] }, withLetter, R1, { purpose: 'reply' }, 'a'),
  ],
  ['withdrawing a link there is not', 'unknown-link', '', withdraw(withLetter, `${R1}.l9`)],
  ['withdrawing a link twice', 'link-over', '', withdraw(over, `${R1}.l1`)],
  ['a file about nothing', 'unknown-part', '/about', announce(held, { about: `${ID}.f9` })],
  ['a file in place of none', 'unknown-evidence', '/replaces', announce(held, { replaces: E1 })],
  ['one file too many', 'too-many-files', '', () => announce(fullOfFiles(), {})()],
  ['a file there is not', 'unknown-evidence', '', () => requireEvidence(held, E1)],
  ['storing twice', 'evidence-stored', '', () => storeEvidence(onToday, stored(), E1)],
  ['publishing what never came', 'evidence-not-uploaded', '', publish(announced(held))],
  ['publishing for a session that is not', 'session-not-published', '', publish(stored())],
  [
    'publishing what only the lead body opens',
    'evidence-restricted',
    '',
    publish(published(stored({ visibility: 'restricted' }))),
  ],
  [
    'publishing what can not be cleaned',
    'evidence-not-cleanable',
    '',
    publish(published(stored({ type: 'application/pdf' }))),
  ],
  [
    'publishing a file about what is not public',
    'evidence-part-not-public',
    '',
    publish(published(aboutFinding())),
  ],
  [
    'publishing minutes',
    'working-paper-never-public',
    '',
    publish(published(stored({ title: 'Ảnh chụp Biên bản làm việc' }))),
  ],
  ['publishing a copy twice', 'evidence-published', '', publish(copied(published(stored())))],
  [
    'withdrawing a copy there is not',
    'evidence-not-published',
    '',
    () => withdrawEvidence(onToday, stored(), E1, { reason: 'nhầm' }),
  ],
  [
    'bytes that are not what was announced',
    'evidence-mismatch',
    '',
    () => requireMatch(requireEvidence(announced(held), E1), new Uint8Array([1, 2])),
  ],
  ['confirming an own purge', 'same-purger', '', () => confirmPurge(onToday, proposal)],
];

function aboutFinding(): Session {
  const session = announced(withLetter, { about: `${ID}.f1` });
  return fold(storeEvidence(onToday, session, E1), session);
}

function reportedDraft(): Session {
  return {
    ...withLetter,
    recommendations: withLetter.recommendations.map((one) => ({
      ...one,
      state: 'drafted' as const,
    })),
  };
}
