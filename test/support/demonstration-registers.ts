import type { Ledger } from '@giam-sat/ledger/ledger';
import { registerAppends } from '../../packages/local/demo/register-appends.ts';
import { registers } from '../../packages/local/demo/registers.ts';

/** Registers those of the demonstration's bodies that a text names, the Fronts of their units, all its units and topics. */
export async function registerNamed(ledger: Ledger, text: string): Promise<void> {
  const named = new Set(text.match(/[a-z-]+:[\w@-]+(:[a-z-]+)?/g));
  for (const id of [...named]) named.add(`front:${id.split(':')[1]}`);
  const wanted = registerAppends().filter(({ record }) => {
    const [kind, id = ''] = record.split('#');
    return kind !== 'body' || (named.has(id) && registers.bodies.has(id));
  });
  await Promise.all(wanted.map((append) => ledger.insert(append)));
}
