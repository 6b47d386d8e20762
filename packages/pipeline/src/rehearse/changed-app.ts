// The app with a mistake in it, put there on purpose: what a deployment must notice by itself.
import { CfnGlobalTable } from 'aws-cdk-lib/aws-dynamodb';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { assemble } from '../../../../infra/create-app.ts';

const mistakes = {
  /** Another table than there is: what is read fails, which no template shows. */
  'broken-consult': ({ service }: ReturnType<typeof assemble>) => {
    for (const one of service.node.findAll()) {
      if (!(one instanceof CfnFunction) || !one.node.path.includes('/Consult/')) continue;
      one.addPropertyOverride('Environment.Variables.VIEWS_TABLE', 'a-table-that-is-not-there');
    }
  },
  /** Another key: CloudFormation would make a new, empty ledger. */
  'other-ledger': ({ data }: ReturnType<typeof assemble>) => {
    const table = data.ledger.node.defaultChild;
    if (!(table instanceof CfnGlobalTable)) throw new Error('the ledger is no global table');
    table.addPropertyOverride('KeySchema.0.AttributeName', 'version');
  },
} as const;

const wanted = process.env.GIAM_SAT_MISTAKE;
const assembled = assemble();
for (const [name, make] of Object.entries(mistakes)) if (name === wanted) make(assembled);
assembled.app.synth();
