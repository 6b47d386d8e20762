import type { ReplyLinkMade } from '@giam-sat/contract/http/reply-link-view';
import type { RecommendationView } from '@giam-sat/contract/http/session-view';
import { useState } from 'react';
import { writeDay } from '../../format/day.ts';
import { linkPurposes } from '../../glossary/follow.ts';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { Badge, Empty } from '../../kit/notice.tsx';
import type { Account } from '../../sign-in/account.ts';
import { useRefreshRecord } from '../refresh-record.ts';
import { CommandForm } from '../steps/command-form.tsx';
import { useOpenStep } from '../steps/open-step.tsx';
import { linkForms } from '../steps/session-forms.ts';
import { StepBar } from '../steps/step-bar.tsx';
import { ToldOnce } from './told-once.tsx';

interface LinksPartProps {
  readonly one: RecommendationView;
  readonly account: Account;
}

const nothing = { fields: [] } as const;

/** Addresses by which an addressee without an account replies: made, told once, withdrawn. */
export function LinksPart({ one, account }: LinksPartProps) {
  const [made, tell] = useState<ReplyLinkMade>();
  const { open, setOpen } = useOpenStep();
  const refresh = useRefreshRecord();
  const isMaker = account.roles.some((role) => role === 'recorder' || role === 'signer');
  if (one.letter === undefined || !isMaker) return null;
  const purposes = (['reply', 'report-done'] as const).filter((step) =>
    one.possible.includes(step),
  );
  return (
    <Card title="Đường dẫn trả lời">
      <p className="soft">
        Cho cơ quan không có tài khoản. Mỗi đường dẫn dùng một lần, cho một việc. Gửi kèm văn bản.
      </p>
      {made?.url !== undefined && made.url !== null && (
        <ToldOnce url={made.url} until={made.until} purpose={made.purpose} />
      )}
      {one.replyLinks.length === 0 && <Empty>Chưa tạo đường dẫn nào.</Empty>}
      <ul className="rows">
        {one.replyLinks.map((link) => (
          <LinkRow key={link.id} link={link} about={one.id} />
        ))}
      </ul>
      <div className="buttons">
        {purposes.map((purpose) => (
          <Button key={purpose} onPress={() => setOpen(`link ${purpose}`)}>
            Tạo đường dẫn: {linkPurposes[purpose].toLowerCase()}
          </Button>
        ))}
      </div>
      {purposes.map(
        (purpose) =>
          open === `link ${purpose}` && (
            <CommandForm<ReplyLinkMade>
              key={purpose}
              path={`/recommendations/${one.id}/reply-links`}
              form={nothing}
              also={{ purpose }}
              submit={`Tạo đường dẫn ${linkPurposes[purpose].toLowerCase()}`}
              onCancel={() => setOpen(undefined)}
              onDone={(link) => {
                tell(link);
                setOpen(undefined);
                void refresh(one.id);
              }}
            />
          ),
      )}
    </Card>
  );
}

interface LinkRowProps {
  readonly link: RecommendationView['replyLinks'][number];
  readonly about: string;
}

function LinkRow({ link, about }: LinkRowProps) {
  const { id, purpose, madeOn, until, usedOn, withdrawnOn } = link;
  const isOpen = usedOn === undefined && withdrawnOn === undefined;
  const step = {
    key: `link ${id}`,
    title: 'Thu hồi',
    path: `/recommendations/${about}/reply-links/${id}/withdraw`,
    form: linkForms.withdraw,
  };
  return (
    <li>
      <p className="row-head">
        <strong>{linkPurposes[purpose]}</strong>
        {usedOn !== undefined && <Badge tone="good">Đã dùng {writeDay(usedOn)}</Badge>}
        {withdrawnOn !== undefined && <Badge tone="warn">Đã thu hồi {writeDay(withdrawnOn)}</Badge>}
      </p>
      <p className="soft">
        Tạo {writeDay(madeOn)}, dùng được đến hết {writeDay(until)}
      </p>
      {isOpen && (
        <StepBar about={id} steps={[step]} name={`đường dẫn tạo ${writeDay(madeOn)}`} isBeside />
      )}
    </li>
  );
}
