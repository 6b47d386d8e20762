import { access, type KnownType, label } from './known-type.ts';

const served = 'the runner serves the built pages itself, from the folder they were built into';

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
    honours: [],
    ignores: { DistributionConfig: served, Tags: label },
  },
};
