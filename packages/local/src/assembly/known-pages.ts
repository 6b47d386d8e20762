import { access, type KnownType, label, money } from './known-type.ts';

const served = 'the runner serves the built pages itself, from the folder they were built into';
const through = 'what is no file of the pages goes to the gateway here too, whole and unkept';
const connection = 'one machine talks to itself without encryption';

/** Where the pages lie and how they are handed out; the gateway here does both. */
export const knownPages: Readonly<Record<string, KnownType>> = {
  'AWS::CloudFront::OriginAccessControl': {
    honours: [],
    ignores: { OriginAccessControlConfig: access },
  },
  'AWS::CloudFront::ResponseHeadersPolicy': {
    honours: [],
    // From the same file as the headers of the template, see `serve-web.ts`.
    ignores: { ResponseHeadersPolicyConfig: served },
  },
  'AWS::CloudFront::Distribution': {
    // Whether a function words what the gateway refuses, see `refuses.ts`.
    honours: ['DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations'],
    ignores: {
      'DistributionConfig.CacheBehaviors': served,
      'DistributionConfig.Comment': label,
      'DistributionConfig.CustomErrorResponses': 'nothing is kept here, so no failure is either',
      'DistributionConfig.DefaultCacheBehavior.AllowedMethods': 'the gateway here takes them all',
      'DistributionConfig.DefaultCacheBehavior.CachePolicyId': through,
      'DistributionConfig.DefaultCacheBehavior.Compress': through,
      'DistributionConfig.DefaultCacheBehavior.OriginRequestPolicyId': through,
      'DistributionConfig.DefaultCacheBehavior.TargetOriginId': through,
      'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy': connection,
      'DistributionConfig.DefaultRootObject': served,
      'DistributionConfig.Enabled': served,
      'DistributionConfig.HttpVersion': connection,
      'DistributionConfig.IPV6Enabled': connection,
      'DistributionConfig.Origins': through,
      'DistributionConfig.PriceClass': money,
      'DistributionConfig.ViewerCertificate': connection,
      Tags: label,
    },
  },
};
