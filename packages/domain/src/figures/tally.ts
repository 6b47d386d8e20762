import { type Count, type Distinct, KEYS, type Keys, MAPS, SUMS, type Sum } from './measures.ts';

/** Counts added up under one combination of keys. A distinct thing is kept with how often it came. */
export interface TallyRow {
  readonly sums: Partial<Record<Sum, number>>;
  readonly distincts: Partial<Record<Distinct, Record<string, number>>>;
}

/** Rows by their keys, as kept in a cell. */
export type Tally = Record<string, TallyRow>;

export function rowKey(keys: Keys): string {
  return KEYS.map((key) => keys[key] ?? '').join('|');
}

export function keysOfRow(row: string): Keys {
  const values = row.split('|').map((value) => (value === '' ? null : value));
  const [kind, form, lead, leadType, level, topic, addresseeGroup] = values;
  return {
    kind: kind ?? null,
    form: form ?? null,
    lead: lead ?? null,
    leadType: leadType ?? null,
    level: level ?? null,
    topic: topic ?? null,
    addresseeGroup: addresseeGroup ?? null,
  };
}

/** Adds a count to a tally in place, or takes it away (`times` −1); what reaches zero is removed. */
export function tally(into: Tally, count: Count, times: 1 | -1): void {
  addRow(into, rowKey(count.keys), rowOf(count), times);
}

function rowOf(count: Count): TallyRow {
  const distincts: TallyRow['distincts'] = {};
  for (const measure of MAPS) {
    const things = count.distincts[measure] ?? [];
    if (things.length > 0) distincts[measure] = Object.fromEntries(things.map((one) => [one, 1]));
  }
  return { sums: count.sums, distincts };
}

/** Adds a whole row, as when cells are joined to cover a range. */
export function addRow(into: Tally, key: string, row: TallyRow, times: 1 | -1): void {
  const target = into[key] ?? { sums: {}, distincts: {} };
  into[key] = target;
  for (const sum of SUMS) addNumber(target.sums, sum, (row.sums[sum] ?? 0) * times);
  for (const distinct of MAPS) {
    const things = row.distincts[distinct];
    if (things === undefined) continue;
    const kept: Record<string, number> = target.distincts[distinct] ?? {};
    target.distincts[distinct] = kept;
    for (const [thing, often] of Object.entries(things)) addNumber(kept, thing, often * times);
    if (isEmpty(kept)) delete target.distincts[distinct];
  }
  if (isEmpty(target.sums) && isEmpty(target.distincts)) delete into[key];
}

function addNumber<Name extends string>(
  into: Partial<Record<Name, number>>,
  name: Name,
  value: number,
): void {
  if (value === 0) return;
  // A programme may be called "constructor": what every object inherits is not a number we added.
  const sum = (Object.hasOwn(into, name) ? (into[name] ?? 0) : 0) + value;
  if (sum === 0) delete into[name];
  else into[name] = sum;
}

/** Without listing its members: rows hold thousands of letters. */
export function isEmpty(object: object): boolean {
  for (const name in object) if (Object.hasOwn(object, name)) return false;
  return true;
}
