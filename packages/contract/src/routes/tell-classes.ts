import { DATA_CLASS, type DataClass } from '@giam-sat/domain/data-class';

interface Operation {
  readonly requestBody?: unknown;
  readonly responses?: unknown;
}

/** What anybody may read without a token holds nothing but what was published. */
const PUBLIC = /^\/(public\/|health$|openapi\.json$|docs)/;

/**
 * Says of every payload and answer which class what is in it has where a member names no other: what was
 * published is public, everything else stays with accounts that may open its record.
 */
export function tellClasses(paths: Readonly<Record<string, object>>): void {
  for (const [path, operations] of Object.entries(paths)) {
    const answers: DataClass = PUBLIC.test(path) ? 'public' : 'internal';
    for (const { requestBody, responses } of Object.values<Operation>({ ...operations })) {
      tell(requestBody, 'internal');
      for (const one of Object.values(responses ?? {})) tell(one, answers);
    }
  }
}

/** Beside a reference as well: a class of its own in what it leads to comes first. */
function tell(said: unknown, dataClass: DataClass): void {
  if (typeof said !== 'object' || said === null || !('content' in said)) return;
  for (const media of Object.values(said.content ?? {})) {
    const schema: unknown = media?.schema;
    if (typeof schema !== 'object' || schema === null || DATA_CLASS in schema) continue;
    Object.assign(media, { schema: { ...schema, [DATA_CLASS]: dataClass } });
  }
}
