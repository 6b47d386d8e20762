import type { StoredEvent } from '@giam-sat/domain/event';
import { type Body, BodyEvent, evolveBody } from '@giam-sat/domain/register/body';
import { evolveUnit, type Unit, UnitEvent } from '@giam-sat/domain/register/unit';
import { readEvent } from '@giam-sat/domain/upcast';
import { type Append, nextVersion } from '@giam-sat/ledger/append';
import type { AppendKey, Ledger } from '@giam-sat/ledger/ledger';

/** A register entry as the Ledger has it. */
export interface Kept<Entry> {
  readonly entry: Entry;
  /** Of the append that would come next. */
  readonly next: number;
}

/** Every unit and body there is, folded from the Ledger: an import never rests on a view. */
export interface KeptRegisters {
  readonly units: ReadonlyMap<string, Kept<Unit>>;
  readonly bodies: ReadonlyMap<string, Kept<Body>>;
}

export async function readKept(ledger: Ledger): Promise<KeptRegisters> {
  const keys: AppendKey[] = [];
  for await (const page of ledger.keys()) {
    keys.push(...page.filter(({ record }) => /^(unit|body)#/.test(record)));
  }
  const records = new Map<string, Append[]>();
  const sorted = keys.sort((one, other) => one.version - other.version);
  for (const append of await ledger.readMany(sorted)) {
    const appends = records.get(append.record) ?? [];
    records.set(append.record, appends);
    appends.push(append);
  }
  const fold = <Entry>(
    kind: string,
    evolve: (entry: Entry | undefined, event: StoredEvent) => Entry,
  ) =>
    new Map(
      [...records]
        .filter(([record]) => record.startsWith(`${kind}#`))
        .flatMap(([record, appends]): [string, Kept<Entry>][] => {
          let entry: Entry | undefined;
          for (const event of appends.flatMap((one) => one.events)) entry = evolve(entry, event);
          const id = record.slice(kind.length + 1);
          return entry === undefined ? [] : [[id, { entry, next: nextVersion(appends) }]];
        }),
    );
  return {
    units: fold<Unit>('unit', (unit, event) => evolveUnit(unit, readEvent(UnitEvent, event))),
    bodies: fold<Body>('body', (body, event) => evolveBody(body, readEvent(BodyEvent, event))),
  };
}
