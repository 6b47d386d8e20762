interface FileFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly error: string | undefined;
  readonly onChange: (file: File | undefined) => void;
}

/** The device's own choice of a file, the camera among them. */
export function FileField({ id, label, hint, accept, error, onChange }: FileFieldProps) {
  const described = [`${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        <span className="field-must"> (bắt buộc)</span>
      </label>
      <span className="field-hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input
        id={id}
        className="input"
        type="file"
        accept={accept}
        aria-invalid={error !== undefined}
        aria-describedby={described}
        onChange={({ target }) => onChange(target.files?.[0])}
      />
      {error !== undefined && (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}
