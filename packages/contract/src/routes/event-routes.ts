import * as z from 'zod';
import { CloudEvent } from '../http/cloud-event.ts';
import { FeedQuery } from '../http/query.ts';
import { readersPageOf } from './answers.ts';
import { readRoute } from './make-route.ts';

export const feedRoute = readRoute(
  '/feed',
  'Every event after a position that the account may know of, in the one order; positions are gapless, what it may not open is left out',
  { query: FeedQuery },
  readersPageOf(CloudEvent),
);
export const eventsDocumentRoute = readRoute(
  '/asyncapi.json',
  'What bus and feed carry, as AsyncAPI 3.0',
  {},
  z.record(z.string(), z.unknown()),
);
