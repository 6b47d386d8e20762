/** The steps of a board's record. A board formed again after it was dissolved begins a new term. */
export const BOARD_STATES = ['formed', 'dissolved'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

interface BoardStep {
  readonly from: readonly BoardState[];
  /** `null` where the step leaves the state as it is. */
  readonly to: BoardState | null;
  readonly event: string;
  /** What the step is called on the pages. */
  readonly vi: string;
}

/** The one table of legal steps; code, API description, refusals and tests read it. */
export const boardSteps = {
  form: {
    from: ['dissolved'],
    to: 'formed',
    event: 'board.formed',
    vi: 'thành lập Ban nhiệm kỳ mới',
  },
  members: {
    from: ['formed'],
    to: null,
    event: 'board.members-changed',
    vi: 'thay đổi thành phần Ban',
  },
  'notify-owner': {
    from: ['formed'],
    to: null,
    event: 'board.owner-notified',
    vi: 'thông báo kế hoạch, thành phần Ban cho chủ đầu tư',
  },
  dissolve: {
    from: ['formed'],
    to: 'dissolved',
    event: 'board.dissolved',
    vi: 'Ban kết thúc, giải thể',
  },
  correct: {
    from: ['formed', 'dissolved'],
    to: null,
    event: 'board.corrected',
    vi: 'đính chính (kèm lý do)',
  },
} as const satisfies Record<string, BoardStep>;
export type BoardAction = keyof typeof boardSteps;

/** The actions the table allows in a state. */
export function boardActions(state: BoardState): string[] {
  return Object.entries<BoardStep>(boardSteps)
    .filter(([, step]) => step.from.includes(state))
    .map(([action]) => action);
}

/** The table as rows, for the API description. */
export function boardRows() {
  return Object.entries<BoardStep>(boardSteps).map(([action, step]) => ({
    subject: 'board',
    action,
    step,
  }));
}
