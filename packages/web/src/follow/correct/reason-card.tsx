import type { ReactNode } from 'react';
import { Card } from '../../kit/card.tsx';
import { TextField } from '../../kit/text-field.tsx';

interface ReasonCardProps {
  /** What will be corrected, by name. */
  readonly names: readonly string[];
  readonly reason: string;
  readonly error: string | undefined;
  readonly onChange: (reason: string) => void;
  readonly children?: ReactNode;
}

/** What will be corrected, and why. */
export function ReasonCard({ names, reason, error, onChange, children }: ReasonCardProps) {
  return (
    <Card title="Lý do đính chính">
      <p role="status">
        {names.length === 0 ? 'Chưa có gì được thay đổi.' : `Sẽ đính chính: ${names.join('; ')}.`}
      </p>
      <TextField
        id="/reason"
        label="Lý do"
        isRequired
        rows={2}
        value={reason}
        error={error}
        onChange={onChange}
      />
      {children}
    </Card>
  );
}
