import * as z from 'zod';
import type { Template } from '../assembly/template.ts';
import { type Refuse, sendMessage, sendWorded } from './send-result.ts';

const DistributionProperties = z.object({
  DistributionConfig: z.object({
    DefaultCacheBehavior: z.object({
      LambdaFunctionAssociations: z
        .array(z.object({ EventType: z.literal('origin-response'), LambdaFunctionARN: z.string() }))
        .default([]),
    }),
  }),
});

/**
 * How a refusal of the gateway reaches whoever asked: worded, where the distribution in front of it has
 * a function look at its answers, and in the gateway's own words where it has none.
 */
export function refuses(template: Template): Refuse {
  // As it stands in the template: the rest of it refers to what only AWS has.
  const isWorded = template.resources('AWS::CloudFront::Distribution').some(({ properties }) => {
    const { DistributionConfig: config } = DistributionProperties.parse(properties);
    return config.DefaultCacheBehavior.LambdaFunctionAssociations.length > 0;
  });
  return isWorded ? sendWorded : sendMessage;
}
