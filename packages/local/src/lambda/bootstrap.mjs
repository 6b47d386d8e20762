// The runtime inside a function's process: what AWS's own image does for Node, against the same
// Runtime API. Plain JavaScript, because stripping types costs time in every cold start, and
// without imports of ours, because it must be able to run any bundle.
import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [api, taskRoot, handlerName, functionName, memory] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

// The runner holds the other end: when it dies, so does this process, whatever the handler is at.
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0));
process.stdin.resume();

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const url = `http://${api}/2018-06-01/runtime/${path}`;
    const sent = request(url, { method, agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function describe(error) {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { errorType: name, errorMessage: message, trace: stack?.split('\n') ?? [] };
}

async function loadHandler() {
  const dot = handlerName.lastIndexOf('.');
  const base = join(taskRoot, handlerName.slice(0, dot));
  const file = ['.js', '.mjs', '.cjs'].map((ending) => base + ending).find(existsSync);
  if (file === undefined) throw new Error(`no file for the handler ${handlerName}`);
  const module = await import(pathToFileURL(file).href);
  const name = handlerName.slice(dot + 1);
  const handler = module[name] ?? module.default?.[name];
  if (typeof handler !== 'function') throw new Error(`${handlerName} is not a function`);
  return handler;
}

async function serve(handler) {
  const { headers, body } = await call('GET', 'invocation/next');
  const id = headers['lambda-runtime-aws-request-id'];
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  const context = {
    awsRequestId: id,
    callbackWaitsForEmptyEventLoop: true,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    memoryLimitInMB: memory,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
  let answer;
  try {
    const result = await handler(JSON.parse(body), context);
    answer = ['response', JSON.stringify(result ?? null)];
  } catch (error) {
    const failure = describe(error);
    process.stderr.write(`${JSON.stringify({ level: 'ERROR', requestId: id, ...failure })}\n`);
    answer = ['error', JSON.stringify(failure)];
  }
  await call('POST', `invocation/${id}/${answer[0]}`, answer[1]);
}

const handler = await loadHandler().catch(async (error) => {
  process.stderr.write(`${JSON.stringify({ level: 'ERROR', ...describe(error) })}\n`);
  await call('POST', 'init/error', JSON.stringify(describe(error)));
  process.exit(1);
});
try {
  for (;;) await serve(handler);
} catch {
  // The Runtime API is gone, and with it the runner.
  process.exit(0);
}
