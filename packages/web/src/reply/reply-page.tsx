import '../follow/follow.css';
import type { ReplyPage as Asked } from '@giam-sat/contract/http/reply-page';
import { useEffect, useState } from 'react';
import useSWR from 'swr';
import { useLocation, useParams } from 'wouter';
import { call, Refusal } from '../api/call.ts';
import { Failed, Loading } from '../kit/answered.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { Answering } from './answering.tsx';
import { AskedPart } from './asked-part.tsx';
import { forgetReplyToken, takeReplyToken } from './reply-token.ts';
import { Thanks } from './thanks.tsx';

/** For an addressee without an account, who has never seen this: what is asked, and the answer. */
export function ReplyPage() {
  const { token: inAddress } = useParams();
  const [token, take] = useState(() => takeReplyToken(inAddress));
  const [, go] = useLocation();
  useEffect(() => {
    if (inAddress === undefined) return;
    take(takeReplyToken(inAddress));
    go('/reply', { replace: true });
  }, [inAddress, go]);
  if (token === undefined) return <NoLink />;
  return <Opened key={token} token={token} />;
}

function Opened({ token }: { readonly token: string }) {
  const [recorded, record] = useState<Asked>();
  const { data, error, mutate } = useSWR<Asked, Error>(
    ['reply', token],
    async () => (await call<Asked>('/reply', { headers: { 'reply-token': token } })).body,
    // A link that was used is no link any more, and wrong tries are counted.
    { revalidateOnFocus: false, revalidateOnReconnect: false, shouldRetryOnError: false },
  );
  if (recorded !== undefined) return <Thanks asked={recorded} />;
  if (error instanceof Refusal && error.problem.status === 404) return <NoLink />;
  if (error !== undefined) {
    return (
      <Page title="Trả lời kiến nghị">
        <Failed error={error} onAgain={() => void mutate()} />
      </Page>
    );
  }
  if (data === undefined) return <Loading />;
  const done = (answer: Asked) => {
    forgetReplyToken();
    record(answer);
  };
  return (
    <Page
      title={data.purpose === 'reply' ? 'Trả lời kiến nghị' : 'Báo kết quả thực hiện kiến nghị'}
      lead={`${data.issuedBy} gửi ${data.addressee}`}
    >
      <AskedPart asked={data} />
      <Answering asked={data} token={token} onDone={done} />
    </Page>
  );
}

function NoLink() {
  return (
    <Page title="Đường dẫn không dùng được">
      <Notice tone="warn" title="Không mở được kiến nghị bằng đường dẫn này">
        <p>
          Đường dẫn chỉ dùng một lần: có thể đã dùng, đã hết hạn, đã bị thu hồi hoặc chép thiếu. Hãy
          chép lại cả đường dẫn trong văn bản, hoặc liên hệ cơ quan đã gửi kiến nghị để được cấp
          đường dẫn khác.
        </p>
      </Notice>
    </Page>
  );
}
