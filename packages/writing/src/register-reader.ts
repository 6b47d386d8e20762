import type { StoredEvent } from '@giam-sat/domain/event';
import type { Project } from '@giam-sat/domain/project/project';
import type { Body } from '@giam-sat/domain/register/body';
import { evolveTopic, type Topic, TopicEvent } from '@giam-sat/domain/register/topic';
import { evolveUnit, type Unit, UnitEvent } from '@giam-sat/domain/register/unit';
import { readEvent } from '@giam-sat/domain/upcast';
import { bodiesAround } from '@giam-sat/ledger/bodies-around';
import type { Ledger } from '@giam-sat/ledger/ledger';
import { readBody } from '@giam-sat/ledger/read-body';
import { readProject } from '@giam-sat/ledger/read-project';
import type * as z from 'zod';

/** Register entries by id, folded from the Ledger: read as they are, never from a copy. */
export interface Registers {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly projects: ReadonlyMap<string, Project>;
}

export interface Wanted {
  readonly bodies: readonly string[];
  readonly units: readonly string[];
  readonly topics: readonly string[];
  readonly projects?: readonly string[];
  /** Bodies whose superiors, and successors where they ended, are wanted too: clocks rest on them. */
  readonly around?: readonly string[];
}

/** Reads what a command names; what is not there is left out, for the decision to refuse. */
export async function readRegisters(ledger: Ledger, wanted: Wanted): Promise<Registers> {
  const read = <Entry, Event>(
    kind: string,
    ids: readonly string[],
    schema: z.ZodType<Event>,
    evolve: (entry: Entry | undefined, event: Event) => Entry,
  ) =>
    readEntries(ids, async (id) => {
      const appends = await ledger.read(`${kind}#${id}`);
      return fold(
        appends.flatMap((append) => append.events),
        schema,
        evolve,
      );
    });
  const around = wanted.around ?? [];
  const named = wanted.bodies.filter((id) => !around.includes(id));
  const [bodies, others, topics, projects] = await Promise.all([
    readEntries(named, (id) => readBody(ledger, id)),
    bodiesAround((id) => readBody(ledger, id), around),
    read('topic', wanted.topics, TopicEvent, evolveTopic),
    readEntries(wanted.projects ?? [], async (id) => (await readProject(ledger, id))?.state),
  ]);
  for (const [id, body] of others) bodies.set(id, body);
  const namedUnits = [...named, ...around].flatMap((id) => bodies.get(id)?.unit ?? []);
  const units = await read('unit', [...wanted.units, ...namedUnits], UnitEvent, evolveUnit);
  return { bodies, units, topics, projects };
}

async function readEntries<Entry>(
  ids: readonly string[],
  read: (id: string) => Promise<Entry | undefined>,
): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const entry = await read(id);
      if (entry !== undefined) found.set(id, entry);
    }),
  );
  return found;
}

function fold<Entry, Event>(
  events: readonly StoredEvent[],
  schema: z.ZodType<Event>,
  evolve: (entry: Entry | undefined, event: Event) => Entry,
): Entry | undefined {
  let entry: Entry | undefined;
  for (const event of events) entry = evolve(entry, readEvent(schema, event));
  return entry;
}
