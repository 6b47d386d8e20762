import type { Day } from '@giam-sat/domain/day';
import type { FollowCommand } from '@giam-sat/domain/recommendation/inputs';
import type { Recommendation } from '@giam-sat/domain/recommendation/recommendation';
import type { BodyRef } from '@giam-sat/domain/register/body-ref';
import type { ConfirmRecommendation, IssueRecommendation } from '@giam-sat/domain/session/commands';
import type { Session } from '@giam-sat/domain/session/session';
import { leadOn } from './lead-on.ts';
import type { PaperSign, Papers } from './papers.ts';
import type { Random } from './random.ts';
import { instant } from './timing.ts';
import { later } from './working-days.ts';

export type MoveCommand =
  | FollowCommand
  | { readonly action: 'confirm'; readonly input: ConfirmRecommendation }
  | { readonly action: 'issue'; readonly input: IssueRecommendation };

export type By = 'addressee' | 'lead' | 'monitor' | 'commune-front';

/** One thing done with a recommendation, chosen when its time comes; none when it is not called for. */
export interface Move {
  readonly at: string;
  readonly by: By;
  readonly command: (one: Recommendation, session: Session) => MoveCommand | undefined;
}

/** The course of one recommendation: what is done with it on which days, one after the other. */
export class Course {
  readonly moves: Move[] = [];
  readonly random: Random;
  readonly #papers: Papers;
  /** The day the last thing was done, or known from. */
  day: Day;

  constructor(random: Random, papers: Papers, from: Day) {
    this.random = random;
    this.#papers = papers;
    this.day = from;
  }

  /** A paper, numbered when its time comes. */
  paper(body: Pick<BodyRef, 'id' | 'type'>, sign: PaperSign, on: Day) {
    return { number: this.#papers.number(body, sign, on), on };
  }

  /** A paper of the lead body, or of who looks after its matters since it ended. */
  leadPaper({ description }: Session, sign: PaperSign, on: Day) {
    return this.paper(leadOn(description.lead, on), sign, on);
  }

  /** Some days pass; not fewer than one, so that nothing is done before what it answers. */
  pass(least: number, most: number): this {
    this.day = later(this.day, Math.max(1, this.random.int(least, most)));
    return this;
  }

  /** Time passes to some days before (or, negative, after) a day, if that still lies ahead. */
  passTo(due: string, least: number, most: number): this {
    const day = /^\d/.test(due) ? later(due, -this.random.int(least, most)) : this.day;
    if (day <= this.day) return this.pass(3, 12);
    this.day = day;
    return this;
  }

  /** Done on the course's day, and entered on the same day. */
  act(
    by: By,
    command: (on: Day, one: Recommendation, session: Session) => MoveCommand | undefined,
  ): this {
    return this.enteredLater(0, by, command);
  }

  /** Done on the course's day, and typed in so many days later. */
  enteredLater(
    days: number,
    by: By,
    command: (on: Day, one: Recommendation, session: Session) => MoveCommand | undefined,
  ): this {
    const on = this.day;
    if (days > 0) this.day = later(on, days);
    const at = instant(this.random, this.day);
    this.moves.push({ at, by, command: (one, session) => command(on, one, session) });
    return this;
  }
}
