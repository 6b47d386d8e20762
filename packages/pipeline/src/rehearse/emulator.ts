import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Stopped } from '../say.ts';
import { within } from '../smoke/within.ts';
import { emulatorFolder } from './python.ts';

/** An account of its own with nothing in it. */
export interface Emulator {
  /** What a process needs to take it for AWS. */
  readonly env: Readonly<Record<string, string>>;
  /** Lines in which it said what it can not do. */
  notEmulated(): readonly string[];
  /** Ends it; all that was in it is gone. */
  stop(): Promise<void>;
}

const ACCOUNT = '111122223333';
const START_SECONDS = 60;

export async function startEmulator(bin: string, region: string): Promise<Emulator> {
  const home = mkdtempSync(join(tmpdir(), 'giam-sat-rehearsal-'));
  const port = await freePort();
  const env = {
    // The CDK command remembers which account a key belongs to; here another one every time.
    HOME: home,
    AWS_ACCESS_KEY_ID: 'rehearsal',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const child = spawn(join(bin, 'python'), [join(emulatorFolder, 'emulator.py')], {
    cwd: home,
    env: {
      ...process.env,
      ...env,
      PATH: [dirname(process.execPath), process.env.PATH].join(':'),
      ...{ GATEWAY_PORT: String(port), BIND_HOST: '127.0.0.1', LAMBDA_EXECUTOR: 'local' },
      ...{ MINISTACK_REGION: region, MINISTACK_ACCOUNT_ID: ACCOUNT, LOG_LEVEL: 'WARNING' },
      ...{ IOT_MTLS_ENABLED: '0', SFTP_ENABLED: '0' },
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const ended = once(child, 'exit');
  await within(START_SECONDS, `the emulator on port ${port}`, async () => {
    if (child.exitCode !== null) throw new Stopped(`the emulator ended: ${said.slice(-2000)}`);
    const answer = await fetch(`${env.AWS_ENDPOINT_URL}/_ministack/health`).catch(() => undefined);
    return answer?.ok === true ? true : undefined;
  });
  return {
    env,
    notEmulated: () => [...new Set(said.match(/^NOT EMULATED .*$/gm))],
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
