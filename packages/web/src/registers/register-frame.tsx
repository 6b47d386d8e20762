import './registers.css';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Badge } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';

const places = [
  ['/registers', 'Đơn vị, cơ quan'],
  ['/registers/rules', 'Quy định thời hạn'],
  ['/registers/calendar', 'Lịch nghỉ, làm bù'],
] as const;

interface RegisterFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page of the registers, with the way to the others. */
export function RegisterFrame({ title, lead, children }: RegisterFrameProps) {
  const [path] = useLocation();
  return (
    <Page title={title} lead={lead} width="wide">
      <nav aria-label="Danh mục" className="buttons no-print">
        {places.map(([to, name]) => (
          <Link
            key={to}
            href={to}
            className={`button ${path === to ? 'button-main' : 'button-plain'}`}
            aria-current={path === to ? 'page' : undefined}
          >
            {name}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}

/** Whether somebody read the text of the law itself. */
export function Verified({ isVerified }: { readonly isVerified: boolean }) {
  return isVerified ? (
    <Badge tone="good">đã kiểm chứng nguồn</Badge>
  ) : (
    <Badge tone="warn">chưa kiểm chứng nguồn</Badge>
  );
}
