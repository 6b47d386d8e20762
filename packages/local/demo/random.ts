/** Random choices that are the same each time for the same seed. */
export interface Random {
  /** From 0 to 1, 1 excluded. */
  next(): number;
  /** Both ends included. */
  int(min: number, max: number): number;
  chance(share: number): boolean;
  pick<Choice>(choices: readonly Choice[]): Choice;
  /** By weight; weights need not sum to anything. */
  weighted<Choice>(choices: readonly (readonly [Choice, number])[]): Choice;
  shuffled<Choice>(choices: readonly Choice[]): Choice[];
}

/** Seeded by a text, so that one more choice for one session changes nothing for the others. */
export function seededRandom(seed: string): Random {
  const next = mulberry32(hash(seed));
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <Choice>(choices: readonly Choice[]): Choice => {
    const [choice] = choices.slice(int(0, choices.length - 1));
    if (choice === undefined) throw new Error('nothing to choose from');
    return choice;
  };
  return {
    next,
    int,
    pick,
    chance: (share) => next() < share,
    weighted: (choices) => {
      const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      const found = choices.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? pick(choices))[0];
    },
    shuffled: (choices) =>
      choices
        .map((choice) => ({ choice, place: next() }))
        .sort((one, other) => one.place - other.place)
        .map(({ choice }) => choice),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

/** Tommy Ettinger's generator: small, and good enough for made-up data. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
