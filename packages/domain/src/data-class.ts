import type * as z from 'zod';

/**
 * Who a piece of data may reach, lowest first:
 * `public` may be shown once its record was published; `internal` stays with accounts that may read the
 * record; `personal`, `sensitive` and `informant` stand in the store Personal alone (Law 91/2025/QH15;
 * sensitive: what an official is supervised for; informant: Law on Denunciations 25/2018/QH14 Art. 56).
 */
export const DATA_CLASSES = ['public', 'internal', 'personal', 'sensitive', 'informant'] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/** What is kept apart from the Ledger and can be purged. */
export const CONFIDED_CLASSES = ['personal', 'sensitive', 'informant'] as const;
export type ConfidedClass = (typeof CONFIDED_CLASSES)[number];

/** The member of JSON Schema and OpenAPI that tells the class. */
export const DATA_CLASS = 'x-data-class';

/** The schema with its class: that of everything in it which names no other. */
export function classed<Schema extends z.ZodType>(name: DataClass, schema: Schema): Schema {
  return schema.meta({ [DATA_CLASS]: name });
}

export function isConfidedClass(name: DataClass): name is ConfidedClass {
  return CONFIDED_CLASSES.some((one) => one === name);
}
