import type { HistoryView } from '@giam-sat/contract/http/history-view';
import { useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { writeNumber } from '../../format/number.ts';
import { Answered } from '../../kit/answered.tsx';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { useTopics } from '../use-topics.ts';
import { Timeline } from './timeline.tsx';
import { toldOf } from './told.ts';

interface HistoryPartProps {
  /** Address of the record in the interface. */
  readonly path: string;
  readonly about: string;
}

/** What happened to a record, from its own events: the latest, and the rest when asked for. */
export function HistoryPart({ path, about }: HistoryPartProps) {
  return (
    <Card title="Quá trình">
      <HistoryPage path={`${path}/history`} about={about} first={FIRST} />
    </Card>
  );
}

/** Shown of a long history before more is asked for. */
const FIRST = 8;

interface HistoryPageProps extends HistoryPartProps {
  /** How many are shown at first; all of a page that was asked for. */
  readonly first?: number;
}

function HistoryPage({ path, about, first = Number.POSITIVE_INFINITY }: HistoryPageProps) {
  const answer = useAnswer<HistoryView>(path);
  const topics = useTopics();
  const [isWhole, showWhole] = useState(first === Number.POSITIVE_INFINITY);
  const [isFollowed, follow] = useState(false);
  return (
    <Answered answer={answer}>
      {({ items, next, count, restricted }) => {
        const told = toldOf(items, about, topics);
        const shown = isWhole ? told : told.slice(0, first);
        const isMore = shown.length < told.length || (next !== null && !isFollowed);
        return (
          <>
            <Timeline entries={shown} />
            {isMore && (
              <div className="buttons">
                <Button onPress={() => (isWhole ? follow(true) : showWhole(true))}>
                  {isWhole ? 'Xem thêm' : `Xem cả quá trình (${writeNumber(count)} việc)`}
                </Button>
              </div>
            )}
            {isFollowed && next !== null && <HistoryPage path={next} about={about} />}
            {restricted === true && next === null && (
              <p className="field-hint">Có việc mà tài khoản này không được xem.</p>
            )}
          </>
        );
      }}
    </Answered>
  );
}
