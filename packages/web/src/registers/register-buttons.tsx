import { Failed } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { Mistakes } from '../kit/mistakes.tsx';
import type { useRegister } from './use-register.ts';

interface RegisterButtonsProps {
  readonly register: ReturnType<typeof useRegister>;
  readonly look: 'main' | 'danger';
  readonly words: string;
  /** The field that shows what is said of a pointer; the same when left out. */
  readonly fieldOf?: (pointer: string) => string;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** Below a form: everything that is wrong with it, and what is done with it. */
export function RegisterButtons(props: RegisterButtonsProps) {
  const { register, look, words, fieldOf, onSend, onCancel } = props;
  const { mistakes, error, isSending } = register;
  return (
    <>
      <Mistakes mistakes={mistakes} {...(fieldOf === undefined ? {} : { fieldOf })} />
      {error !== undefined && <Failed error={error} />}
      <div className="buttons">
        <Button look={look} isPending={isSending} onPress={onSend}>
          {words}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          Thôi
        </Button>
      </div>
    </>
  );
}
