import { type Counted, listedOn } from '@giam-sat/domain/session/counted';
import { countsOf } from '@giam-sat/domain/session/counting';
import { enteredForOthers } from '@giam-sat/domain/session/entered-for-others';
import type { Finding, Session } from '@giam-sat/domain/session/session';
import { excerpt } from './excerpt.ts';
import { addresseePartition, listKey } from './keys.ts';
import { publicItems } from './public-items.ts';
import { recommendationCard } from './recommendation-card.ts';
import type { ViewItem } from './view-item.ts';
import { dueItems, workItems } from './work-items.ts';

const LISTED_ONLY = { counted: false, registered: false } as const;

/** Every list entry of a session's record, with what it counts. */
export function sessionItems(id: string, session: Session): ViewItem[] {
  const cards = cardsOf(id, session);
  const cardOf = (counted: Pick<Counted, 'listing' | 'id'>) => {
    const card = cards.get(cardName(counted));
    if (card === undefined) throw new Error(`no card for ${counted.listing} ${counted.id}`);
    return card;
  };
  const entries = countsOf(id, session).flatMap((counted) => {
    const card = cardOf(counted);
    return [listed(counted, card), ...underAddressee(counted, card)];
  });
  const about = (what: string) =>
    cardOf({ listing: what === id ? 'sessions' : 'recommendations', id: what });
  return [
    ...entries,
    ...dueItems(id, session),
    ...workItems(id, session, about),
    ...publicItems(id, session),
  ];
}

function listed({ listing, id, count }: Counted, card: ViewItem['card']): ViewItem {
  return {
    ...listKey(listing, count.path, count.day, id),
    card,
    count,
    counted: true,
    registered: true,
  };
}

function underAddressee({ listing, id, count }: Counted, card: ViewItem['card']): ViewItem[] {
  if (listing !== 'recommendations') return [];
  const partition = addresseePartition(String(card.addressee));
  return [{ partition, sort: `${count.day}#${id}`, card, count, ...LISTED_ONLY }];
}

/** Ends, reopenings, what was due and moves are entries `<recommendation>:<n>` of the same card. */
const OF_RECOMMENDATIONS = new Set<string>(['ends', 'reopenings', 'dues', 'recommendation-moves']);

function cardName({ listing, id }: Pick<Counted, 'listing' | 'id'>): string {
  if (!OF_RECOMMENDATIONS.has(listing)) return `${listing} ${id}`;
  return `recommendations ${id.split(':')[0]}`;
}

function cardsOf(id: string, session: Session): Map<string, ViewItem['card']> {
  const card = sessionCard(id, session);
  const cards = new Map<string, ViewItem['card']>([
    [cardName({ listing: 'sessions', id }), card],
    [cardName({ listing: 'plans', id }), card],
  ]);
  for (const partner of session.description.partners) {
    const participation = `${id}:${partner.id}`;
    cards.set(cardName({ listing: 'participations', id: participation }), {
      ...card,
      coChair: partner.id,
      coChairName: partner.name,
    });
  }
  const about = aboutSession(id, session);
  for (const finding of session.findings) {
    const name = cardName({ listing: 'findings', id: finding.id });
    cards.set(name, findingCard(about, finding));
  }
  for (const one of session.recommendations) {
    const name = cardName({ listing: 'recommendations', id: one.id });
    cards.set(name, recommendationCard(about, session, one));
  }
  return cards;
}

/** What a session's entries can be found by, whoever of them is listed. */
function aboutSession(id: string, { description }: Session) {
  const { kind, form, lead, topic } = description;
  return {
    session: id,
    kind,
    form,
    lead: lead.group,
    leadType: lead.type,
    leadBody: lead.id,
    leadName: lead.name,
    unit: lead.unit,
    level: lead.level,
    topic,
    subject: description.subject,
  };
}

function sessionCard(id: string, session: Session): ViewItem['card'] {
  const { description, held } = session;
  const { session: _id, ...about } = aboutSession(id, session);
  return {
    id,
    ...about,
    state: session.state,
    on: listedOn(session),
    held,
    scheduled: description.scheduled,
    programmeId: description.programmeId,
    projectId: description.projectRef?.id,
    delegationNo: description.delegationNo,
    unscheduled: description.plan === undefined,
    enteredBy: enteredForOthers(description) ? description.enteredBy : undefined,
    forms: [description.form, ...description.furtherForms],
    topics: [description.topic, ...description.furtherTopics],
    bodies: [
      description.lead.id,
      ...description.partners.map((one) => one.id),
      ...description.supervisedBodies.map((one) => one.id),
      ...[description.host, description.guidedBy, description.draft?.ownerBody].flatMap(
        (one) => one?.id ?? [],
      ),
    ],
    places: description.places.map((place) => place.id),
    findings: session.findings.length,
    recommendations: session.recommendations.length,
  };
}

function findingCard(about: ReturnType<typeof aboutSession>, finding: Finding): ViewItem['card'] {
  const { id, type, severity, state, text } = finding;
  return { id, type, severity, state, text: excerpt(text), ...about };
}
