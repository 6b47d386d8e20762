import type * as z from 'zod';
import { type ConfidedClass, classed } from './data-class.ts';

/**
 * A text that nothing but the store Personal may keep. It is no string, so an event that would carry it
 * does not compile, and it has no JSON, so one that slips by is not written.
 */
export class Confided {
  readonly dataClass: ConfidedClass;
  readonly #text: string;

  constructor(dataClass: ConfidedClass, text: string) {
    this.dataClass = dataClass;
    this.#text = text;
  }

  /** For the statement that stores it, and for nothing else. */
  reveal(): string {
    return this.#text;
  }

  /** @throws Error always: an answer, an event or a log line was about to carry it */
  toJSON(): never {
    throw new Error(`a text of class ${this.dataClass} has no place here`);
  }
}

/** A text member of an HTTP input that goes to Personal. */
export function confided(dataClass: ConfidedClass, text: z.ZodType<string, string>) {
  return classed(
    dataClass,
    text.transform((value) => new Confided(dataClass, value)),
  );
}

/** What may stand in an event: nothing confided, however deep. */
export type Open<Data> = Data extends Confided
  ? never
  : Data extends object
    ? { readonly [Key in keyof Data]: Open<Data[Key]> }
    : Data;
