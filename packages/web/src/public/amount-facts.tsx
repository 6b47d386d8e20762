import type { PublicFinding } from '@giam-sat/domain/publication/public-shapes';
import { writeNumber } from '../format/number.ts';
import { amountStages, amounts as words } from '../glossary/amounts.ts';
import { Card } from '../kit/card.tsx';
import { Facts } from '../kit/facts.tsx';
import { keysOf } from '../kit/keys-of.ts';

/** Money in đồng and land in square metres: proposed, decided, got back. */
export function AmountFacts({ amounts }: { readonly amounts: PublicFinding['amounts'] }) {
  if (amounts === undefined) return null;
  const items = keysOf(words).flatMap((kind) => {
    const stages = amounts[kind];
    if (stages === undefined) return [];
    const unit = kind.toLowerCase().includes('land') ? 'm²' : 'đồng';
    return keysOf(amountStages).flatMap((stage) => {
      const value = stages[stage];
      if (value === undefined) return [];
      const name = `${words[kind]}: ${amountStages[stage].toLocaleLowerCase('vi')}`;
      return [[name, `${writeNumber(value)} ${unit}`] as const];
    });
  });
  if (items.length === 0) return null;
  return (
    <Card title="Tiền và đất">
      <Facts items={items} />
    </Card>
  );
}
