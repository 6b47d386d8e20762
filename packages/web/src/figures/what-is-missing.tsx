import type { Figures } from '@giam-sat/contract/http/figures-view';
import { Link } from 'wouter';
import { query } from '../api/use-answer.ts';
import { writeSpan } from '../format/day.ts';
import { Notice } from '../kit/notice.tsx';

/** What is not in the figures, and why: never filled in silently. */
export function WhatIsMissing({ figures }: { readonly figures: Figures }) {
  const { restricted, incomplete, breaks, unit } = figures;
  return (
    <>
      {restricted === true && (
        <Notice tone="warn" title="Không phải toàn bộ">
          <p>
            Có hồ sơ mà tài khoản này không được xem; chúng không nằm trong số đếm và cũng không nằm
            trong danh sách.
          </p>
        </Notice>
      )}
      {incomplete === true && (
        <Notice tone="bad" title="Số liệu đang thiếu">
          <p>Có hồ sơ tạm thời chưa đọc được; số liệu chưa đủ cho đến khi sửa xong.</p>
        </Notice>
      )}
      {breaks.map(({ from, to, predecessors = [], successors = [] }) => (
        <Notice key={from} title={`${unit.name} không tồn tại trong ${writeSpan({ from, to })}`}>
          <p>Số liệu của những ngày đó nằm ở các đơn vị trước hoặc sau:</p>
          <p className="buttons">
            {[...predecessors, ...successors].map((id) => (
              <Link key={id} href={`/figures${query({ unit: id, from, to })}`}>
                {id}
              </Link>
            ))}
          </p>
        </Notice>
      ))}
    </>
  );
}
