import { DeleteObjectsCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { Stopped, say } from '../say.ts';
import type { Deployed } from './deployed.ts';

/**
 * Removes every version of every file in the buckets of a stack: CloudFormation deletes no bucket
 * that holds something.
 * @throws Stopped with the first file that could not be removed
 */
export async function emptyBuckets(
  region: string,
  deployed: Deployed,
  stack: string,
): Promise<void> {
  const resources = await deployed.resources(stack);
  const buckets = resources.filter(({ ResourceType }) => ResourceType === 'AWS::S3::Bucket');
  const client = new S3Client({ region });
  try {
    for (const { PhysicalResourceId: Bucket = '' } of buckets) {
      const removed = await emptyBucket(client, Bucket);
      say(`  ${removed} phiên bản tệp đã xóa / versions of files removed: ${Bucket}`);
    }
  } finally {
    client.destroy();
  }
}

/** @returns how many versions there were */
async function emptyBucket(client: S3Client, Bucket: string): Promise<number> {
  let removed = 0;
  for (;;) {
    // The first page again each time: what was on it is gone.
    const page = await client.send(new ListObjectVersionsCommand({ Bucket }));
    const found = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
    const Objects = found.map(({ Key = '', VersionId }) => ({ Key, VersionId }));
    if (Objects.length === 0) return removed;
    const Delete = { Objects, Quiet: true };
    const { Errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket, Delete }));
    const [first] = Errors;
    if (first) throw new Stopped(`${Bucket}/${first.Key}: ${first.Code} ${first.Message}`);
    removed += Objects.length;
  }
}
