import * as z from 'zod';

/** What of a CloudFormation template says whether something is kept. */
export const StackTemplate = z.object({
  Resources: z
    .record(
      z.string(),
      z.object({
        Type: z.string(),
        Properties: z.record(z.string(), z.unknown()).default({}),
        DeletionPolicy: z.string().optional(),
        UpdateReplacePolicy: z.string().optional(),
      }),
    )
    .default({}),
});
export type StackTemplate = z.infer<typeof StackTemplate>;
export type StackResource = StackTemplate['Resources'][string];
