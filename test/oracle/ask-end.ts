import { latest, plusDays } from './calendar.ts';
import { end, isOut } from './deadlines.ts';
import { aDayAfter, aPaper, type MakeStep, since } from './step.ts';

/** A step that ends it, by a paper that a member of the payload names. */
export const ending =
  (into: string, paper: string, more: object = { reason: 'Lý do' }): MakeStep =>
  (on, hoso, one) => {
    const day = aDayAfter(on, since(hoso, one));
    return {
      payload: { [paper]: aPaper(on, day), ...more },
      change: () => end(hoso, one, into, day),
    };
  };

export const withdraw: MakeStep = (on, hoso, one) => {
  const day = aDayAfter(on, since(hoso, one));
  const document = one.letter === undefined ? undefined : aPaper(on, day);
  return {
    payload: { on: day, reason: 'Rút', document },
    change() {
      // What never went out never was open, and ends nothing.
      if (isOut(one)) end(hoso, one, 'withdrawn', day);
      one.state = 'withdrawn';
    },
  };
};

export const reopen: MakeStep = (on, hoso, one) => {
  const document = aPaper(on, aDayAfter(on, latest(one.ends.at(-1))));
  const dueOn = on.random.chance(0.5) ? plusDays(document.on, on.random.int(0, 60)) : undefined;
  return {
    payload: { document, reason: 'Giám sát lại', ...(dueOn !== undefined && { dueOn }) },
    change() {
      one.state = 'reopened';
      one.run += 1;
      one.since = document.on;
      one.dueOn = dueOn ?? 'none';
      one.reopenings.push(document.on);
      if (hoso.state === 'closed') hoso.state = 'reported';
    },
  };
};
