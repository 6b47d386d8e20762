import {
  allowCounting,
  allowFiles,
  allowInsert,
  allowNoticingAbsence,
  allowRead,
} from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { clockOf, rateOf, type ServiceScope } from './service-scope.ts';

export function evidenceFunction({ scope, stage, data, rates }: ServiceScope): ServiceFunction {
  const { ledger, evidence: files } = data;
  const evidence = new ServiceFunction(scope, 'EvidenceFiles', {
    name: 'evidence',
    environment: {
      LEDGER_TABLE: ledger.tableName,
      EVIDENCE_BUCKET: files.bucketName,
      ...clockOf(stage),
      ...rateOf({ stage, rates }),
    },
    // Holds a file of 20 MB, and a copy of it, at a time.
    memoryMb: 1024,
    timeoutSeconds: 20,
    hurts: 'Nobody can hand in or open evidence files, and published copies can not be fetched.',
    stage,
  });
  allowRead(ledger, evidence, 'pages');
  allowInsert(ledger, evidence);
  allowFiles(files, evidence, 'incoming', ['Get', 'Put', 'Delete']);
  allowFiles(files, evidence, 'kept', ['Get', 'Put']);
  allowFiles(files, evidence, 'public', ['Get', 'Put', 'Delete']);
  allowNoticingAbsence(files, evidence);
  allowCounting(rates, evidence);
  return evidence;
}
