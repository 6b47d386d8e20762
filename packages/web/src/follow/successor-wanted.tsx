import { writeDay } from '../format/day.ts';
import { Notice } from '../kit/notice.tsx';
import type { RecommendationOf } from './recommendation-facts.tsx';

interface SuccessorWantedProps {
  readonly one: Pick<RecommendationOf, 'successorWanted' | 'addressee'>;
}

/** The addressee is no more and nobody took its place: nothing moves until somebody is chosen. */
export function SuccessorWanted({ one: { successorWanted, addressee } }: SuccessorWantedProps) {
  if (successorWanted === undefined) return null;
  return (
    <Notice tone="warn" title="Phải chọn cơ quan kế thừa">
      <p>
        {addressee.name} chỉ hoạt động đến hết ngày {writeDay(successorWanted.since)}; chưa có cơ
        quan nào nhận tiếp kiến nghị này.
      </p>
    </Notice>
  );
}
