import type { Figures } from '@giam-sat/contract/http/figures-view';
import type { Measure } from '@giam-sat/domain/figures/measures';
import type { Kind } from '@giam-sat/domain/session/kinds';
import { counting, measures as words } from '../glossary/figures.ts';
import { kinds } from '../glossary/kinds.ts';
import { Card } from '../kit/card.tsx';
import { keysOf } from '../kit/keys-of.ts';
import { Empty } from '../kit/notice.tsx';
import { FigureLink } from './figure-link.tsx';

type Row = Figures['rows'][number];

/** Shown where at least one kind has it. */
const columns: readonly Measure[] = [
  'sessions',
  'planned',
  'heldOfPlan',
  'unscheduled',
  'postponed',
  'cancelled',
  'joined',
  'coChaired',
  'programmes',
  'delegations',
  'supervisedBodies',
  'findings',
  'opinions',
  'recommendations',
  'letters',
];

/** What was done of each kind; kinds are never added to one sum. */
export function KindsTable({ rows }: { readonly rows: readonly Row[] }) {
  const byKind = new Map(rows.map((row) => [row.keys.kind, row]));
  const shown = columns.filter((measure) => rows.some((row) => (row.measures[measure] ?? 0) > 0));
  const present = keysOf(kinds).filter((kind) => byKind.has(kind));
  return (
    <Card title="Các cuộc theo loại">
      {shown.length === 0 ? (
        <Empty>Chưa có cuộc nào trong kỳ này.</Empty>
      ) : (
        <div className="kinds">
          {present.map((kind) => (
            <OneKind key={kind} kind={kind} row={byKind.get(kind)} shown={shown} />
          ))}
        </div>
      )}
      <p className="field-hint">{counting.sessions}</p>
    </Card>
  );
}

interface OneKindProps {
  readonly kind: Kind;
  readonly row: Row | undefined;
  readonly shown: readonly Measure[];
}

function OneKind({ kind, row, shown }: OneKindProps) {
  if (row === undefined) return null;
  const own = shown.filter((measure) => (row.measures[measure] ?? 0) > 0);
  return (
    <section className="kind" aria-label={kinds[kind]} data-kind={kind}>
      <h3>{kinds[kind]}</h3>
      <dl className="numbers">
        {own.map((measure) => (
          <div key={measure}>
            <dt>{words[measure]}</dt>
            <dd>
              <FigureLink
                value={row.measures[measure]}
                records={row.records[measure]}
                label={`${kinds[kind]}: ${words[measure]}`}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
