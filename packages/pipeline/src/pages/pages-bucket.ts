import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { WebFile } from '@giam-sat/web/hosting/web-files';
import { outputOf } from '../stacks/output-of.ts';

/** Where the pages of a stage lie, and who hands them out. */
export interface PagesBucket {
  /** Puts files in the order they come; those with a hash in their name are never taken away. */
  put(files: readonly WebFile[]): Promise<void>;
  /** Those of `files` that are there already, as they are; the ones that are asked for again. */
  current(files: readonly WebFile[]): Promise<WebFile[]>;
  close(): void;
}

export function pagesBucketOf(region: string, outputs: ReadonlyMap<string, string>): PagesBucket {
  const Bucket = outputOf(outputs, 'PagesBucket');
  const DistributionId = outputOf(outputs, 'PagesDistribution');
  const store = new S3Client({ region });
  const distribution = new CloudFrontClient({ region });
  return {
    async put(files) {
      for (const { path: Key, body: Body, contentType, cacheControl } of files) {
        const how = { ContentType: contentType, CacheControl: cacheControl };
        await store.send(new PutObjectCommand({ Bucket, Key, Body, ...how }));
      }
      const Items = changing(files).map(({ path }) => `/${path}`);
      if (Items.includes('/index.html')) Items.push('/');
      if (Items.length === 0) return;
      const Paths = { Items, Quantity: Items.length };
      const InvalidationBatch = { CallerReference: String(Date.now()), Paths };
      await distribution.send(new CreateInvalidationCommand({ DistributionId, InvalidationBatch }));
    },
    async current(files) {
      const found: WebFile[] = [];
      for (const file of changing(files)) {
        const body = await bodyOf(store, Bucket, file.path);
        if (body !== undefined) found.push({ ...file, body });
      }
      return found;
    },
    close() {
      store.destroy();
      distribution.destroy();
    },
  };
}

/** A file without a hash in its name means something else after a deployment. */
function changing(files: readonly WebFile[]): WebFile[] {
  return files.filter(({ cacheControl }) => !cacheControl.includes('immutable'));
}

async function bodyOf(store: S3Client, Bucket: string, Key: string): Promise<Buffer | undefined> {
  try {
    const { Body } = await store.send(new GetObjectCommand({ Bucket, Key }));
    return Body && Buffer.from(await Body.transformToByteArray());
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}
