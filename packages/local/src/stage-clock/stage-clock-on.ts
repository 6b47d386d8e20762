import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import * as z from 'zod';
import type { Template } from '../assembly/template.ts';
import type { Services } from '../start-services.ts';
import type { Storage } from '../start-storage.ts';
import type { Stops } from '../stops.ts';
import { type AnswerClock, createAnswerClock } from './answer-clock.ts';

const Swept = z.object({ finished: z.boolean() });

/** The clock of the system on this machine: each day that passes has its sweep. */
export function stageClockOn(
  template: Template,
  { endpoint, tables }: Storage,
  { hosts }: Services,
  settled: () => Promise<void>,
  stops: Stops,
): AnswerClock {
  const credentials = { accessKeyId: 'runner', secretAccessKey: 'local' };
  const client = documentClient({ endpoint, region: template.region, credentials });
  stops.add(async () => client.destroy());
  const ledger = ledgerOn(client, tables.Ledger ?? '');
  const dayPassed = async () => {
    // What was written before midnight falls due after it.
    await settled();
    let finished = false;
    while (!finished) {
      const answer: unknown = JSON.parse(await hosts.find('sweep').invoke({}));
      finished = Swept.parse(answer).finished;
      await settled();
    }
  };
  return createAnswerClock({ ledger, dayPassed });
}
