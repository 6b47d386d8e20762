import { CfnOutput, Duration, Fn, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  LambdaEdgeEventType,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Version } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import {
  contentSecurityPolicy,
  permissionsPolicy,
  strictTransportSeconds,
} from '../packages/web/hosting/security-headers.ts';
import type { DataStack } from './data-stack.ts';
import type { ServiceStack } from './service-stack.ts';
import { removalPolicy, type Stage } from './stages.ts';

export interface WebStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly service: ServiceStack;
}

/** What is a file of the pages; every other address is the interface's, as on one machine. */
const fileAddresses = [
  '/',
  '/index.html',
  '/assets/*',
  '/config.json',
  '/icon.svg',
  '/manifest.webmanifest',
  '/sw.js',
];

/**
 * What CloudFront would keep for ten seconds, whatever a cache policy or `no-store` says of it: one
 * caller's failure, with the name of their request, would be everybody's.
 */
const keptErrors = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];

/**
 * The pages and the interface at one address: no CORS, and one policy says what a page may talk to.
 * The files are put into the bucket by the deployment (`webFiles`), not by a function of the template.
 */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, { stage, data, service, ...props }: WebStackProps) {
    super(scope, id, props);
    const files = this.files(stage);
    const pages: BehaviorOptions = {
      origin: S3BucketOrigin.withOriginAccessControl(files),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: this.headers(stage, data),
    };
    const distribution = new Distribution(this, 'Pages', {
      comment: `Giám Sát ${stage.name}`,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      // Includes the edge locations near Viet Nam, leaves out those of South America and Australia.
      priceClass: PriceClass.PRICE_CLASS_200,
      defaultBehavior: {
        origin: new HttpOrigin(Fn.select(2, Fn.split('/', service.apiEndpoint))),
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        ...this.wording(stage),
      },
      additionalBehaviors: Object.fromEntries(fileAddresses.map((path) => [path, pages])),
      errorResponses: keptErrors.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    });
    acknowledgeOpen(distribution);
    new CfnOutput(this, 'PagesUrl', { value: `https://${distribution.distributionDomainName}` });
    if (stage.reword !== undefined) new CfnOutput(this, 'RewordUsed', { value: stage.reword });
    new CfnOutput(this, 'PagesBucket', { value: files.bucketName });
    new CfnOutput(this, 'PagesDistribution', { value: distribution.distributionId });
  }

  private files(stage: Stage): Bucket {
    const files = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // A deployment can be taken back: the files before it are there for a month.
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      removalPolicy: removalPolicy(stage),
    });
    Validations.of(files).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Public files without a word about anybody, read by the distribution alone.',
    });
    return files;
  }

  /** What an HTTP API refuses by itself is worded here: where its answers come in, whatever their status. */
  private wording({ reword }: Stage): Pick<BehaviorOptions, 'edgeLambdas'> {
    if (reword === undefined) return {};
    const functionVersion = Version.fromVersionArn(this, 'Reword', reword);
    return { edgeLambdas: [{ eventType: LambdaEdgeEventType.ORIGIN_RESPONSE, functionVersion }] };
  }

  private headers(stage: Stage, { identity }: DataStack): ResponseHeadersPolicy {
    const pool = [
      `https://cognito-idp.${this.region}.amazonaws.com`,
      `https://*.auth.${this.region}.amazoncognito.com`,
    ];
    const issuer = stage.issuer === undefined ? pool : [new URL(stage.issuer.url).origin];
    // Evidence files go straight into their bucket.
    const store = `https://*.s3.${this.region}.amazonaws.com`;
    return new ResponseHeadersPolicy(this, 'Headers', {
      comment: `Pages; people sign in at ${identity.pool.node.path}`,
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: contentSecurityPolicy({ connect: [...issuer, store] }),
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.seconds(strictTransportSeconds),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'permissions-policy', value: permissionsPolicy, override: true },
          { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
        ],
      },
    });
  }
}

function acknowledgeOpen(distribution: Distribution): void {
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions-CFR1',
      reason: 'No country is shut out: citizens who live abroad may read what is published too.',
    },
    {
      id: 'AwsSolutions-CFR2',
      reason: 'A firewall costs more a month than the rest of an idle stage; the API throttles.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason: 'An access log would hold the addresses of readers; the API keeps its own without.',
    },
    {
      id: 'AwsSolutions-CFR4',
      reason: 'CloudFront’s own certificate, until a stage has a name of its own under a domain.',
    },
  );
}
