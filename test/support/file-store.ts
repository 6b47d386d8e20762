import { S3Client } from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import { fileStore } from '../../functions/evidence/file-store.ts';
import { startFileGate } from '../../packages/local/src/files/file-gate.ts';
import { createCallRecorder } from '../../packages/local/src/grants/call-recorder.ts';

const BUCKET = 'evidence';

/** The local store of files behind its gate, as a function named `evidence` sees it. */
export async function testFiles() {
  let late = 0;
  const store = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  store.createBucket(BUCKET);
  const recorder = createCallRecorder();
  const gate = await startFileGate({
    store: `http://127.0.0.1:${store.port}`,
    recorder,
    isFunction: (name) => name === 'evidence',
    now: () => Date.now() + late,
  });
  const client = new S3Client({
    endpoint: gate.endpoint,
    region: 'ap-southeast-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'evidence', secretAccessKey: 'local' },
  });
  return {
    files: fileStore(BUCKET, client),
    address: (key: string) => `${gate.endpoint}/${BUCKET}/${key}`,
    calls: () => recorder.calls().map(({ action, resource }) => `${action} ${resource}`),
    /** Forms and addresses are looked at this many seconds later. */
    later(seconds: number) {
      late = seconds * 1000;
    },
    async stop() {
      client.destroy();
      await gate.stop();
      await store.stop();
    },
  };
}
export type TestFiles = Awaited<ReturnType<typeof testFiles>>;

/** Sends a file by a form, as a page does; fields can be changed, and the bytes are any. */
export function sendByForm(
  { url, fields }: { url: string; fields: Readonly<Record<string, string>> },
  bytes: Uint8Array,
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), 'Nguyễn Văn A.jpg');
  return fetch(url, { method: 'POST', body: form });
}
