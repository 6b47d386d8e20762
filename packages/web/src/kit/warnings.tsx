import { Notice } from './notice.tsx';

interface WarningsProps {
  readonly warnings: readonly {
    readonly code: string;
    readonly pointer: string;
    readonly vi: string;
  }[];
}

/** What was stored all the same and is worth a second look. */
export function Warnings({ warnings }: WarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warn" title="Nên xem lại">
      <ul>
        {warnings.map(({ code, pointer, vi }) => (
          <li key={`${code} ${pointer}`}>{vi}</li>
        ))}
      </ul>
    </Notice>
  );
}
