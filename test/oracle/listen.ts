import * as z from 'zod';
import type { System } from '../../packages/local/src/system.ts';
import { countryAuditor } from './ask.ts';
import type { Call } from './drive.ts';

const Detail = z.object({ id: z.string(), position: z.int() });
const FeedPage = z.object({ items: z.array(Detail), next: z.string().nullable() });

/** Notes what comes over the bus, which keeps only the last ten thousand. */
export function listen(system: System) {
  const heard = new Map<string, number>();
  const clashes: string[] = [];
  let after = 0;
  const collect = () => {
    for (;;) {
      const { items, next } = system.bus.after(after, 10_000);
      for (const { detail } of items) {
        const { id, position } = Detail.parse(detail);
        if ((heard.get(id) ?? position) !== position) clashes.push(`${id} has two positions`);
        heard.set(id, position);
      }
      if (items.length === 0) return;
      after = next;
    }
  };
  const timer = setInterval(collect, 250);
  return {
    async faults(call: Call, events: number): Promise<string[]> {
      clearInterval(timer);
      collect();
      const faults = [...clashes];
      let expected = 1;
      let next: string | null = '/feed?after=0&limit=500';
      while (next !== null) {
        const page = FeedPage.safeParse((await call(countryAuditor, 'GET', next)).body);
        // A function that was just killed answers nothing: the page is asked for again.
        if (!page.success) continue;
        for (const { id, position } of page.data.items) {
          if (position !== expected)
            faults.push(`the feed has ${position} where ${expected} is due`);
          if (heard.get(id) !== position) faults.push(`${id} at ${position} was not on the bus`);
          expected = position + 1;
        }
        next = page.data.next;
      }
      if (expected - 1 !== events) faults.push(`the feed has ${expected - 1} of ${events} events`);
      if (heard.size !== events) faults.push(`the bus had ${heard.size} of ${events} events`);
      return faults;
    },
  };
}
