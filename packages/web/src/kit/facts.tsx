import type { ReactNode } from 'react';

export type Fact = readonly [name: ReactNode, value: ReactNode];

/** Names with their values; one without a value is left out. */
export function Facts({ items }: { readonly items: readonly Fact[] }) {
  const given = items.filter(([, value]) => value !== undefined && value !== '' && value !== false);
  return (
    <dl className="facts">
      {given.map(([name, value]) => (
        <div key={String(name)}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
