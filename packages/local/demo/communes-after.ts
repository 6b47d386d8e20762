import { readFileSync } from 'node:fs';

const ROW = /^(\d+),(\d+(?: \d+)*)$/;

/** By code of an old commune: the communes of today it went to, whole or in part. */
const communes: ReadonlyMap<string, readonly string[]> = new Map(
  readFileSync(new URL('data/communes-after-ha-nam.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, code, codes] = ROW.exec(line) ?? [];
      if (code === undefined || codes === undefined) throw new Error(`no row: ${line}`);
      return [code, codes.split(' ').map((one) => `${one}@2025-07-01`)] as const;
    }),
);

/** The communes of today that an old commune went to, whole or in part. @param code of the old one */
export function communesAfter(code: string): readonly string[] {
  return communes.get(code) ?? [];
}
