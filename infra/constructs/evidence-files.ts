import { Duration, Validations } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { removalPolicy, type Stage } from '../stages.ts';

/**
 * Evidence files: `incoming/` as they were sent, `kept/` as they were checked, `public/` copies
 * without metadata. Nothing is public by itself: a copy too is fetched by an address good for minutes.
 */
export function evidenceFiles(scope: Construct, id: string, stage: Stage): Bucket {
  const bucket = new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    encryption: BucketEncryption.S3_MANAGED,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    versioned: true,
    // The signed form or address is the right; a page of whatever origin that holds one may use it.
    cors: [
      { allowedMethods: [HttpMethods.GET, HttpMethods.POST], allowedOrigins: ['*'], maxAge: 3600 },
    ],
    lifecycleRules: [
      {
        id: 'NeverCompleted',
        prefix: 'incoming/',
        expiration: Duration.days(1),
        noncurrentVersionExpiration: Duration.days(1),
      },
      { id: 'Aborted', abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    removalPolicy: removalPolicy(stage),
  });
  // A kept bucket without it would answer what is not encrypted on its way.
  bucket.policy?.applyRemovalPolicy(removalPolicy(stage));
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Every address is given out by one function after its check of the role; access logs would hold addresses of people.',
  });
  return bucket;
}
