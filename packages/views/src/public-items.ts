import { type Published, publishedOf } from '@giam-sat/domain/publication/public-records';
import {
  PUBLIC_PAPERS,
  type PublicFinding,
  type PublicRecommendation,
  type PublicSession,
} from '@giam-sat/domain/publication/public-shapes';
import type { Recommendation } from '@giam-sat/domain/recommendation/recommendation';
import { keysOf } from '@giam-sat/domain/session/counted';
import type { Finding, Session } from '@giam-sat/domain/session/session';
import { listKey, type PublicListing, publicPartition } from './keys.ts';
import { dueOf } from './recommendation-card.ts';
import type { ViewItem } from './view-item.ts';

/**
 * What the public may read of a session, in partitions of its own: nothing while it is not published.
 * Each member is written here by name into the shapes of `public-shapes.ts`; texts are whole.
 */
export function publicItems(id: string, session: Session): ViewItem[] {
  const published = publishedOf(session);
  if (published === undefined) return [];
  const { description, held } = published;
  const shown = { ...session, ...session.approved, description, held };
  const entry = (listing: PublicListing, one: { readonly id: string }, day: string) =>
    entries(id, shown, listing, one, day);
  return [
    ...entry('public-sessions', publicSession(id, shown, published), held.to),
    ...published.findings.flatMap((one) =>
      entry('public-findings', publicFinding(id, shown, held.to, one), held.to),
    ),
    ...published.recommendations.flatMap((one) => {
      const { letter } = one;
      if (letter === undefined) return [];
      const card = publicRecommendation(id, shown, one, letter);
      return entry('public-recommendations', card, letter.on);
    }),
  ];
}

/** Once in its list, by unit and day, and once to be opened by its id. */
function entries(
  session: string,
  { description, ...of }: Session,
  listing: PublicListing,
  one: { readonly id: string },
  day: string,
): ViewItem[] {
  const { path } = description.lead;
  const keys = keysOf({ description, ...of }, description.lead);
  const count = { path, day, keys, sums: {}, distincts: {} };
  const card = { ...one };
  return [
    { ...listKey(listing, path, day, one.id), card, count, counted: false, registered: true },
    {
      ...{ partition: publicPartition(session), sort: one.id, card },
      ...{ counted: false, registered: false },
    },
  ];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function named({ id, name }: Named): Named {
  return { id, name };
}

function aboutOf({
  description,
}: Session): Pick<PublicFinding, 'kind' | 'topic' | 'subject' | 'lead'> {
  const { kind, topic, subject, lead } = description;
  const { type, group, unit, level } = lead;
  return { kind, topic, subject, lead: { ...named(lead), type, group, unit, level } };
}

function publicSession(
  id: string,
  session: Session,
  { publication, held, report, findings, recommendations }: Published,
): PublicSession {
  const { description, state } = session;
  const { approval, on, draftPublishedOn: publishedOn } = publication;
  const { form, guidedBy, host, project, projectRef, draft } = description;
  const shownProject = projectRef ?? project;
  return {
    id,
    ...aboutOf(session),
    form,
    state,
    held: { from: held.from, to: held.to },
    partners: description.partners.map((one) => ({ ...named(one), role: one.role })),
    ...(guidedBy === undefined ? {} : { guidedBy: named(guidedBy) }),
    ...(host === undefined ? {} : { host: named(host) }),
    places: description.places.map(named),
    supervisedBodies: description.supervisedBodies.map(named),
    ...(shownProject === undefined
      ? {}
      : { project: { name: shownProject.name, code: shownProject.code } }),
    ...(draft === undefined || publishedOn === undefined
      ? {}
      : { draft: { title: draft.title, publishedOn } }),
    ...(report === undefined ? {} : { report: { number: report.number, on: report.on } }),
    papers: papersOf(description.documents),
    findings: findings.map((one) => one.id),
    recommendations: recommendations.map((one) => one.id),
    ...opinionsOf(session),
    approval: { number: approval.number, on: approval.on },
    publishedOn: on,
  };
}

function papersOf(documents: Session['description']['documents']): PublicSession['papers'] {
  return documents.flatMap(({ kind, number, on }) => {
    const shown = PUBLIC_PAPERS.find((one) => one === kind);
    return shown === undefined || number === undefined || on === undefined
      ? []
      : [{ kind: shown, number, on }];
  });
}

/** Opinions are counted, never shown. */
function opinionsOf({ findings }: Session) {
  const opinions = findings.filter((one) => one.type === 'opinion' && one.state !== 'dismissed');
  return opinions.length === 0 ? {} : { opinions: opinions.length };
}

function publicFinding(
  session: string,
  of: Session,
  on: string,
  { id, type, severity, state, text, amounts }: Finding,
): PublicFinding {
  return { id, session, ...aboutOf(of), on, type, severity, state, text, amounts };
}

function publicRecommendation(
  session: string,
  of: Session,
  one: Recommendation,
  letter: NonNullable<Recommendation['letter']>,
): PublicRecommendation {
  const reply = one.replies.at(-1);
  const check = one.verifications.at(-1);
  const others = one.coordinating.filter(({ type }) => type !== 'party-committee');
  return {
    id: one.id,
    session,
    ...aboutOf(of),
    state: one.state,
    text: one.text,
    product: one.product,
    addressee: named(one.addressee),
    coordinating: others.map(named),
    letter: { number: letter.number, on: letter.on },
    dueOn: one.dueOn,
    replyDue: shownDue(of, one, 'reply'),
    implementationDue: shownDue(of, one, 'implementation'),
    ...(reply === undefined ? {} : { reply: { on: reply.document.on, outcome: reply.outcome } }),
    ...(check === undefined ? {} : { verified: { on: check.on, result: check.result } }),
    endedOn: one.ended?.on,
    amounts: one.amounts,
  };
}

function shownDue(of: Session, one: Recommendation, name: 'reply' | 'implementation') {
  const due = dueOf(of, one, name);
  if (due === undefined) return undefined;
  return { on: due.on, ...(due.overdueOn === undefined ? {} : { overdueOn: due.overdueOn }) };
}
