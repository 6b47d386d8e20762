import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Stopped, say } from '../say.ts';
import { root } from '../stacks/run.ts';
import type { Emulator } from './emulator.ts';

export interface Wanted {
  readonly code: number;
  /** What must be among what it says. */
  readonly saying: readonly string[];
}

const changedApp = join('packages/pipeline/src/rehearse/changed-app.ts');

/** The project's own commands, as a person types them, on the emulator. */
export interface Commands {
  deploy(wanted: Wanted, mistake?: 'broken-consult' | 'other-ledger'): Promise<void>;
  administrator(wanted: Wanted): Promise<void>;
  destroy(wanted: Wanted): Promise<void>;
}

export function commandsOn({ env }: Emulator, stage: string): Commands {
  return {
    deploy: (wanted, mistake) =>
      command('deploy', ['--skip-tests', ...(mistake ? ['--app', changedApp] : [])], wanted, {
        ...env,
        ...(mistake && { GIAM_SAT_MISTAKE: mistake }),
      }),
    administrator: (wanted) =>
      command('administrator', ['--username', 'first-administrator'], wanted, env),
    destroy: (wanted) => command('destroy', [], wanted, env),
  };

  async function command(
    name: string,
    more: readonly string[],
    wanted: Wanted,
    surroundings: Readonly<Record<string, string>>,
  ): Promise<void> {
    const args = ['run', '--silent', name, '--', '--stage', stage, ...more];
    say(`$ npm run ${name} -- --stage ${stage} ${more.join(' ')}`);
    const child = spawn('npm', args, {
      cwd: root,
      env: { ...process.env, ...surroundings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk;
        process.stdout.write(String(chunk).replace(/^(?=.)/gm, '    '));
      });
    }
    const [code] = await once(child, 'close');
    if (code !== wanted.code) throw new Stopped(`${name}: ended with ${code}, not ${wanted.code}`);
    const missing = wanted.saying.filter((one) => !said.includes(one));
    if (missing.length > 0) throw new Stopped(`${name}: did not say ${missing.join('; ')}`);
  }
}
