/** Digits and letters that are not mistaken for one another when read out on the telephone. */
const SYMBOLS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP = 4;
/** One symbol checks the others: a slip of the hand is told from a code that is not there. */
const LENGTH = GROUPS * GROUP - 1;

/**
 * A case code from random bytes, such as `7K3M-Q9TD-2XWB-4HFC`: about 73 bits that nobody guesses.
 * @param bytes at least 15, each used for one symbol
 */
export function caseCodeFrom(bytes: Uint8Array): string {
  const symbols = [...bytes.slice(0, LENGTH)].map((byte) => SYMBOLS[byte % SYMBOLS.length] ?? '2');
  return grouped(`${symbols.join('')}${checkOf(symbols.join(''))}`);
}

/** As it was given out, however it was typed; nothing for what can be no code. */
export function readCaseCode(typed: string): string | undefined {
  const symbols = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (symbols.length !== LENGTH + 1) return undefined;
  const body = symbols.slice(0, LENGTH);
  if ([...symbols].some((symbol) => !SYMBOLS.includes(symbol))) return undefined;
  return checkOf(body) === symbols.slice(LENGTH) ? grouped(symbols) : undefined;
}

/** Weighted sum: it tells one wrong symbol, and two that changed places. */
function checkOf(body: string): string {
  let sum = 0;
  for (const [at, symbol] of [...body].entries()) sum += (at + 1) * (SYMBOLS.indexOf(symbol) + 1);
  return SYMBOLS[sum % SYMBOLS.length] ?? '2';
}

function grouped(symbols: string): string {
  return symbols.replace(/(.{4})(?=.)/g, '$1-');
}
