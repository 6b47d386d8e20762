import { Stopped } from '../say.ts';

/** @throws Stopped that names the output which a deployed stage lacks */
export function outputOf(outputs: ReadonlyMap<string, string>, name: string): string {
  const value = outputs.get(name);
  if (value === undefined) {
    throw new Stopped(`giai đoạn chưa có / the stage has no output ${name}: npm run deploy`);
  }
  return value;
}
