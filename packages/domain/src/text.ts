import * as z from 'zod';

/** U+2028 and U+2029 break a line as well. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const CONTROL_BUT_LINES = /(?![\n\r\t])\p{Cc}/u;
/** Bidirectional controls can make a text read as its opposite (Unicode TR 36). */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

function readable(allowLines: boolean) {
  return (value: string): boolean =>
    value.isWellFormed() &&
    !(allowLines ? CONTROL_BUT_LINES : CONTROL).test(value) &&
    !BIDI.test(value);
}

const UNREADABLE = { params: { code: 'unreadable-characters' } };

interface TextLimits {
  readonly minLength: number;
  readonly maxLength: number;
}

/**
 * Lengths of texts before they are trimmed and normalised, by the schema that reads them: for the API's
 * description, not for that of stored events, which were read already.
 */
export const textLimits = new Map<z.core.$ZodType, TextLimits>();

function readText(allowLines: boolean, limits: TextLimits) {
  const text = z.string().refine(readable(allowLines), { ...UNREADABLE, abort: true });
  textLimits.set(text, limits);
  return text;
}

/** One line of text, trimmed, in Unicode NFC, without control or bidirectional characters. */
export function line(max: number) {
  return readText(false, { minLength: 1, maxLength: max })
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().min(1).max(max));
}

/** Running text: as `line`, with line breaks and tabs. */
export function prose(max: number, min = 1) {
  return readText(true, { minLength: min, maxLength: max })
    .transform((value) => value.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .pipe(z.string().min(min).max(max));
}

/** What shows something: neither space, nor mark, nor a sign that nobody sees. */
const SEEN = /[^\s\p{Z}\p{C}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u;
/** Left where bytes were no UTF-8, and letters that only machines read (Unicode tags). */
const LOST_OR_HIDDEN = /[\uFFFD\u{E0000}-\u{E007F}]/u;

/** Whether a person reads in a text what a machine does; asked of what comes in, never of what is stored. */
export function isLegible(text: string): boolean {
  return SEEN.test(text) && !LOST_OR_HIDDEN.test(text);
}

/** An id as the system gives them: letters, digits and `. : @ - _`. */
export const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.:@_-]{0,99}$/);
