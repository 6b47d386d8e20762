import { changeMembers, dissolveBoard, notifyOwner } from '@giam-sat/domain/board/act-on-board';
import { type Board, foldBoard } from '@giam-sat/domain/board/board';
import { boardId, boardRecord } from '@giam-sat/domain/board/board-id';
import type {
  ChangeMembers,
  DissolveBoard,
  FormBoard,
  NotifyOwner,
} from '@giam-sat/domain/board/commands';
import { formBoard } from '@giam-sat/domain/board/form-board';
import type { Context } from '@giam-sat/domain/context';
import type { Day } from '@giam-sat/domain/day';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';
import { bodyId } from './bodies.ts';
import { type Random, seededRandom } from './random.ts';
import { RecordFile } from './record-file.ts';
import { enteredAt } from './timing.ts';

/** A board as its commune's Front enters it, command after command. */
export class BoardFile {
  readonly #file: RecordFile<Board>;
  readonly #id: string;
  readonly #unit: string;
  readonly #projects: Context['projects'];
  readonly #random: Random;

  /** Opens the record with its first term. @throws Refused */
  constructor(unit: string, projects: Context['projects'], first: FormBoard) {
    this.#id = boardId(first);
    this.#file = new RecordFile(boardRecord(this.#id), foldBoard);
    this.#unit = unit;
    this.#projects = projects;
    this.#random = seededRandom(`entering ${this.#id}`);
    this.form(first);
  }

  get appends() {
    return this.#file.appends;
  }

  get board(): Board {
    const { state } = this.#file;
    if (state === undefined) throw new Error(`${this.#id} was not formed`);
    return state;
  }

  form(input: FormBoard): void {
    this.#add(input.decision.on, input, (context) =>
      formBoard(context, this.#id, this.#file.state, input, this.#newId),
    );
  }

  changeMembers(input: ChangeMembers): void {
    this.#add(input.on, input, (context) => changeMembers(context, this.board, input, this.#newId));
  }

  notifyOwner(input: NotifyOwner): void {
    this.#add(input.on, input, (context) => notifyOwner(context, this.board, input));
  }

  dissolve(input: DissolveBoard): void {
    this.#add(input.on, input, (context) => dissolveBoard(context, this.board, input));
  }

  #add(
    on: Day,
    input: FormBoard | ChangeMembers | NotifyOwner | DissolveBoard,
    decide: (context: Context) => ReturnType<typeof formBoard>,
  ): void {
    const given = {
      at: enteredAt(this.#random, [on]),
      unit: this.#unit,
      org: bodyId('front', this.#unit),
    };
    this.#file.add(given, this.#projects, input, decide);
  }

  /** Made as the service makes them: they say nothing of a person, and are the same each time. */
  readonly #newId = (at: number): string =>
    sha256(canonical([this.#id, this.#unit, this.appends.length, at])).slice(0, 16);
}
