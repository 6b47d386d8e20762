import type { ReactNode } from 'react';
import type { SWRResponse } from 'swr';
import { Refusal, Unanswered } from '../api/call.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

export function Loading({ children = 'Đang tải…' }: { readonly children?: ReactNode }) {
  return (
    <p className="loading" role="status">
      {children}
    </p>
  );
}

interface AnsweredProps<Body> {
  readonly answer: SWRResponse<Body, Error>;
  readonly children: (body: Body) => ReactNode;
  readonly whileLoading?: ReactNode;
}

/** Shows what was answered; until then that it loads, and when it failed why and how to go on. */
export function Answered<Body>({ answer, children, whileLoading }: AnsweredProps<Body>) {
  const { data, error, mutate } = answer;
  if (data !== undefined) return children(data);
  if (error === undefined) return whileLoading ?? <Loading />;
  return <Failed error={error} onAgain={() => void mutate()} />;
}

interface FailedProps {
  readonly error: Error;
  readonly onAgain?: () => void;
}

export function Failed({ error, onAgain }: FailedProps) {
  return (
    <Notice tone="bad" title={titleOf(error)} isLive>
      <p>{detailOf(error)}</p>
      {onAgain !== undefined && <Button onPress={onAgain}>Thử lại</Button>}
    </Notice>
  );
}

function titleOf(error: Error): string {
  if (error instanceof Unanswered) return 'Chưa kết nối được';
  return error instanceof Refusal ? error.problem.title : 'Trang gặp lỗi';
}

function detailOf(error: Error): string {
  if (error instanceof Unanswered) return 'Kiểm tra mạng rồi thử lại.';
  return error instanceof Refusal
    ? error.problem.detail
    : 'Hãy tải lại trang. Nếu vẫn lỗi, hãy báo cho người quản trị.';
}
