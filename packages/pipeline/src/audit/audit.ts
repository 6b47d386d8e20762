/**
 * Asks the registry what is known to be wrong with the packages of the lockfile, those for development
 * too. A registry that does not offer this says so: that is told, and no reason to stop.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { runMain, Stopped, say } from '../say.ts';
import { root } from '../stacks/run.ts';
import { readAudit } from './read-audit.ts';

/** Known and borne: the address of the advisory, and why it does no harm here. */
const borne: Readonly<Record<string, string>> = {};

const Manifest = z.object({ packageManager: z.string() });

/** Exits with a code of its own when something is found: what was printed counts. */
function printed(packageManager: string): Promise<string> {
  const args = ['--yes', packageManager, 'audit', '--json'];
  const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile('npx', args, options, (_failed, out) => resolve(out));
  });
}

await runMain(async () => {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const audit = readAudit(await printed(Manifest.parse(manifest).packageManager));
  if ('unasked' in audit) {
    say(`không hỏi được kho gói / could not ask the registry: ${audit.unasked}`);
    return;
  }
  for (const one of audit.advisories) {
    const { module_name: name, severity, title, url, vulnerable_versions: versions } = one;
    const why = borne[url] === undefined ? '' : `  (borne: ${borne[url]})`;
    say(`${severity}: ${name} ${versions}: ${title} ${url}${why}`);
  }
  const open = audit.advisories.filter(({ url }) => borne[url] === undefined);
  if (open.length > 0) throw new Stopped(`${open.length} lỗ hổng đã biết / known to be wrong`);
  say('không có lỗ hổng nào được biết / nothing is known to be wrong');
});
