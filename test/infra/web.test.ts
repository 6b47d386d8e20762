import { expect, test } from 'vitest';
import { securityHeaders } from '../../packages/web/hosting/security-headers.ts';
import { resourcesOf, synthesize } from './templates.ts';

const template = synthesize('production').webTemplate;

test('the files of the pages are private, read by the distribution alone, and stay when the stack goes', () => {
  const [bucket] = resourcesOf(template, 'AWS::S3::Bucket');
  expect(Object.values(bucket?.[1].Properties.PublicAccessBlockConfiguration ?? {})).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(bucket?.[1].DeletionPolicy).toBe('Retain');
  const [policy] = resourcesOf(template, 'AWS::S3::BucketPolicy');
  const allowed = policy?.[1].Properties.PolicyDocument.Statement.filter(
    ({ Effect }: { Effect: string }) => Effect === 'Allow',
  );
  expect(allowed).toHaveLength(1);
  expect(allowed[0].Principal).toEqual({ Service: 'cloudfront.amazonaws.com' });
  expect(allowed[0].Action).toBe('s3:GetObject');
});

test('whatever is no file of the pages goes to the interface, unkept and with every method', () => {
  const [distribution] = resourcesOf(template, 'AWS::CloudFront::Distribution');
  const { DefaultCacheBehavior, CacheBehaviors } =
    distribution?.[1].Properties.DistributionConfig ?? {};
  expect(DefaultCacheBehavior.AllowedMethods).toContain('PATCH');
  // AWS' own policy "CachingDisabled".
  expect(DefaultCacheBehavior.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
  const paths = CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern);
  expect(paths).toEqual(expect.arrayContaining(['/', '/index.html', '/assets/*', '/config.json']));
});

test('no failure of one caller is kept for the next, which CloudFront does unless it is told', () => {
  const [distribution] = resourcesOf(template, 'AWS::CloudFront::Distribution');
  const { CustomErrorResponses } = distribution?.[1].Properties.DistributionConfig ?? {};
  expect(CustomErrorResponses).toEqual(
    [400, 403, 404, 405, 414, 500, 501, 502, 503, 504].map((ErrorCode) => ({
      ErrorCode,
      ErrorCachingMinTTL: 0,
    })),
  );
});

test('pages have the same headers on AWS as on one machine, and insist on encryption', () => {
  const [policy] = resourcesOf(template, 'AWS::CloudFront::ResponseHeadersPolicy');
  const config = policy?.[1].Properties.ResponseHeadersPolicyConfig;
  const named = [
    ...Object.keys(config.SecurityHeadersConfig).map((name) => name.toLowerCase()),
    ...config.CustomHeadersConfig.Items.map(({ Header }: { Header: string }) => Header),
  ].map((name) => name.replaceAll('-', ''));
  for (const header of Object.keys(securityHeaders({ connect: [] }))) {
    const name = header.replace(/^x-/, '').replaceAll('-', '');
    expect(named).toContain(name);
  }
  const csp = config.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
  // Its own files and one script, known by its hash.
  expect(csp).toMatch(/script-src 'self' 'sha256-[^' ]+';/);
  expect(csp).not.toContain('unsafe');
  expect(
    config.SecurityHeadersConfig.StrictTransportSecurity.AccessControlMaxAgeSec,
  ).toBeGreaterThan(31_536_000);
});
