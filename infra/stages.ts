import { RemovalPolicy } from 'aws-cdk-lib';
import { elsewhere, externalIssuer, regionOf, versionOf } from './read-deployment.ts';

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
  /**
   * How a new version of a function takes over: at once, or at first one request in ten, for a quarter of
   * an hour, while alarms may take it back. Without it nothing shifts and functions have no alias.
   */
  readonly shift?: 'all-at-once' | 'ten-percent-for-15-minutes';
  /** Requests per second and burst for the whole API; the country's peak is under ten writes a second. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** Of one account, over all functions: a page of the web asks some ten times. */
  readonly requestsPerMinute: number;
  /** Of the whole, what those without a token may take together: they never keep an officer waiting. */
  readonly publicThrottle: { readonly rate: number; readonly burst: number };
}

export interface Stage extends KindSettings {
  readonly name: string;
  readonly kind: StageKind;
  readonly region: string;
  /** Addresses of the web pages: where sign-in leads back to, and who else may call from a browser. */
  readonly pages: readonly string[];
  /** Where its own pages answer: known once they were deployed, and one of `pages`. */
  readonly address?: string;
  /** A deployment that mends what alarms are about must not be taken back by them: told each time. */
  readonly despiteAlarms: boolean;
  /** The version of `functions/reword` that words the gateway's refusals, as an ARN: known once that is deployed. */
  readonly reword?: string;
  /** The store of personal data where it is not the stage's own: another account, another region. */
  readonly personalElsewhere?: PersonalElsewhere;
  /** Another OpenID issuer in place of the pool; it has to put org, unit and roles into its tokens. */
  readonly issuer?: ExternalIssuer;
}

/** Made by `infra/personal-app.ts`; both as ARNs, of one region. */
export interface PersonalElsewhere {
  readonly table: string;
  readonly key: string;
  readonly region: string;
}

export interface ExternalIssuer {
  readonly url: string;
  readonly audience: string;
}

/** What is known of a stage only where it is deployed: `-c pages=… -c region=…` and the others. */
export interface Deployment {
  /** Where everything is but what is told to be elsewhere; Singapore when left out. */
  readonly region?: unknown;
  readonly personalTable?: unknown;
  readonly personalKey?: unknown;
  /** Separated by commas; when left out, the runner's own where no real sessions are recorded. */
  readonly pages?: unknown;
  /** Of its own distribution; `npm run deploy` reads it off what is deployed. */
  readonly address?: unknown;
  /** Of the stack beside it (`edge-app.ts`); `npm run deploy` puts that first and reads it off. */
  readonly reword?: unknown;
  /** `yes` for this one deployment. */
  readonly despiteAlarms?: unknown;
  readonly issuer?: unknown;
  readonly audience?: unknown;
}

const LOCAL_PAGES = 'http://localhost:8787/';

const settings = {
  production: {
    keepsData: true,
    logDays: 365,
    movableClock: false,
    smokeRecords: false,
    shift: 'ten-percent-for-15-minutes',
    throttle: { rate: 200, burst: 400 },
    publicThrottle: { rate: 100, burst: 200 },
    requestsPerMinute: 600,
  },
  staging: {
    keepsData: true,
    logDays: 30,
    movableClock: true,
    smokeRecords: true,
    // The same resources as in production, without the wait.
    shift: 'all-at-once',
    throttle: { rate: 100, burst: 200 },
    publicThrottle: { rate: 50, burst: 100 },
    requestsPerMinute: 600,
  },
  development: {
    keepsData: false,
    logDays: 7,
    movableClock: true,
    smokeRecords: true,
    throttle: { rate: 50, burst: 100 },
    publicThrottle: { rate: 25, burst: 50 },
    // Tests and loads ask as one account, as fast as a machine can.
    requestsPerMinute: 30_000,
  },
  ephemeral: {
    keepsData: false,
    logDays: 1,
    movableClock: true,
    smokeRecords: true,
    throttle: { rate: 50, burst: 100 },
    publicThrottle: { rate: 25, burst: 50 },
    // Tests and loads ask as one account, as fast as a machine can.
    requestsPerMinute: 30_000,
  },
} as const satisfies Record<StageKind, KindSettings>;

const lasting: ReadonlyMap<string, StageKind> = new Map([
  ['production', 'production'],
  ['staging', 'staging'],
  ['dev', 'development'],
]);

/**
 * What is known of a lasting stage once it exists: its own addresses, another issuer, a store of personal data
 * elsewhere. Written here and not typed at a deployment, so that no later one leaves it out by mistake.
 */
const known: Readonly<Record<string, Deployment>> = { production: {}, staging: {}, dev: {} };

/** Only these prefixes make a throw-away stage: a mistyped `production` is refused, not created. */
const ephemeralName = /^(pr|try)-[a-z0-9]{1,20}$/;

export function removalPolicy(stage: Stage): RemovalPolicy {
  return stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}

/** @throws when the name is neither a lasting stage nor `pr-…` / `try-…` */
export function stageOf(name: string, told: Deployment = {}): Stage {
  const deployment: Deployment = { ...known[name], ...withoutUndefined(told) };
  const kind = lasting.get(name) ?? (ephemeralName.test(name) ? 'ephemeral' : undefined);
  if (!kind) {
    throw new Error(`unknown stage ${name}: ${[...lasting.keys()].join(', ')}, pr-… or try-…`);
  }
  const { keepsData } = settings[kind];
  const said = deployment.pages ?? (keepsData ? '' : LOCAL_PAGES);
  const address = deployment.address === undefined ? undefined : String(deployment.address);
  const pages = [address ?? '', ...String(said).split(',')].filter(Boolean);
  const issuer = externalIssuer(deployment);
  const personalElsewhere = elsewhere(deployment);
  const reword = versionOf(deployment.reword);
  return {
    ...{ name, kind, pages, region: regionOf(deployment.region) },
    despiteAlarms: deployment.despiteAlarms === 'yes',
    ...(address !== undefined && { address }),
    ...(issuer && { issuer }),
    ...(reword !== undefined && { reword }),
    ...(personalElsewhere && { personalElsewhere }),
    ...settings[kind],
  };
}

function withoutUndefined(told: Deployment): Deployment {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}
