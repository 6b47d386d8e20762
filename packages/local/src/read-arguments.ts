import { parseArgs } from 'node:util';

export interface StartArguments {
  readonly port: number;
  readonly dataDir: string;
  readonly isEmpty: boolean;
  readonly hasFaults: boolean;
  readonly wantsHelp: boolean;
}

export class ArgumentError extends Error {}

export const usage = `npm start -- [--port N] [--data DIR] [--empty] [--faults]

  --port N     cổng / port of the API (8787)
  --data DIR   nơi giữ dữ liệu / where data is kept (.data)
  --empty      không nạp dữ liệu minh họa / without the demonstration data
  --faults     cố ý gây lỗi như AWS có thể gây ra / misbehave on purpose, as AWS may
  --help       trang này / this page
`;

/** @throws ArgumentError when they can not be understood */
export function readArguments(args: readonly string[]): StartArguments {
  const { port, data, empty, faults, help } = parse(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new ArgumentError(`--port ${port}: a number from 0 to 65535 is needed`);
  }
  return {
    port: Number(port),
    dataDir: data,
    isEmpty: empty,
    hasFaults: faults,
    wantsHelp: help,
  };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8787' },
        data: { type: 'string', default: '.data' },
        empty: { type: 'boolean', default: false },
        faults: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new ArgumentError(error instanceof Error ? error.message : String(error));
  }
}
