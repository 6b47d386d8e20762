interface Asked {
  /** Pointer in what will be sent. */
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly must?: true;
  /** Only asked, and then needed, when another field has one of these values. */
  readonly when?: { readonly at: string; readonly is: readonly string[] };
  /** Asked, but never needed. */
  readonly isOptional?: true;
}

/** One thing a step asks for. */
export type StepField = Asked &
  (
    | { readonly type: 'line' | 'whole' }
    | { readonly type: 'prose'; readonly rows?: number }
    | { readonly type: 'day'; readonly isToday?: true }
    /** A paper: its number under `at/number`, its day under `at/on`. */
    | { readonly type: 'paper' }
    | {
        readonly type: 'choice';
        readonly options: Readonly<Record<string, string>>;
        /** Only decides what else is asked. */
        readonly isUnsent?: true;
      }
    | { readonly type: 'body' | 'bodies' }
    /** Some of what is in the record, named by whoever shows the form. */
    | { readonly type: 'picks' }
    /** Money, land, people and cases that came of it, under `at/amounts` and beside. */
    | { readonly type: 'outcomes' }
  );

export interface StepForm {
  readonly fields: readonly StepField[];
  /** Seldom needed: stands behind "further steps". */
  readonly isRare?: true;
  /** Ends something. */
  readonly isFinal?: true;
  /** What the step is called where somebody types in what another body wrote. */
  readonly entering?: string;
  /** Brings contents in: it is confirmed that they are no State secrets. */
  readonly hasContents?: true;
}

export type StepForms<Action extends string> = Readonly<Record<Action, StepForm>>;
