import { type Counted, countsOf, listedOn } from '@giam-sat/domain/session/counting';
import type { Finding, Recommendation, Session } from '@giam-sat/domain/session/session';
import { addresseePartition, listKey } from './keys.ts';
import type { ViewItem } from './view-item.ts';

const EXCERPT = 300;
const LISTED_ONLY = { counted: false, registered: false } as const;

/** Every list entry of a session's record, with what it counts. */
export function sessionItems(id: string, session: Session): ViewItem[] {
  const cards = cardsOf(id, session);
  return countsOf(id, session).flatMap((counted) => {
    const card = cards.get(cardName(counted));
    if (card === undefined) throw new Error(`no card for ${counted.listing} ${counted.id}`);
    return [listed(counted, card), ...underAddressee(counted, card)];
  });
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

function cardName({ listing, id }: Pick<Counted, 'listing' | 'id'>): string {
  return `${listing} ${id}`;
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
    cards.set(name, recommendationCard(about, one));
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
    delegationNo: description.delegationNo,
    unscheduled: description.plan === undefined,
    forms: [description.form, ...description.furtherForms],
    topics: [description.topic, ...description.furtherTopics],
    bodies: [
      description.lead.id,
      ...description.partners.map((one) => one.id),
      ...description.supervisedBodies.map((one) => one.id),
      ...[description.host, description.guidedBy].flatMap((one) => one?.id ?? []),
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

function recommendationCard(
  about: ReturnType<typeof aboutSession>,
  one: Recommendation,
): ViewItem['card'] {
  return {
    id: one.id,
    finding: one.finding,
    state: one.state,
    text: excerpt(one.text),
    addressee: one.addressee.id,
    addresseeName: one.addressee.name,
    addresseeGroup: one.addressee.group,
    dueOn: one.dueOn,
    letter: one.letter,
    amounts: one.amounts,
    ...about,
  };
}

function excerpt(text: string): string {
  const characters = [...text];
  return characters.length <= EXCERPT ? text : `${characters.slice(0, EXCERPT - 1).join('')}…`;
}
