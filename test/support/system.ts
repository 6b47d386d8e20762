import { synthesize } from '../../packages/local/src/synthesize.ts';
import { type System, type SystemOptions, startSystem } from '../../packages/local/src/system.ts';

export interface TestSystem extends System {
  /** Calls the API as a persona. An object as payload goes as JSON. */
  as(persona: string, method: string, path: string, options?: CallOptions): Promise<Response>;
  /** Function errors and whatever else went wrong, in order. */
  readonly complaints: readonly string[];
}

export interface CallOptions {
  readonly payload?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole system over the real template, in memory unless told otherwise. */
export async function startTestSystem(options: Partial<SystemOptions> = {}): Promise<TestSystem> {
  const complaints: string[] = [];
  const assembly = options.assembly ?? (await synthesize());
  const report = (line: string) => void complaints.push(line);
  const system = await startSystem({ report, ...options, assembly });
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (persona: string) => {
    const token = tokens.get(persona) ?? system.token(persona);
    tokens.set(persona, token);
    return token;
  };
  return {
    ...system,
    complaints,
    async as(persona, method, path, { payload, headers = {} } = {}) {
      const authorization = `Bearer ${await tokenOf(persona)}`;
      const body = payload === undefined ? undefined : JSON.stringify(payload);
      const type = body === undefined ? undefined : { 'content-type': 'application/json' };
      return fetch(system.url + path, {
        method,
        headers: { authorization, ...type, 'no-state-secrets': 'confirmed', ...headers },
        ...(body !== undefined && { body }),
      });
    },
  };
}
