import { startSystem } from '../../packages/local/src/system.ts';

// A runner as a process of its own, so that a test can kill it.
const [assembly = '', dataDir = ''] = process.argv.slice(2);
try {
  const system = await startSystem({ assembly, dataDir });
  process.stdout.write(`ready ${system.url}\n`);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
