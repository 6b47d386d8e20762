import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Day } from '@giam-sat/domain/day';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { moveClock, stageDay } from '@giam-sat/local/stage-clock/move-clock';
import * as z from 'zod';
import type { Stage } from '../../../infra/stages.ts';
import { Stopped } from './say.ts';

const Swept = z.object({ finished: z.boolean() });
/** More than a year at once is rather a slip of the keyboard. */
const MOST_DAYS = 400;

export interface StageClock {
  today(): Promise<Day>;
  /** Lets the days pass one by one, each with its sweep. @returns the days that passed */
  moveTo(day: Day): Promise<readonly Day[]>;
  close(): void;
}

/** The clock of a deployed stage; only for a stage that has one that can be moved. */
export function clockOf(stage: Stage, ledgerTable: string, sweep: string): StageClock {
  if (!stage.movableClock) throw new Error(`the clock of ${stage.name} is the real one`);
  const client = documentClient({ region: stage.region });
  const lambda = new LambdaClient({ region: stage.region });
  const ledger = ledgerOn(client, ledgerTable);
  return {
    today: () => stageDay(ledger),
    moveTo(day) {
      return moveClock({ ledger, dayPassed: () => sweepWhole(lambda, sweep) }, day);
    },
    close() {
      client.destroy();
      lambda.destroy();
    },
  };
}

async function sweepWhole(lambda: LambdaClient, FunctionName: string): Promise<void> {
  for (let finished = false; !finished; ) {
    const answer = await lambda.send(new InvokeCommand({ FunctionName, Payload: '{}' }));
    const said = answer.Payload?.transformToString() ?? '';
    if (answer.FunctionError !== undefined) throw new Stopped(`sweep: ${said}`);
    ({ finished } = Swept.parse(JSON.parse(said)));
  }
}

/** @throws Stopped when the clock would go back, or further than a person means */
export function checkMove(from: Day, to: Day): void {
  if (to < from) {
    throw new Stopped(
      `đồng hồ chỉ tiến: hôm nay đã là ${from} / the clock only goes forward: it is ${from} already`,
      3,
    );
  }
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (days > MOST_DAYS) {
    throw new Stopped(`mỗi lần nhiều nhất ${MOST_DAYS} ngày / ${MOST_DAYS} days at most`, 3);
  }
}
