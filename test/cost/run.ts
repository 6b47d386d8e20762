/**
 * `npm run cost`: what a stage costs, idle and in a year of the whole country. Capacity units are what
 * the engine counted for a sample; resources and schedules are the template's; prices are data.
 */
import { type CostLine, idleCost } from './idle.ts';
import { readPrices } from './prices.ts';
import { type Measured, measureSample, type Year } from './year.ts';

/** The country in a year. */
const YEAR: Year = { sessions: 1_000_000, findings: 200_000, recommendations: 250_000 };
const MOST_IDLE = 5;
const GB = 1e9;

const prices = readPrices();
const say = (line: string) => process.stdout.write(`${line}\n`);

function table(title: string, lines: readonly CostLine[], per: string): number {
  say(`\n${title}`);
  for (const { what, month } of lines) say(`  ${what.padEnd(58)} ${month.toFixed(2).padStart(10)}`);
  const sum = lines.reduce((all, { month }) => all + month, 0);
  say(`  ${`US$ ${per}`.padEnd(58)} ${sum.toFixed(2).padStart(10)}`);
  return sum;
}

function yearCost(measured: Measured): CostLine[] {
  const times = YEAR.sessions / measured.sample.sessions;
  const { dynamodb, lambda, edge, httpApi, eventBridge, logs, assumed, backup } = prices;
  const { record, list, figures } = assumed.readsPerSession;
  const looks = YEAR.sessions * (record + list + figures);
  const read =
    record * measured.recordCall.reads +
    list * measured.listCall.reads +
    figures * measured.figuresCall.reads;
  const writes = (measured.writing.writes + measured.following.writes) * times;
  const reads = (measured.writing.reads + measured.following.reads) * times + read * YEAR.sessions;
  const commands = measured.commands * times;
  const events = measured.events * times;
  // At worst each command wakes every follower by itself.
  const woken = commands * 3;
  const seconds = (commands + looks) * assumed.calledSeconds + woken * assumed.wokenSeconds;
  const gigabytes = (measured.bytes * times) / GB;
  // Ledger and Log are kept, views hold about as much; on average half of the year's growth is there.
  const stored = (gigabytes * 2.5 * 12) / 2;
  const million = (count: number, price: number) => (count * price) / 1e6;
  return [
    { what: `${round(writes)} write units`, month: million(writes, dynamodb.writeUnitsPerMillion) },
    { what: `${round(reads)} read units`, month: million(reads, dynamodb.readUnitsPerMillion) },
    {
      what: `${gigabytes.toFixed(1)} GB of facts, kept and recoverable`,
      month: stored * (dynamodb.storageGbMonth + dynamodb.recoveryGbMonth + backup.gbMonth),
    },
    {
      what: `${round(commands + looks)} requests`,
      month: million(commands + looks, httpApi.requestsPerMillion),
    },
    {
      what: `${round(commands + looks + woken)} function calls`,
      month:
        million(commands + looks + woken, lambda.requestsPerMillion) + seconds * lambda.gbSecond,
    },
    {
      // 128 MB.
      what: 'a look at each answer at the edge',
      month:
        million(commands + looks, edge.requestsPerMillion) +
        ((commands + looks) * assumed.edgeSeconds * edge.gbSecond) / 8,
    },
    {
      what: `${round(events)} events on the bus`,
      month: million(events, eventBridge.eventsPerMillion),
    },
    {
      what: 'logs',
      month: (((commands + looks + woken) * logs.bytesPerInvocation) / GB) * logs.ingestedGb,
    },
  ];
}

function round(count: number): string {
  return `${(count / 1e6).toFixed(1)} M`;
}

say(`prices: ${prices.region}, ${prices.asOf}, ${prices.verified ? 'checked' : 'NOT checked'}`);
const idle = table(
  'production, nobody records or reads, a month',
  idleCost('production', prices),
  'a month',
);
const measured = await measureSample();
const { sample, writing, following } = measured;
say(
  `\nmeasured: ${sample.sessions} sessions, ${sample.findings} findings, ` +
    `${sample.recommendations} recommendations to their end: ${measured.commands} commands, ` +
    `${measured.events} events, ${writing.writes + following.writes} write units, ` +
    `${writing.reads + following.reads} read units`,
);
table(
  `a year with ${YEAR.sessions} sessions, ${YEAR.findings} findings, ${YEAR.recommendations} recommendations`,
  [...yearCost(measured), { what: 'twelve idle months', month: idle * 12 }],
  'a year',
);
if (idle > MOST_IDLE) {
  say(`\nidle is over US$ ${MOST_IDLE} a month`);
  process.exitCode = 1;
}
