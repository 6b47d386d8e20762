const LONG = 'ấ'.repeat(70_000);
const deep = (depth: number, open: string, close: string, core = '1') =>
  `${open.repeat(depth)}${core}${close.repeat(depth)}`;

/** Values that no member expects, as they stand in a text of JSON. */
const ODD = [
  ...[
    'null',
    '[]',
    '{}',
    '""',
    '"   "',
    '-1',
    '0.1',
    '1e400',
    '-1e400',
    '9007199254740993',
    '1e21',
  ],
  ...[
    'true',
    '"a\\ud800"',
    '"\\u0000"',
    '"a\\u202eb"',
    '"\\ufeff"',
    '"\\ud83d\\udc68\\u200d\\ud83d\\udc69"',
  ],
  ...[
    '"__proto__"',
    '{"__proto__": {"x": 1}}',
    '{"toJSON": 1}',
    '{"$ref": "#"}',
    '"{{7*7}}"',
    '"\';--"',
  ],
  ...['[[[[[[1]]]]]]', '"2024-02-30"', '"2024-01-01T00:00:00Z"', `"${'x'.repeat(5000)}"`],
];

/** Whole bodies that can not be taken, whatever the operation. */
export function wholeBodies(valid: string): Buffer[] {
  const members = Array.from({ length: 9000 }, (_, at) => `"k${at}":${at}`);
  const texts = [
    ...[
      '',
      ' ',
      '{',
      '[]',
      '[{}]',
      'null',
      '5',
      '"x"',
      'true',
      'NaN',
      'undefined',
      '{}',
      '{"":""}',
    ],
    ...[
      valid.slice(0, -1),
      `${valid}${valid}`,
      `${valid}\u0000`,
      `\ufeff${valid}`,
      `// a\n${valid}`,
    ],
    ...[`{${members}}`, deep(60_000, '[', ']'), deep(20_000, '{"a":', '}'), `{"a":"${LONG}"}`],
    ...[valid.replace('{', '{"__proto__":{"a":1},'), valid.replace('{', '{"constructor":{"a":1},')],
    ...[valid.replace('{', '{"a":1,"a":2,'), valid.replace('{', `{"a":${deep(5000, '[', ']')},`)],
  ];
  const valueIn16 = Buffer.from(valid, 'utf16le');
  const broken = [
    Buffer.from([0xff, 0xfe, 0x7b]),
    Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]),
  ];
  return [...texts.map((text) => Buffer.from(text)), valueIn16, ...broken];
}

/**
 * The payload with one odd value in the place of each member in turn, and one member too many.
 * @param choose a number from 0 up to and without the given one
 */
export function oddMembers(payload: unknown, choose: (below: number) => number): Buffer[] {
  const pointers = pointersIn(payload);
  const bodies = pointers.map((pointer) => {
    const odd = ODD[choose(ODD.length)] ?? 'null';
    const mark = '\u0001';
    return JSON.stringify(replaced(payload, pointer, mark)).replace(
      JSON.stringify(mark),
      () => odd,
    );
  });
  return bodies.map((text) => Buffer.from(text));
}

type Pointer = readonly string[];

function pointersIn(value: unknown, at: Pointer = []): Pointer[] {
  if (typeof value !== 'object' || value === null) return [at];
  const below = Object.entries(value).flatMap(([name, one]) => pointersIn(one, [...at, name]));
  return at.length === 0 ? below : [at, ...below];
}

function replaced(value: unknown, [name, ...rest]: Pointer, by: unknown): unknown {
  if (name === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((one, at) => (String(at) === name ? replaced(one, rest, by) : one));
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  return Object.fromEntries(
    members.map(([key, one]) => [key, key === name ? replaced(one, rest, by) : one]),
  );
}
