/**
 * What the runner does with each property of each resource type. A path reaches into objects and
 * through lists (`Targets.Arn`); naming a property takes in everything below it.
 */
export interface KnownType {
  readonly honours: readonly string[];
  /** Property → why nothing is done with it here. */
  readonly ignores: Readonly<Record<string, string>>;
}

// Why a property is left out.
export const label = 'a label for people and bills';
export const watching = 'nobody watches one machine';
export const access = 'one machine has no access control; grants are compared after a run';
export const storage = 'how AWS stores, encrypts and backs up; here it is one file';
export const accounts = 'there are no accounts of people here, only personas';
export const money = 'capacity and cost';
