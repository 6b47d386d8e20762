import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** Where a file lies: as it was sent, as it was checked, or a copy for everybody. */
export type Place = 'incoming' | 'kept' | 'public';

export interface FileToSend {
  readonly id: string;
  readonly type: string;
  /** Bytes */
  readonly size: number;
  /** Hexadecimal */
  readonly sha256: string;
}

export interface UploadForm {
  readonly url: string;
  readonly fields: Record<string, string>;
  readonly seconds: number;
}

export interface FileStore {
  /** A form that the store takes this one file by, and no other. */
  form(file: FileToSend): Promise<UploadForm>;
  /** @returns nothing when it is not there */
  read(place: Place, id: string): Promise<Uint8Array | undefined>;
  put(place: Place, file: FileToSend, bytes: Uint8Array): Promise<void>;
  /** Earlier versions stay, behind a delete marker. */
  remove(place: Place, id: string): Promise<void>;
  /** An address it can be fetched from for a while, as an attachment. */
  address(place: Place, id: string): Promise<{ readonly url: string; readonly seconds: number }>;
}

const FORM_SECONDS = 600;
const ADDRESS_SECONDS = 300;

export function fileStore(
  bucket: string,
  client = new S3Client({ forcePathStyle: true }),
): FileStore {
  const at = (place: Place, id: string) => ({ Bucket: bucket, Key: `${place}/${id}` });
  return {
    async form({ id, type, size, sha256 }) {
      const { Bucket, Key } = at('incoming', id);
      const checksum = {
        'x-amz-checksum-algorithm': 'SHA256',
        'x-amz-checksum-sha256': base64(sha256),
      };
      const Fields = { 'Content-Type': type, ...checksum };
      const equal = Object.entries(Fields).map(([name, value]) => ({ [name]: value }));
      const { url, fields } = await createPresignedPost(client, {
        ...{ Bucket, Key, Fields, Expires: FORM_SECONDS },
        Conditions: [...equal, ['content-length-range', size, size]],
      });
      return { url, fields, seconds: FORM_SECONDS };
    },
    async read(place, id) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(place, id)));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async put(place, { id, type, sha256 }, Body) {
      const ChecksumSHA256 = base64(sha256);
      await client.send(
        new PutObjectCommand({ ...at(place, id), Body, ContentType: type, ChecksumSHA256 }),
      );
    },
    async remove(place, id) {
      await client.send(new DeleteObjectCommand(at(place, id)));
    },
    async address(place, id) {
      const ResponseContentDisposition = `attachment; filename="${id}"`;
      const command = new GetObjectCommand({ ...at(place, id), ResponseContentDisposition });
      const url = await getSignedUrl(client, command, { expiresIn: ADDRESS_SECONDS });
      return { url, seconds: ADDRESS_SECONDS };
    },
  };
}

function base64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64');
}
