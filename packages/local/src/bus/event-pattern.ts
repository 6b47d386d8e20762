import { isRecord } from '../assembly/is-record.ts';

export type EventPattern = (event: unknown) => boolean;
type LeafTest = (value: unknown) => boolean;

/**
 * Compiles a pattern of an EventBridge rule or of a Lambda event source. Throws on a form it does
 * not know: a pattern that silently never matches is the worst kind.
 */
export function compilePattern(pattern: unknown): EventPattern {
  if (!isRecord(pattern)) throw unsupported(pattern);
  const fields = Object.entries(pattern).map(([name, expected]) => compileField(name, expected));
  return (event) => fields.every((field) => field(event));
}

function compileField(name: string, expected: unknown): EventPattern {
  if (name === '$or') {
    if (!Array.isArray(expected)) throw unsupported(expected);
    const choices = expected.map(compilePattern);
    return (event) => choices.some((choice) => choice(event));
  }
  const fieldOf = (event: unknown) => (isRecord(event) ? event[name] : undefined);
  if (Array.isArray(expected)) {
    const tests = expected.map(compileMatcher);
    return (event) => {
      const values = leaves(fieldOf(event));
      return tests.some((test) => test(values));
    };
  }
  const inner = compilePattern(expected);
  return (event) => {
    const value = fieldOf(event);
    // A pattern below a list holds when it holds for one of its items.
    if (Array.isArray(value) && value.length > 0) return value.some(inner);
    return inner(isRecord(value) ? value : {});
  };
}

/** Only leaf values are compared: objects and empty lists count as absent. */
function leaves(value: unknown): unknown[] {
  if (value === undefined || isRecord(value)) return [];
  return Array.isArray(value) ? value.flatMap(leaves) : [value];
}

function compileMatcher(matcher: unknown): (values: readonly unknown[]) => boolean {
  if (isRecord(matcher) && 'exists' in matcher) {
    const [wanted] = only(matcher);
    if (typeof matcher.exists !== 'boolean' || wanted !== 'exists') throw unsupported(matcher);
    return (values) => matcher.exists === values.length > 0;
  }
  const test = compileLeaf(matcher);
  return (values) => values.some(test);
}

function compileLeaf(matcher: unknown): LeafTest {
  if (!isRecord(matcher)) {
    if (Array.isArray(matcher)) throw unsupported(matcher);
    return (value) => value === matcher;
  }
  const [operator, operand] = only(matcher);
  if (operator === 'anything-but') return compileAnythingBut(operand);
  if (operator === 'numeric') return compileNumeric(operand);
  return compileText(operator, operand);
}

function compileAnythingBut(operand: unknown): LeafTest {
  if (isRecord(operand)) {
    const [operator, texts] = only(operand);
    const tests = [texts].flat().map((one) => compileText(operator, one));
    return (value) => !tests.some((test) => test(value));
  }
  const refused = [operand].flat();
  if (refused.some((one) => !['string', 'number', 'boolean'].includes(typeof one))) {
    throw unsupported(operand);
  }
  return (value) => !refused.includes(value);
}

function compileText(operator: string, operand: unknown): LeafTest {
  if (isRecord(operand) && (operator === 'prefix' || operator === 'suffix')) {
    const [how, text] = only(operand);
    if (how !== 'equals-ignore-case' || typeof text !== 'string') throw unsupported(operand);
    const test = textTests[operator]?.(text.toLowerCase());
    return (value) => typeof value === 'string' && test?.(value.toLowerCase()) === true;
  }
  const compile = textTests[operator];
  if (compile === undefined || typeof operand !== 'string') {
    throw unsupported({ [operator]: operand });
  }
  const test = compile(operand);
  return (value) => typeof value === 'string' && test(value);
}

const textTests: Readonly<Record<string, (operand: string) => (value: string) => boolean>> = {
  prefix: (operand) => (value) => value.startsWith(operand),
  suffix: (operand) => (value) => value.endsWith(operand),
  'equals-ignore-case': (operand) => (value) => value.toLowerCase() === operand.toLowerCase(),
  wildcard(operand) {
    const parts = operand.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
    const expression = new RegExp(`^${parts.join('.*')}$`, 's');
    return (value) => expression.test(value);
  },
};

const comparisons: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '=': (value, limit) => value === limit,
  '>=': (value, limit) => value >= limit,
  '>': (value, limit) => value > limit,
};

function compileNumeric(operand: unknown): LeafTest {
  if (!Array.isArray(operand) || operand.length === 0 || operand.length % 2 !== 0) {
    throw unsupported(operand);
  }
  const tests = Array.from({ length: operand.length / 2 }, (_, pair) => {
    const compare = comparisons[String(operand[2 * pair])];
    const limit: unknown = operand[2 * pair + 1];
    if (compare === undefined || typeof limit !== 'number') throw unsupported(operand);
    return (value: number) => compare(value, limit);
  });
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
}

function only(matcher: Readonly<Record<string, unknown>>): readonly [string, unknown] {
  const [entry, ...more] = Object.entries(matcher);
  if (entry === undefined || more.length > 0) throw unsupported(matcher);
  return entry;
}

function unsupported(form: unknown): Error {
  return new Error(`this event pattern is not known to the local runner: ${JSON.stringify(form)}`);
}
