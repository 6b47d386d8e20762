interface BarProps {
  readonly value: number | undefined;
  /** What fills the whole width. */
  readonly of: number;
}

/** How much it is beside the others; the number itself stands next to it. */
export function Bar({ value = 0, of }: BarProps) {
  const width = of === 0 ? 0 : Math.max(value === 0 ? 0 : 0.5, (value / of) * 100);
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-ground" width="100" height="10" />
      <rect className="bar-fill" width={width} height="10" />
    </svg>
  );
}
