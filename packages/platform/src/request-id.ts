import * as z from 'zod';

const Requested = z.object({
  event: z.object({ requestContext: z.object({ requestId: z.string().min(1) }) }),
});

/** What the gateway calls this request: in its access log, in ours, and in the answer. */
export function requestIdOf(bindings: unknown): string | undefined {
  return Requested.safeParse(bindings).data?.event.requestContext.requestId;
}
