import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Price = z.number().min(0);

const Prices = z.object({
  region: z.string(),
  asOf: z.string(),
  verified: z.boolean(),
  dynamodb: z.object({
    writeUnitsPerMillion: Price,
    readUnitsPerMillion: Price,
    storageGbMonth: Price,
    recoveryGbMonth: Price,
  }),
  lambda: z.object({ requestsPerMillion: Price, gbSecond: Price }),
  /** A function that CloudFront calls. */
  edge: z.object({ requestsPerMillion: Price, gbSecond: Price }),
  httpApi: z.object({ requestsPerMillion: Price }),
  eventBridge: z.object({ eventsPerMillion: Price }),
  logs: z.object({ ingestedGb: Price, bytesPerInvocation: Price }),
  cloudWatch: z.object({ alarmMetricMonth: Price, dashboardMonth: Price, freeDashboards: Price }),
  kms: z.object({ keyMonth: Price }),
  secrets: z.object({ secretMonth: Price }),
  backup: z.object({ gbMonth: Price }),
  assumed: z.object({
    calledSeconds: Price,
    wokenSeconds: Price,
    edgeSeconds: Price,
    readsPerSession: z.object({ record: Price, list: Price, figures: Price }),
  }),
});
export type Prices = z.output<typeof Prices>;

/** Prices are data: `prices.json`, with their month and whether somebody checked them. */
export function readPrices(): Prices {
  const file = join(import.meta.dirname, 'prices.json');
  return Prices.parse(JSON.parse(readFileSync(file, 'utf8')));
}
