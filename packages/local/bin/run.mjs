#!/usr/bin/env node
// Runs on the machine's own Node (20 or later): installs what the lockfile names when it is not
// there yet, then hands over to the project's own Node 24 with the project's tools on PATH.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const marker = join(root, 'node_modules/.installed');

function wanted() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function install() {
  const digest = wanted();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === digest) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  process.stderr.write(`installing (${packageManager}) …\n`);
  const done = spawnSync(
    process.platform === 'win32' ? 'npx.cmd' : 'npx',
    [
      '--yes',
      packageManager,
      'install',
      '--frozen-lockfile',
      '--reporter=append-only',
      '--loglevel=error',
    ],
    { cwd: root, stdio: ['ignore', 2, 2] },
  );
  if (done.status !== 0) {
    process.stderr.write(
      'cài đặt không thành công / the installation failed: see the lines above\n',
    );
    process.exit(done.status ?? 1);
  }
  writeFileSync(marker, digest);
}

install();
const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    // The real Node 24 comes first: the shim of the same name starts it without handing over signals.
    PATH: [
      join(root, 'node_modules/node/bin'),
      join(root, 'node_modules/.bin'),
      process.env.PATH,
    ].join(delimiter),
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
