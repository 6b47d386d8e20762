import { CfnOutput, Lazy, Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { Alarms } from './constructs/alarms.ts';
import { GradualShift } from './constructs/gradual-shift.ts';
import { HttpEdge } from './constructs/http-edge.ts';
import { Overview } from './constructs/overview.ts';
import { ratesTableIn } from './constructs/rates-table.ts';
import type { ServiceFunction, WokenFunction } from './constructs/service-function.ts';
import type { DataStack } from './data-stack.ts';
import { confideFunction } from './functions/confide-function.ts';
import { consultFunction } from './functions/consult-function.ts';
import { evidenceFunction } from './functions/evidence-function.ts';
import { projectFunction } from './functions/project-function.ts';
import { publicFunction } from './functions/public-function.ts';
import { publishFunction } from './functions/publish-function.ts';
import { recordFunction } from './functions/record-function.ts';
import { sequenceFunction } from './functions/sequence-function.ts';
import { sweepFunction } from './functions/sweep-function.ts';
import type { Stage } from './stages.ts';

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
}

interface Watched {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly called: readonly ServiceFunction[];
  readonly readers: readonly [WokenFunction, WokenFunction, WokenFunction];
  readonly sweep: WokenFunction;
  readonly api: HttpApi;
}

/**
 * What may be made again. No function has reserved concurrency: two at once lose against each
 * other's conditions and read again, and a new account's quota of ten can not spare any.
 */
export class ServiceStack extends Stack {
  /** Address of the interface, with its protocol. */
  readonly apiEndpoint: string;
  private pagesUrl = '';

  constructor(scope: Construct, id: string, { stage, data, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const on = { scope: this, stage, data, rates: ratesTableIn(this) };
    // Links lead to the pages. Before those have an address, and on one machine, it is the API's,
    // which is made after the functions it calls.
    const pagesUrl = Lazy.string({ produce: () => this.pagesUrl });
    const answering = {
      record: recordFunction(on, pagesUrl),
      consult: consultFunction(on),
      open: publicFunction(on),
      evidence: evidenceFunction(on),
      confide: confideFunction(on),
    };
    const { api } = new HttpEdge(this, 'Http', { identity: data.identity, ...answering, stage });
    this.apiEndpoint = api.apiEndpoint;
    this.pagesUrl = stage.address ?? api.apiEndpoint;
    const readers = [sequenceFunction(on), projectFunction(on), publishFunction(on)] as const;
    const sweep = sweepFunction(on);
    this.watch({ stage, data, called: Object.values(answering), readers, sweep, api });
    const woken = [...readers, sweep];
    new Overview(this, 'Overview', {
      ...{ stage, api, called: Object.values(answering), woken },
      tables: [data.ledger, data.log, data.views],
    });
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
    for (const one of woken) this.publishNames(one);
  }

  /** The alarms; and in stages where new versions take over step by step, which of them take one back. */
  private watch({ stage, data, called, readers, sweep, api }: Watched): void {
    const [sequence, project, publish] = readers;
    const alarms = new Alarms(this, 'Alarms');
    new CfnOutput(this, 'AlarmTopic', { value: alarms.topic.topicArn });
    const answers = [alarms.serverErrors(api), alarms.called([data.claims, ...called])];
    const ownErrors = [
      ...readers.map((one) => [one, alarms.woken(one)] as const),
      [sweep, alarms.swept(sweep)] as const,
    ];
    alarms.ledgerChanged([sequence, project]);
    alarms.recordBroken([sequence, project]);
    alarms.foundLate([sequence, project, publish]);
    if (stage.shift === undefined) return;
    const shift = new GradualShift(this, 'Shift', stage);
    for (const one of called) shift.watch(one, answers);
    for (const [one, errors] of ownErrors) shift.watch(one, [errors]);
  }

  /** For commands run from outside: whom to call again, and where given-up wake-ups lie. */
  private publishNames({ node, called, deadLetters }: WokenFunction): void {
    new CfnOutput(this, `${node.id}FunctionName`, { value: called.functionName });
    new CfnOutput(this, `${node.id}DeadLettersUrl`, { value: deadLetters.queue.queueUrl });
  }
}
