/** What a refusal says, where `{name}` is filled from its data. */
export interface RefusalText {
  readonly status: 403 | 404 | 409 | 422;
  readonly vi: string;
  readonly en: string;
}
