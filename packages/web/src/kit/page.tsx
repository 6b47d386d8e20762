import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { productName } from '../glossary/product.ts';

interface PageProps {
  readonly title: string;
  /** One or two sentences below the title. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  readonly width?: 'measure' | 'wide';
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
}

/** Which page was shown last. */
let shown: string | undefined;

/** A page: names itself to the browser and, opened, to a screen reader. */
export function Page({ title, lead, children, width = 'measure', actions }: PageProps) {
  const [path] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${productName}`;
    // The link that led here is gone with its page. The first page of a visit is read from its top anyway.
    if (shown !== undefined && shown !== path) heading.current?.focus();
    shown = path;
  }, [title, path]);
  return (
    <div className={`page page-${width}`}>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </div>
      {lead !== undefined && <p className="page-lead">{lead}</p>}
      {children}
    </div>
  );
}
