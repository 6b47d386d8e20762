import { Duration, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  Architecture,
  type IFunction,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { removalPolicy, type Stage } from '../stages.ts';
import { bundledCode } from './bundle.ts';
import { DeadLetters } from './dead-letters.ts';
import type { Environments, FunctionName } from './function-name.ts';

export interface ServiceFunctionProps<Name extends FunctionName> {
  /** The function's folder. */
  readonly name: Name;
  /** Typed by the function's own env.ts: a forgotten variable does not compile. */
  readonly environment: Environments[Name];
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** A sentence: who is hurt, and how, while this fails. */
  readonly hurts: string;
  /** For a function that is woken: where a wake-up goes that failed for good. */
  readonly deadLetters?: DeadLetters;
  readonly stage: Stage;
}

/** One folder, one Lambda, one role that may only write its own log until it is granted more. */
export class ServiceFunction<Name extends FunctionName = FunctionName> extends Construct {
  readonly function: LambdaFunction;
  /** The version that is live, where new ones take over step by step. */
  readonly live: Alias | undefined;
  readonly logGroup: LogGroup;
  readonly name: FunctionName;
  readonly hurts: string;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps<Name>) {
    super(scope, id);
    this.name = props.name;
    this.hurts = props.hurts;
    this.logGroup = new LogGroup(this, 'Log', {
      retention: props.stage.logDays,
      removalPolicy: removalPolicy(props.stage),
    });
    // The managed basic execution role may write to every log group of the account.
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    this.logGroup.grantWrite(role);
    this.function = this.createFunction(props, role);
    if (props.stage.shift !== undefined) {
      const version = this.function.currentVersion;
      this.live = new Alias(this, 'Live', { aliasName: 'live', version });
    }
    if (!props.deadLetters) {
      Validations.of(this.function).acknowledge({
        id: 'Serverless-LambdaDLQ',
        reason:
          'Only the API calls it, and waits: a failure is answered, and the queue would stay empty.',
      });
    }
    Validations.of(this.function).acknowledge({
      id: 'Serverless-LambdaTracing',
      reason:
        'Record, version and position in the logs lead from request to delivery; traces add cost only.',
    });
  }

  /** What others call: the live version where there is an alias, the newest elsewhere. */
  get called(): IFunction {
    return this.live ?? this.function;
  }

  private createFunction(props: ServiceFunctionProps<Name>, role: Role): LambdaFunction {
    return new LambdaFunction(this, 'Function', {
      description: props.hurts,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: bundledCode(this, props.name),
      handler: 'index.handler',
      environment: { ...props.environment },
      memorySize: props.memoryMb,
      timeout: Duration.seconds(props.timeoutSeconds),
      tracing: Tracing.DISABLED,
      logGroup: this.logGroup,
      role,
      ...(props.deadLetters && { deadLetterQueue: props.deadLetters.queue }),
    });
  }
}

/** What streams and schedules wake: nobody waits for its answer, so it has dead letters. */
export class WokenFunction<Name extends FunctionName = FunctionName> extends ServiceFunction<Name> {
  readonly deadLetters: DeadLetters;

  constructor(
    scope: Construct,
    id: string,
    props: Omit<ServiceFunctionProps<Name>, 'deadLetters'>,
  ) {
    const deadLetters = new DeadLetters(scope, `${id}DeadLetters`, props.stage);
    super(scope, id, { ...props, deadLetters });
    this.deadLetters = deadLetters;
  }
}
