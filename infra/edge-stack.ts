import {
  CfnOutput,
  Duration,
  RemovalPolicy,
  Stack,
  type StackProps,
  Validations,
} from 'aws-cdk-lib';
import { CompositePrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { bundledCode } from './constructs/bundle.ts';
import { EdgeAlarms } from './constructs/edge-alarms.ts';

/** The one region that CloudFront takes functions from, wherever a stage is. */
export const EDGE_REGION = 'us-east-1';

interface EdgeStackProps extends StackProps {
  /** The id of the stage's distribution, known once that is deployed. */
  readonly distribution: string | undefined;
}

/**
 * The function that CloudFront runs where an answer of the interface comes in, to word what the gateway
 * refuses by itself, and the alarm on what CloudFront answers. It holds no data and asks nobody; the web stack
 * names the version it uses.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { distribution, ...props }: EdgeStackProps) {
    super(scope, id, props);
    // No right at all, not even to a log: what it is given holds the tokens of whoever asks.
    const role = new Role(this, 'Role', {
      assumedBy: new CompositePrincipal(
        new ServicePrincipal('lambda.amazonaws.com'),
        new ServicePrincipal('edgelambda.amazonaws.com'),
      ),
    });
    const reword = new LambdaFunction(this, 'Reword', {
      description:
        'Everybody who is refused by the gateway itself reads its own words, in English, while this fails.',
      runtime: Runtime.NODEJS_24_X,
      // At the edge there is no other.
      architecture: Architecture.X86_64,
      code: bundledCode(this, 'reword'),
      handler: 'index.handler',
      memorySize: 128,
      timeout: Duration.seconds(3),
      role,
      // A version that a distribution uses can not be deleted, and going back needs the former one.
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
    });
    acknowledge(reword);
    const alarms = new EdgeAlarms(this, 'Alarms');
    if (distribution !== undefined) alarms.pagesFailing(distribution);
    new CfnOutput(this, 'AlarmTopic', { value: alarms.topic.topicArn });
    new CfnOutput(this, 'RewordVersion', { value: reword.currentVersion.functionArn });
  }
}

function acknowledge(reword: LambdaFunction): void {
  Validations.of(reword).acknowledge(
    {
      id: 'Serverless-LambdaDLQ',
      reason: 'CloudFront calls it and waits for its answer; at the edge there are no queues.',
    },
    {
      id: 'Serverless-LambdaTracing',
      reason: 'Not to be had at the edge, and a trace would hold what a request asked for.',
    },
  );
}
