import { useState } from 'react';
import { writeDay } from '../../format/day.ts';
import { linkPurposes } from '../../glossary/follow.ts';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';

interface ToldOnceProps {
  readonly url: string;
  readonly until: string;
  readonly purpose: keyof typeof linkPurposes;
}

/** The address with its secret, which nobody can look up afterwards. */
export function ToldOnce({ url, until, purpose }: ToldOnceProps) {
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard
      .writeText(url)
      .then(() => setCopied(true))
      .catch(() => setCopied(false));
  return (
    <Notice tone="good" title={`Đường dẫn: ${linkPurposes[purpose].toLowerCase()}`} isLive>
      <p className="address">{url}</p>
      <p>
        Chỉ hiện lần này. Hãy chép và gửi cho cơ quan; dùng được đến hết {writeDay(until)}. Mất thì
        thu hồi và tạo đường dẫn khác.
      </p>
      <Button onPress={copy}>{isCopied ? 'Đã chép' : 'Chép đường dẫn'}</Button>
    </Notice>
  );
}
