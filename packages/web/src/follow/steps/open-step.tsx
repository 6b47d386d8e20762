import { createContext, type ReactNode, useContext, useState } from 'react';

/** One form is open at a time on a page; what was done last stands where it was done. */
interface OpenStep {
  readonly open: string | undefined;
  readonly setOpen: (key: string | undefined) => void;
  readonly done: { readonly about: string; readonly words: string } | undefined;
  readonly setDone: (about: string, words: string) => void;
}

const Opened = createContext<OpenStep | undefined>(undefined);

export function OneOpenStep({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<string>();
  const [done, tell] = useState<OpenStep['done']>();
  const value = {
    open,
    setOpen: (key: string | undefined) => {
      setOpen(key);
      if (key !== undefined) tell(undefined);
    },
    done,
    setDone: (about: string, words: string) => {
      setOpen(undefined);
      tell({ about, words });
    },
  };
  return <Opened value={value}>{children}</Opened>;
}

export function useOpenStep(): OpenStep {
  const opened = useContext(Opened);
  if (opened === undefined) throw new Error('a page of steps has one OneOpenStep');
  return opened;
}
