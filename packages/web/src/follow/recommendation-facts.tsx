import type { SessionView } from '@giam-sat/contract/http/session-view';
import { writeDay } from '../format/day.ts';
import { writeDong, writeNumber } from '../format/number.ts';
import { amountStages, amounts as amountWords } from '../glossary/amounts.ts';
import { openDues } from '../glossary/follow.ts';
import { Facts } from '../kit/facts.tsx';
import { keysOf } from '../kit/keys-of.ts';

export type RecommendationOf = SessionView['findings'][number]['recommendations'][number];
type Amounts = NonNullable<RecommendationOf['amounts']>;

/** To whom, under which letter, by when, and what it is about in money and land. */
export function RecommendationFacts({ one }: { readonly one: RecommendationOf }) {
  const { addressee, coordinating, letter, dueOn, product, amounts } = one;
  return (
    <Facts
      items={[
        ['Cơ quan được kiến nghị', addressee.name],
        ['Phối hợp', coordinating.map(({ name }) => name).join('; ')],
        ['Văn bản', letter && `${letter.number}, ngày ${writeDay(letter.on)}`],
        ['Hạn ghi trong văn bản', openDues[dueOn] ?? writeDay(dueOn)],
        ['Kết quả phải có', product],
        ...amountFacts(amounts ?? {}),
        [
          'Số người bị kiến nghị xử lý',
          one.peopleDisciplined && writeNumber(one.peopleDisciplined),
        ],
        [
          'Số vụ chuyển cơ quan điều tra',
          one.casesTransferred && writeNumber(one.casesTransferred),
        ],
      ]}
    />
  );
}

/** Three numbers that are never mixed: asked for, decided, in fact recovered. */
export function amountFacts(amounts: Amounts) {
  return keysOf(amountWords).flatMap((kind) => {
    const stages = amounts[kind];
    if (stages === undefined) return [];
    const isLand = kind === 'landRecovered' || kind === 'otherLand';
    const write = (value: number) => (isLand ? `${writeNumber(value)} m²` : writeDong(value));
    return keysOf(amountStages).flatMap((stage) => {
      const value = stages[stage];
      if (value === undefined) return [];
      return [
        [`${amountWords[kind]}: ${amountStages[stage].toLowerCase()}`, write(value)] as const,
      ];
    });
  });
}
