/**
 * Does the same for every thing, so many at once, and keeps the order of the answers.
 * @throws what the first that failed threw
 */
export async function inLanes<Thing, Answer>(
  things: readonly Thing[],
  lanes: number,
  work: (thing: Thing) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = things.entries();
  const lane = async () => {
    for (const [at, thing] of queue) answers[at] = await work(thing);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, things.length) }, lane));
  return answers;
}
