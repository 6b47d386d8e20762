import { Failed } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { Mistakes } from '../kit/mistakes.tsx';
import { Effect } from './effect.tsx';
import type { useChange } from './use-change.ts';

interface ChangeButtonsProps {
  readonly change: ReturnType<typeof useChange>;
  /** What is sent; nothing while the form is not right, and then it says so itself. */
  readonly payload: () => object | undefined;
  /** Words of the button that makes it. */
  readonly words: string;
  readonly onCancel: () => void;
}

/** First look, then make: the second button is there only once the effect was shown. */
export function ChangeButtons({ change, payload, words, onCancel }: ChangeButtonsProps) {
  const { preview, isSending, mistakes, error } = change;
  const withPayload = (work: (body: object) => Promise<void>) => () => {
    const body = payload();
    if (body !== undefined) void work(body);
  };
  return (
    <>
      <Mistakes mistakes={mistakes} />
      {error !== undefined && <Failed error={error} />}
      {preview !== undefined && <Effect preview={preview} />}
      <div className="buttons">
        {preview === undefined ? (
          <Button key="look" look="main" isPending={isSending} onPress={withPayload(change.look)}>
            Xem ảnh hưởng trước
          </Button>
        ) : (
          <Button key="make" look="main" isPending={isSending} onPress={withPayload(change.make)}>
            {words}
          </Button>
        )}
        <Button look="quiet" onPress={onCancel}>
          Thôi
        </Button>
      </div>
    </>
  );
}
