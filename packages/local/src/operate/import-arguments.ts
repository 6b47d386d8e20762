import { parseArgs } from 'node:util';
import { Day } from '@giam-sat/domain/day';
import { BodyType } from '@giam-sat/domain/register/body';
import { Level } from '@giam-sat/domain/register/unit';
import { Id, line } from '@giam-sat/domain/text';
import type { ForEach } from '../import/bodies-for-each.ts';

export const usage = `npm run import -- units <csv> --from DAY [--to DAY] [--data DIR]
  code,level,name,parent[,formed_from]
npm run import -- bodies <csv> [--data DIR]
  type,name,unit,parent,from,to,successors
npm run import -- bodies --type TYPE --for-each LEVEL --name "… {unit}" --from DAY [--to DAY]
    [--parent TYPE] [--under UNIT] [--data DIR]
DAY: YYYY-MM-DD; --from 0: ngày đầu không rõ / the first day is not known
`;

/** Told to whoever typed it, with the usage. */
export class UsageError extends Error {}

export type ImportArguments =
  | ({ readonly what: 'units'; readonly data: string; readonly file: string } & Span)
  | { readonly what: 'bodies'; readonly data: string; readonly file: string }
  | { readonly what: 'for-each'; readonly data: string; readonly forEach: ForEach };

interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

const text = { type: 'string' } as const;
const options = {
  data: { type: 'string', default: '.data' },
  ...{ from: text, to: text, type: text, 'for-each': text, name: text, parent: text, under: text },
} as const;

/** @throws UsageError */
export function readImportArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parsed(args);
  const [what, file, ...more] = positionals;
  const { data } = values;
  if (more.length > 0) throw new UsageError(`${more.join(' ')}?`);
  if (what === 'units' && file !== undefined) {
    refuseOthers(values, ['type', 'for-each', 'name', 'parent', 'under']);
    return { what, data, file, ...spanOf(values) };
  }
  if (what === 'bodies' && file !== undefined) {
    refuseOthers(values, ['type', 'for-each', 'name', 'parent', 'under', 'from', 'to']);
    return { what, data, file };
  }
  if (what !== 'bodies') throw new UsageError('units <csv> | bodies …');
  const { parent, under } = values;
  const forEach = {
    type: valid(BodyType, 'type', values.type),
    level: valid(Level, 'for-each', values['for-each']),
    name: valid(line(250), 'name', values.name),
    ...spanOf(values),
    parent: parent === undefined ? undefined : valid(BodyType, 'parent', parent),
    under: under === undefined ? undefined : valid(Id, 'under', under),
  };
  return { what: 'for-each', data, forEach };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Values = ReturnType<typeof parsed>['values'];

function refuseOthers(values: Values, names: readonly (keyof Values)[]): void {
  const given = names.find((name) => values[name] !== undefined);
  if (given !== undefined) throw new UsageError(`--${given}?`);
}

function spanOf(values: Values): Span {
  const isUnknown = values.from === '0' || values.from === 'unknown';
  const from = isUnknown ? null : valid(Day, 'from', values.from);
  const to = values.to === undefined ? null : valid(Day, 'to', values.to);
  if (from !== null && to !== null && to < from) throw new UsageError('--to < --from');
  return { from, to };
}

interface Shape<Value> {
  safeParse(value: unknown): { success: true; data: Value } | { success: false };
}

function valid<Value>(shape: Shape<Value>, name: string, value: string | undefined): Value {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const vi = value === undefined ? 'thiếu' : `"${value}" không hợp lệ`;
  const en = value === undefined ? 'is missing' : 'is not valid';
  throw new UsageError(`--${name}: ${vi} / ${en}`);
}
