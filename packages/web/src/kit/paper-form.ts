/** Texts as they were typed: what does not read as a day is not lost, but pointed out. */
export interface PaperForm {
  readonly number: string;
  readonly on: string;
}
