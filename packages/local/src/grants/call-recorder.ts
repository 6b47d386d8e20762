/** What a function did to a resource, so that it can be held against what its role allows. */
export interface Call {
  readonly functionName: string;
  readonly action: string;
  /** ARN on this machine */
  readonly resource: string;
}

export interface CallRecorder {
  record(call: Call): void;
  calls(): Call[];
}

/** Remembers each different call once. */
export function createCallRecorder(): CallRecorder {
  const seen = new Map<string, Call>();
  return {
    record(call) {
      const key = `${call.functionName} ${call.action} ${call.resource}`;
      if (!seen.has(key)) seen.set(key, call);
    },
    calls: () => [...seen.values()],
  };
}

/**
 * Who sent a signed request: each function process is given its function's name as access key id.
 */
export function callerOf(authorization: string | undefined): string | undefined {
  return /Credential=([^/]+)\//.exec(authorization ?? '')?.[1];
}
