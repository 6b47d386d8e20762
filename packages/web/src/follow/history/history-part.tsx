import { useState } from 'react';
import { writeNumber } from '../../format/number.ts';
import { Answered } from '../../kit/answered.tsx';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { useTopics } from '../../search/use-topics.ts';
import { Timeline } from './timeline.tsx';
import { toldOf } from './told.ts';
import { useHistory } from './use-history.ts';

interface HistoryPartProps {
  /** Address of the record in the interface. */
  readonly path: string;
  readonly about: string;
}

/** Shown of a long history before more is asked for. */
const FIRST = 8;

/** What happened to a record, from its own events: the latest, and the rest when asked for. */
export function HistoryPart({ path, about }: HistoryPartProps) {
  const [isFolded, setFolded] = useState(true);
  const [asked, ask] = useState(0);
  const { answer, isReading } = useHistory(path, asked);
  const topics = useTopics();
  const unfold = () => {
    setFolded(false);
    ask(1);
  };
  return (
    <Card title="Quá trình">
      <Answered answer={answer}>
        {({ items, hasMore, count, isRestricted }) => {
          const told = toldOf(items, about, topics);
          const isLong = hasMore || told.length > FIRST;
          return (
            <>
              <Timeline entries={isFolded ? told.slice(0, FIRST) : told} />
              {isFolded && isLong && (
                <div className="buttons">
                  <Button onPress={unfold}>Xem cả quá trình ({writeNumber(count)} việc)</Button>
                </div>
              )}
              {!isFolded && hasMore && (
                <div className="buttons">
                  <Button isPending={isReading} onPress={() => ask(asked + 1)}>
                    Xem thêm
                  </Button>
                </div>
              )}
              {isRestricted && !isFolded && !hasMore && (
                <p className="field-hint">Có việc mà tài khoản này không được xem.</p>
              )}
            </>
          );
        }}
      </Answered>
    </Card>
  );
}
