import type { Body } from '@giam-sat/domain/register/body';

/**
 * Bodies that clocks rest on, with what a decision may have to know of them: the body above each
 * (whom a step of the ladder goes to) and, where one ended, what took its place, and so on until one
 * that exists. Each body is asked for once; what is not registered is left out.
 */
export async function bodiesAround(
  read: (id: string) => Promise<Body | undefined>,
  ids: Iterable<string>,
): Promise<Map<string, Body>> {
  const found = new Map<string, Body>();
  const asked = new Set<string>();
  const look = async (wanted: Iterable<string>): Promise<Body[]> => {
    const missing = [...new Set(wanted)].filter((id) => !asked.has(id));
    for (const id of missing) asked.add(id);
    const bodies = (await Promise.all(missing.map(read))).flatMap((body) => body ?? []);
    for (const body of bodies) found.set(body.id, body);
    return bodies;
  };
  const followed = new Set<string>();
  for (let wanted = new Set(ids); wanted.size > 0; ) {
    for (const id of wanted) followed.add(id);
    await look(wanted);
    const bodies = [...wanted].flatMap((id) => found.get(id) ?? []);
    const successors = bodies.flatMap((body) => (body.to === null ? [] : (body.successors ?? [])));
    await look([...bodies.flatMap(({ parent }) => parent ?? []), ...successors]);
    wanted = new Set(successors.filter((id) => !followed.has(id)));
  }
  return found;
}
