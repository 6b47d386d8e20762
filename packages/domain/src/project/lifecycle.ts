/** The steps of a project's record: announced in the area → supervised → completed. */
export const PROJECT_STATES = ['announced', 'supervised', 'completed'] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

interface ProjectStep {
  readonly from: readonly ProjectState[];
  /** `null` where the step leaves the state as it is. */
  readonly to: ProjectState | null;
  readonly event: string;
  /** What the step is called on the pages. */
  readonly vi: string;
}

/** The one table of legal steps; code, API description, refusals and tests read it. */
export const projectSteps = {
  supervise: {
    from: ['announced'],
    to: 'supervised',
    event: 'project.supervised',
    vi: 'bắt đầu giám sát của cộng đồng',
  },
  progress: {
    from: ['announced', 'supervised'],
    to: null,
    event: 'project.progressed',
    vi: 'cập nhật tiến độ, giải ngân, công khai',
  },
  complete: {
    from: ['announced', 'supervised'],
    to: 'completed',
    event: 'project.completed',
    vi: 'dự án hoàn thành',
  },
  correct: {
    from: ['announced', 'supervised', 'completed'],
    to: null,
    event: 'project.corrected',
    vi: 'đính chính (kèm lý do)',
  },
} as const satisfies Record<string, ProjectStep>;
export type ProjectAction = keyof typeof projectSteps;

/** The actions the table allows in a state. */
export function projectActions(state: ProjectState): string[] {
  return Object.entries<ProjectStep>(projectSteps)
    .filter(([, step]) => step.from.includes(state))
    .map(([action]) => action);
}

/** The table as rows, for the API description. */
export function projectRows() {
  return Object.entries<ProjectStep>(projectSteps).map(([action, step]) => ({
    subject: 'project',
    action,
    step,
  }));
}
