import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { readEnv } from '@giam-sat/platform/env';
import * as z from 'zod';

const Surroundings = z.object({
  AWS_ENDPOINT_URL_DYNAMODB: z.url().optional(),
  PATH: z.string().default(''),
});

export type FoundEngine = { readonly endpoint: string } | { readonly program: string };

const howToGetOne = `Không tìm thấy cơ sở dữ liệu để chạy / No database engine was found. Any one of these will do:
  - trên Linux x64 / on Linux x64: install again without --no-optional, which brings @dynoxide/linux-x64
  - đặt chương trình dynoxide vào PATH / put a dynoxide program on PATH (https://github.com/nubo-db/dynoxide)
  - chạy DynamoDB Local và chỉ địa chỉ / run DynamoDB Local yourself and name its address:
    AWS_ENDPOINT_URL_DYNAMODB=http://localhost:8000 npm start`;

/** The engine to use: the user's own, the installed one, or one on PATH. */
export function findEngine(): FoundEngine {
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint, PATH } = readEnv(Surroundings);
  if (endpoint !== undefined) return { endpoint };
  const programs = [installed(), ...PATH.split(delimiter).map((one) => join(one, 'dynoxide'))];
  const program = programs.find((one) => one !== undefined && isExecutable(one));
  if (program === undefined) throw new Error(howToGetOne);
  return { program };
}

function installed(): string | undefined {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return join(
      dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)),
      'dynoxide',
    );
  } catch {
    return undefined;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
