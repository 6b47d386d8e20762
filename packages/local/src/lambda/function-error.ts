/** The function threw, died or took too long: what Lambda calls a function error. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';
  readonly functionName: string;
  readonly errorType: string;

  constructor(functionName: string, errorType: string, message: string) {
    super(message);
    this.functionName = functionName;
    this.errorType = errorType;
  }
}

/** More work is waiting than Lambda would take: it answers 429. */
export class Throttled extends Error {
  override readonly name = 'Throttled';
}

/** Lambda takes no event over six megabytes. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}
