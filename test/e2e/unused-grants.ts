import type { Call } from '../../packages/local/src/grants/call-recorder.ts';

interface Explained {
  /** Functions by the names of their constructs; every one that holds it when left out. */
  readonly held?: readonly string[];
  readonly actions: readonly string[];
  readonly on: RegExp;
  readonly reason: string;
  /** Called or not by how fast the machine is: not demanded either way. */
  readonly sometimes?: true;
}

/**
 * What roles allow though no function calls it while every operation of the API is asked here. Each
 * with what it is for; a grant that is not here, or a line that is no longer needed, fails the test.
 */
const reasons: readonly Explained[] = [
  {
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    on: /:log-group:/,
    reason:
      'Lambda writes what a function prints, with the function’s role; here it goes to a file.',
  },
  {
    held: ['Sequence', 'Project', 'Publish', 'Sweep'],
    actions: ['sqs:SendMessage'],
    on: /DeadLetters/,
    reason:
      'Lambda puts away a wake-up that failed for good, with the function’s role; none did here.',
  },
  {
    held: ['Sequence', 'Project', 'Publish'],
    actions: [
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    ],
    on: /\/stream\//,
    reason:
      'Lambda reads the stream with the role of the function that it wakes; here the runner does.',
  },
  {
    held: ['Confide'],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    on: /:key\//,
    reason:
      'DynamoDB uses the table’s key for whoever reads or writes; the engine here encrypts nothing.',
  },
  {
    held: ['EvidenceFiles'],
    actions: ['s3:ListBucket'],
    on: /evidence$/,
    reason:
      'Never called: without it S3 answers for a file that is not there as for a forbidden one.',
  },
  {
    held: ['EvidenceFiles'],
    actions: ['s3:GetObject'],
    on: /\/public\/\*$/,
    reason: 'In the address it signs for a published copy: who fetches that carries the signature.',
  },
  {
    held: ['Record', 'Consult', 'EvidenceFiles', 'Confide'],
    actions: ['dynamodb:UpdateItem'],
    on: /-Rates$/,
    reason:
      'Tells the other instances of every tenth request of an account in a minute; few come to ten.',
    sometimes: true,
  },
  {
    held: ['Publish'],
    actions: ['dynamodb:Query'],
    on: /-Ledger$/,
    reason: 'Looks how long a record had waited, when its notification was lost: `waitingSince`.',
  },
  {
    held: ['Project'],
    actions: ['dynamodb:ConditionCheckItem'],
    on: /-Views$/,
    reason:
      'Only for an event that fills more than one transaction: test/integration/interrupted-projection.',
  },
  {
    held: ['Sweep'],
    actions: ['dynamodb:PartiQLInsert'],
    on: /-Ledger$/,
    reason:
      'Nothing falls due while the clock stands still here; test/e2e/clock sees that it is called.',
  },
];

export function unexplained(unused: readonly Call[]): readonly Call[] {
  return unused.filter((one) => !reasons.some((reason) => explains(reason, one)));
}

/** Each reason with every action and holder that it names, of which nothing is unused any more. */
export function unneeded(unused: readonly Call[]): string[] {
  return reasons
    .filter(({ sometimes }) => sometimes === undefined)
    .flatMap(({ actions, held, ...rest }) =>
      actions.flatMap((action) =>
        (held ?? ['']).flatMap((holder) => {
          const one = { ...rest, actions: [action], ...(holder !== '' && { held: [holder] }) };
          return unused.some((call) => explains(one, call)) ? [] : [`${holder} ${action}`];
        }),
      ),
    );
}

function explains({ held, actions, on }: Explained, { functionName, action, resource }: Call) {
  const holder = /-(\w+)Function$/.exec(functionName)?.[1] ?? functionName;
  return (held?.includes(holder) ?? true) && actions.includes(action) && on.test(resource);
}
