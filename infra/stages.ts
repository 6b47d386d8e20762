import { RemovalPolicy } from 'aws-cdk-lib';

/** What differs between stages, as values; none of them a secret. */
export type StageKind = 'production' | 'staging' | 'development' | 'ephemeral';

interface KindSettings {
  /** Real sessions are recorded here: data stays, whatever happens to the stack. */
  readonly keepsData: boolean;
  readonly logDays: number;
  /** Days can be let pass, to see what falls due; where real sessions are recorded they can not. */
  readonly movableClock: boolean;
  /** The smoke test records a session; where nothing is ever taken away it only reads. */
  readonly smokeRecords: boolean;
  /** Requests per second and burst for the whole API; the country's peak is under ten writes a second. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** Of that, what those without a token may take together: they never keep an officer waiting. */
  readonly publicThrottle: { readonly rate: number; readonly burst: number };
}

export interface Stage extends KindSettings {
  readonly name: string;
  readonly kind: StageKind;
  readonly region: string;
}

const settings = {
  production: {
    keepsData: true,
    logDays: 365,
    movableClock: false,
    smokeRecords: false,
    throttle: { rate: 200, burst: 400 },
    publicThrottle: { rate: 100, burst: 200 },
  },
  staging: {
    keepsData: true,
    logDays: 30,
    movableClock: true,
    smokeRecords: true,
    throttle: { rate: 100, burst: 200 },
    publicThrottle: { rate: 50, burst: 100 },
  },
  development: {
    keepsData: false,
    logDays: 7,
    movableClock: true,
    smokeRecords: true,
    throttle: { rate: 50, burst: 100 },
    publicThrottle: { rate: 25, burst: 50 },
  },
  ephemeral: {
    keepsData: false,
    logDays: 1,
    movableClock: true,
    smokeRecords: true,
    throttle: { rate: 50, burst: 100 },
    publicThrottle: { rate: 25, burst: 50 },
  },
} as const satisfies Record<StageKind, KindSettings>;

// The region nearest to Viet Nam; AWS has none inside the country.
const region = 'ap-southeast-1';

const lasting: ReadonlyMap<string, StageKind> = new Map([
  ['production', 'production'],
  ['staging', 'staging'],
  ['dev', 'development'],
]);

/** Only these prefixes make a throw-away stage: a mistyped `production` is refused, not created. */
const ephemeralName = /^(pr|try)-[a-z0-9]{1,20}$/;

export function removalPolicy(stage: Stage): RemovalPolicy {
  return stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}

/** @throws when the name is neither a lasting stage nor `pr-…` / `try-…` */
export function stageOf(name: string): Stage {
  const kind = lasting.get(name) ?? (ephemeralName.test(name) ? 'ephemeral' : undefined);
  if (!kind) {
    throw new Error(`unknown stage ${name}: ${[...lasting.keys()].join(', ')}, pr-… or try-…`);
  }
  return { name, kind, region, ...settings[kind] };
}
