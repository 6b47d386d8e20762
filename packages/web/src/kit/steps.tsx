interface StepsProps {
  readonly names: readonly string[];
  /** 0 is the first. */
  readonly current: number;
  /** Goes back to a step that was done. */
  readonly onGo: (step: number) => void;
}

export function Steps({ names, current, onGo }: StepsProps) {
  return (
    <nav aria-label="Các bước" className="no-print">
      <ol className="steps">
        {names.map((name, at) => (
          <li key={name} className="step" aria-current={at === current ? 'step' : undefined}>
            {at < current ? (
              <button type="button" className="link" onClick={() => onGo(at)}>
                {at + 1}. {name}
              </button>
            ) : (
              <span>
                {at + 1}. {name}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
