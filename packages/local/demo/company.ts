import type { Body, BodyType } from '@giam-sat/domain/register/body';
import type { RecordSession } from '@giam-sat/domain/session/commands';
import { bodyId } from './bodies.ts';
import type { Outline } from './outlines.ts';
import type { Random } from './random.ts';

const OF_FRONT = ['front', 'farmers', 'women', 'youth', 'veterans', 'trade-union'] as const;
const OF_COUNCIL = ['front', 'council-standing', 'council-committee', 'deputies-group'] as const;
const HOSTS = ['peoples-council', 'council-standing', 'council-committee'] as const;

const WITH_PARTNERS = 0.42;
const CO_CHAIR = 0.3;

/** Other bodies of the same unit that took part; now and then one of them leads as well. */
export function partnersOf(
  random: Random,
  { kind, fate, lead }: Outline,
): Pick<RecordSession, 'partners'> {
  const boards = lead.type.endsWith('-board');
  if (boards || fate === 'joined' || !random.chance(WITH_PARTNERS)) return {};
  const types: readonly BodyType[] = kind === 'council-supervision' ? OF_COUNCIL : OF_FRONT;
  const others = random.shuffled(types.filter((type) => type !== lead.type));
  const partners = others.slice(0, random.int(1, 3)).map((type, at) => {
    // The Front joins a Council's supervision, it does not lead it.
    const mayLead = at === 0 && (type !== 'front' || kind !== 'council-supervision');
    const role = mayLead && random.chance(CO_CHAIR) ? 'co-chair' : 'member';
    return { body: bodyId(type, lead.unit), role } as const;
  });
  return { partners };
}

/** Whose supervision the Front or an organisation joined. */
export function hostOf(random: Random, lead: Body): Pick<RecordSession, 'hostBody'> {
  return { hostBody: bodyId(random.pick(HOSTS), lead.unit) };
}
