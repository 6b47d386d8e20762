import type { DataClass } from '@giam-sat/domain/data-class';

/**
 * The class of every text that somebody can fill as they like, by the name of its member, wherever it stands:
 * in what is sent, in events and in answers. Choosing it is the point: a member of another name fails the
 * test until somebody has said here who may see what will be written into it.
 *
 * `public`: shown once its record was published, or a name, number or code of something that is no person.
 * `internal`: for accounts that may read the record; looked through for signs of persons before it is stored.
 * `open`: texts of officials in their office (who signed, decided, is responsible), internal as well.
 */
type OpenClass = Extract<DataClass, 'public' | 'internal'> | 'open';

const of = (dataClass: OpenClass, ...names: readonly string[]) =>
  names.map((name): [string, OpenClass] => [name, dataClass]);

export const CLASS_OF_TEXT: ReadonlyMap<string, OpenClass> = new Map([
  // Shown with a published record, or of a register that anybody may look up.
  ...of(
    'public',
    'subject',
    'text',
    'product',
    'number',
    'code',
    'name',
    'nameEn',
    'ocid',
    'basis',
  ),
  ...of('public', 'measure', 'of', 'scope', 'quote', 'formedFrom', 'unresolved'),
  // Told to who may open the record.
  ...of(
    'internal',
    'line',
    'note',
    'title',
    'reason',
    'evidence',
    'clause',
    'argument',
    'proposal',
  ),
  ...of(
    'internal',
    'why',
    'field',
    'programme',
    'programmeId',
    'delegationNo',
    'village',
    'purpose',
  ),
  ...of(
    'internal',
    'environmentPlan',
    'what',
    'result',
    'package',
    'contract',
    'role',
    'rule',
    'ruleKey',
  ),
  ...of('internal', 'changed', 'step', 'about', 'position'),
  // Who acts in an office or a firm.
  ...of('open', 'owner', 'pmu', 'supervisionConsultant', 'company', 'decisionMaker', 'signedBy'),
  ...of('open', 'approvedBy', 'issuingAuthority', 'enteredBy'),
]);
