import { CfnOutput, Duration, Lazy, Stack, type StackProps } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { logTable } from '../packages/ledger/src/tables.ts';
import { Alarms } from './constructs/alarms.ts';
import {
  allowConfiding,
  allowFiles,
  allowInsert,
  allowNoticingAbsence,
  allowPartition,
  allowPublic,
  allowPutEvents,
  allowRead,
  allowRewrite,
  allowScan,
} from './constructs/grants.ts';
import { HttpEdge } from './constructs/http-edge.ts';
import { Overview } from './constructs/overview.ts';
import { ScheduledWakeUp } from './constructs/scheduled-wake-up.ts';
import { ServiceFunction, WokenFunction } from './constructs/service-function.ts';
import { StreamWakeUp } from './constructs/stream-wake-up.ts';
import type { DataStack } from './data-stack.ts';
import type { Stage } from './stages.ts';

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
}

/** The Log's positions; its other lines (`at`) say nothing new. */
const newPosition = {
  eventName: ['INSERT'],
  dynamodb: { Keys: { [logTable.partitionKey.name]: { S: ['log'] } } },
} as const;

/** What nobody may do. It wakes the consumer, which logs LEDGER_CHANGED. */
const changedInPlace = { eventName: ['MODIFY', 'REMOVE'] } as const;

/**
 * What may be made again. No function has reserved concurrency: two at once lose against each
 * other's conditions and read again, and a new account's quota of ten can not spare any.
 */
export class ServiceStack extends Stack {
  private readonly stage: Stage;
  private readonly data: DataStack;
  /** Address of the interface, with its protocol. */
  readonly apiEndpoint: string;
  private pagesUrl = '';

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    this.stage = props.stage;
    this.data = props.data;
    const record = this.record();
    const consult = this.consult();
    const open = this.public();
    const evidence = this.evidence();
    const confide = this.confide();
    const called = [record, consult, open, evidence, confide];
    const { identity } = this.data;
    const edge = new HttpEdge(this, 'Http', {
      ...{ identity, record, consult, open, evidence, confide, stage: this.stage },
    });
    this.apiEndpoint = edge.api.apiEndpoint;
    this.pagesUrl = edge.api.apiEndpoint;
    const sequence = this.sequence();
    const project = this.project();
    const publish = this.publish();
    const sweep = this.sweep();
    const alarms = new Alarms(this, 'Alarms');
    alarms.serverErrors(edge.api);
    alarms.called([this.data.claims, ...called]);
    for (const woken of [sequence, project, publish]) alarms.woken(woken);
    alarms.swept(sweep);
    alarms.ledgerChanged([sequence, project]);
    alarms.recordBroken([sequence, project]);
    alarms.foundLate([sequence, project, publish]);
    new Overview(this, 'Overview', {
      stage: this.stage,
      api: edge.api,
      called,
      woken: [sequence, project, publish, sweep],
      tables: [this.data.ledger, this.data.log, this.data.views],
    });
    new CfnOutput(this, 'ApiUrl', { value: edge.api.apiEndpoint });
    for (const woken of [sequence, project, publish, sweep]) this.publishNames(woken);
  }

  /** For commands run from outside: whom to call again, and where given-up wake-ups lie. */
  private publishNames({ node, function: called, deadLetters }: WokenFunction): void {
    new CfnOutput(this, `${node.id}FunctionName`, { value: called.functionName });
    new CfnOutput(this, `${node.id}DeadLettersUrl`, { value: deadLetters.queue.queueUrl });
  }

  private record(): ServiceFunction {
    const { ledger, log, views } = this.data;
    const record = new ServiceFunction(this, 'Record', {
      name: 'record',
      environment: {
        ...this.tables(),
        ...this.clock(),
        // The API is made after the functions it calls; links lead to the pages at its origin.
        PAGES_URL: Lazy.string({ produce: () => this.pagesUrl }),
      },
      memoryMb: 1024,
      timeoutSeconds: 10,
      hurts:
        'Whoever records a session, finding or recommendation can not, and has to keep the paper.',
      stage: this.stage,
    });
    // Log and Views only to point out what may have been entered before.
    for (const table of [ledger, log, views]) allowRead(table, record);
    allowInsert(ledger, record);
    return record;
  }

  private consult(): ServiceFunction {
    const { ledger, log, views } = this.data;
    const consult = new ServiceFunction(this, 'Consult', {
      name: 'consult',
      environment: { ...this.tables(), ...this.clock() },
      memoryMb: 1024,
      timeoutSeconds: 10,
      hurts: 'Nobody can open a record, a list or a figure, or follow the feed.',
      stage: this.stage,
    });
    for (const table of [ledger, log, views]) allowRead(table, consult);
    return consult;
  }

  /** Who alone reads what is kept about people. */
  private confide(): ServiceFunction {
    const { ledger, personal, personalKey } = this.data;
    const confide = new ServiceFunction(this, 'Confide', {
      name: 'confide',
      environment: {
        LEDGER_TABLE: ledger.tableName,
        PERSONAL_TABLE: personal.tableName,
        ...this.clock(),
      },
      memoryMb: 1024,
      timeoutSeconds: 10,
      hurts: 'Names of board members and informants can be neither recorded nor read nor purged.',
      stage: this.stage,
    });
    allowRead(ledger, confide);
    allowInsert(ledger, confide);
    allowConfiding(personal, personalKey, confide);
    return confide;
  }

  private public(): ServiceFunction {
    const open = new ServiceFunction(this, 'Public', {
      name: 'public',
      environment: { VIEWS_TABLE: this.data.views.tableName },
      memoryMb: 512,
      timeoutSeconds: 10,
      hurts: 'Nobody without an account sees what was published.',
      stage: this.stage,
    });
    allowPublic(this.data.views, open);
    return open;
  }

  private evidence(): ServiceFunction {
    const { ledger, evidence: files } = this.data;
    const evidence = new ServiceFunction(this, 'EvidenceFiles', {
      name: 'evidence',
      environment: {
        LEDGER_TABLE: ledger.tableName,
        EVIDENCE_BUCKET: files.bucketName,
        ...this.clock(),
      },
      // Holds a file of 20 MB, and a copy of it, at a time.
      memoryMb: 1024,
      timeoutSeconds: 20,
      hurts: 'Nobody can hand in or open evidence files, and published copies can not be fetched.',
      stage: this.stage,
    });
    allowRead(ledger, evidence);
    allowInsert(ledger, evidence);
    allowFiles(files, evidence, 'incoming', ['Get', 'Put', 'Delete']);
    allowFiles(files, evidence, 'kept', ['Get', 'Put']);
    allowFiles(files, evidence, 'public', ['Get', 'Put', 'Delete']);
    allowNoticingAbsence(files, evidence);
    return evidence;
  }

  private sequence(): WokenFunction {
    const { ledger, log } = this.data;
    const consumer = new WokenFunction(this, 'Sequence', {
      name: 'sequence',
      environment: { LEDGER_TABLE: ledger.tableName, LOG_TABLE: log.tableName },
      memoryMb: 512,
      // The daily scan reads a GB in about a minute and can not go on where it stopped.
      timeoutSeconds: 900,
      hurts: 'What is recorded gets no position: it is missing from lists, figures, feed and bus.',
      stage: this.stage,
    });
    allowRead(ledger, consumer);
    allowScan(ledger, consumer);
    allowRead(log, consumer);
    allowInsert(log, consumer);
    new StreamWakeUp(this, 'LedgerStream', { table: ledger, consumer });
    // Daily and not oftener, for it scans the Ledger: about 4 US cents a GB. Until then a lost
    // notification is mended by the record's next event.
    new ScheduledWakeUp(this, 'DailyCatchUp', {
      description: 'Gives a position to whatever a lost notification left behind',
      // 01:17 in Viet Nam, when nobody records.
      schedule: Schedule.cron({ hour: '18', minute: '17' }),
      target: consumer,
      input: { catchUp: 'recent' },
    });
    return consumer;
  }

  private project(): WokenFunction {
    const { ledger, log, views } = this.data;
    const consumer = new WokenFunction(this, 'Project', {
      name: 'project',
      environment: this.tables(),
      memoryMb: 1024,
      timeoutSeconds: 60,
      hurts: 'Lists and figures stay as they were: whoever reports from them reports too little.',
      stage: this.stage,
    });
    allowRead(ledger, consumer);
    allowRead(log, consumer);
    allowRewrite(views, consumer);
    const patterns = [newPosition, changedInPlace];
    new StreamWakeUp(this, 'LogToProject', { table: log, consumer, patterns });
    this.wakeOften('Project', consumer);
    return consumer;
  }

  private publish(): WokenFunction {
    const { ledger, log, views, bus } = this.data;
    const consumer = new WokenFunction(this, 'Publish', {
      name: 'publish',
      environment: { ...this.tables(), BUS_NAME: bus.eventBusName },
      memoryMb: 512,
      timeoutSeconds: 60,
      hurts: 'Systems that listen on the bus hear nothing; they find it in the feed, later.',
      stage: this.stage,
    });
    allowRead(ledger, consumer);
    allowRead(log, consumer);
    allowPartition(views, consumer, 'cursor#publish');
    allowPutEvents(bus, consumer);
    const patterns = [newPosition];
    new StreamWakeUp(this, 'LogToPublish', { table: log, consumer, patterns });
    this.wakeOften('Publish', consumer);
    return consumer;
  }

  private sweep(): WokenFunction {
    const { ledger, log, views } = this.data;
    const consumer = new WokenFunction(this, 'Sweep', {
      name: 'sweep',
      environment: { ...this.tables(), ...this.clock() },
      memoryMb: 1024,
      timeoutSeconds: 900,
      hurts: 'Nobody is told what falls due, and what is overdue does not show as overdue.',
      stage: this.stage,
    });
    for (const table of [ledger, log, views]) allowRead(table, consumer);
    allowInsert(ledger, consumer);
    allowPartition(views, consumer, 'cursor#sweep');
    // A day begins at 17:00 UTC in Viet Nam; a sweep with nothing to do reads sixteen empty pages.
    new ScheduledWakeUp(this, 'SweepOften', {
      description: 'Looks what falls due',
      schedule: Schedule.rate(Duration.minutes(15)),
      target: consumer,
      input: {},
    });
    return consumer;
  }

  /** 8,640 wake-ups a month that read a cursor and one page of the Log: about one US cent each. */
  private wakeOften(id: string, target: WokenFunction): void {
    new ScheduledWakeUp(this, `${id}Often`, {
      description: `Wakes ${target.name} should a notification have been lost`,
      schedule: Schedule.rate(Duration.minutes(5)),
      target,
      input: {},
    });
  }

  private clock() {
    return { MOVABLE_CLOCK: this.stage.movableClock ? 'yes' : 'no' } as const;
  }

  private tables() {
    const { ledger, log, views } = this.data;
    return {
      LEDGER_TABLE: ledger.tableName,
      LOG_TABLE: log.tableName,
      VIEWS_TABLE: views.tableName,
    };
  }
}
