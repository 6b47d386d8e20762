import type { Deployment, ExternalIssuer, PersonalElsewhere } from './stages.ts';

// The region nearest to Viet Nam; AWS has none inside the country.
const region = 'ap-southeast-1';

/** @throws when it does not look like an AWS region */
export function regionOf(said: unknown): string {
  if (said === undefined) return region;
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(String(said))) throw new Error(`${said} is not a region`);
  return String(said);
}

const TABLE = /^arn:aws[\w-]*:dynamodb:([\w-]+):\d{12}:table\/[\w.-]+$/;
const KEY = /^arn:aws[\w-]*:kms:([\w-]+):\d{12}:key\/[\w-]+$/;

/** @throws when only one of the two is given, either is no ARN, or they are of two regions */
export function elsewhere({
  personalTable,
  personalKey,
}: Deployment): PersonalElsewhere | undefined {
  if (personalTable === undefined && personalKey === undefined) return undefined;
  const [table, key] = [String(personalTable), String(personalKey)];
  const [, at] = TABLE.exec(table) ?? [];
  if (at === undefined || KEY.exec(key)?.[1] !== at) {
    throw new Error(
      'a store elsewhere takes -c personalTable=arn:…:table/… and -c personalKey=arn:…:key/…, of one region',
    );
  }
  return { table, key, region: at };
}

const VERSION = /^arn:aws[\w-]*:lambda:us-east-1:\d{12}:function:[\w-]+:\d+$/;

/** @throws when it is no numbered version in the one region that CloudFront takes functions from */
export function versionOf(said: unknown): string | undefined {
  if (said === undefined) return undefined;
  if (!VERSION.test(String(said))) throw new Error(`${said} is no version of a function`);
  return String(said);
}

/** @throws when it does not look like the id of a distribution */
export function distributionOf(said: unknown): string | undefined {
  if (said === undefined) return undefined;
  if (!/^[A-Z0-9]+$/.test(String(said))) throw new Error(`${said} is no id of a distribution`);
  return String(said);
}

/** @throws when only one of the two is given, or the address is not https */
export function externalIssuer({ issuer, audience }: Deployment): ExternalIssuer | undefined {
  if (issuer === undefined && audience === undefined) return undefined;
  const url = String(issuer);
  if (!url.startsWith('https://') || audience === undefined) {
    throw new Error('an issuer takes -c issuer=https://… and -c audience=…');
  }
  return { url, audience: String(audience) };
}
