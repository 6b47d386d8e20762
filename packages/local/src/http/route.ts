/** One route of the gateway, with whatever is behind it. */
export interface Route<Target> {
  /** As the template says it: `GET /sessions/{id}` or `$default`. */
  readonly key: string;
  readonly target: Target;
}

export interface MatchedRoute<Target> extends Route<Target> {
  readonly parameters: Readonly<Record<string, string>>;
}

interface CompiledRoute<Target> extends Route<Target> {
  readonly method: string;
  readonly segments: readonly string[];
}

const wild = '{proxy+}';

/**
 * API Gateway's choice of a route: of all that fit, the one with the most literal path, then the
 * one that names the method, and `$default` when none fits.
 */
export function createRouter<Target>(
  routes: readonly Route<Target>[],
): (method: string, path: string) => MatchedRoute<Target> | undefined {
  const fallback = routes.find((route) => route.key === '$default');
  const compiled = routes
    .filter((route) => route !== fallback)
    .map(compile)
    .sort(byPrecedence);
  return (method, path) => {
    const segments = segmentsOf(path);
    for (const route of compiled) {
      if (route.method !== 'ANY' && route.method !== method) continue;
      const parameters = parametersOf(route.segments, segments);
      if (parameters !== undefined) return { key: route.key, target: route.target, parameters };
    }
    return fallback && { ...fallback, parameters: {} };
  };
}

function compile<Target>(route: Route<Target>): CompiledRoute<Target> {
  const [method = 'ANY', path = '/'] = route.key.split(' ');
  return { ...route, method, segments: segmentsOf(path) };
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}

function byPrecedence<Target>(left: CompiledRoute<Target>, right: CompiledRoute<Target>): number {
  const length = Math.max(left.segments.length, right.segments.length);
  for (let place = 0; place < length; place += 1) {
    const difference = rank(left.segments[place]) - rank(right.segments[place]);
    if (difference !== 0) return difference;
  }
  return Number(left.method === 'ANY') - Number(right.method === 'ANY');
}

function rank(segment: string | undefined): number {
  if (segment === undefined) return 3;
  if (isGreedy(segment)) return 2;
  return segment.startsWith('{') ? 1 : 0;
}

function isGreedy(segment: string): boolean {
  return segment === wild || segment.endsWith('+}');
}

function parametersOf(
  route: readonly string[],
  path: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const parameters: Record<string, string> = {};
  for (const [place, segment] of route.entries()) {
    const actual = path[place];
    if (actual === undefined) return undefined;
    if (isGreedy(segment)) {
      parameters[segment.slice(1, -2)] = decodePath(path.slice(place).join('/'));
      return parameters;
    }
    if (segment.startsWith('{')) {
      if (actual === '') return undefined;
      parameters[segment.slice(1, -1)] = decodePath(actual);
    } else if (segment !== decodePath(actual)) return undefined;
  }
  return route.length === path.length ? parameters : undefined;
}

/** Percent-decoding that leaves alone what is not properly encoded. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
