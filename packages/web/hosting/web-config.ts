/** What `/config.json` beside the page says: where this stage signs in, and where its interface is. */
export interface WebConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Address of the interface; empty where pages and interface have one address. */
  readonly api: string;
  /** Where a sign-out ends the issuer's own session; Cognito does not tell it by itself. */
  readonly logout?: string;
}
