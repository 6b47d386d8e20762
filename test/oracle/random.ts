/** A seeded generator (mulberry32) with the few draws that tests need. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Thing>(things: readonly Thing[]): Thing;
  /** Some of the things, each once, in their order. */
  some<Thing>(things: readonly Thing[], most: number): Thing[];
}

export function seeded(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick(things) {
      const one = things[int(0, things.length - 1)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    some(things, most) {
      const wanted = Math.min(int(0, most), things.length);
      const places = new Set<number>();
      while (places.size < wanted) places.add(int(0, things.length - 1));
      return things.filter((_thing, place) => places.has(place));
    },
  };
}
