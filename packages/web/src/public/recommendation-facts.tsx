import type {
  PublicFinding,
  PublicRecommendation,
} from '@giam-sat/domain/publication/public-shapes';
import { Link } from 'wouter';
import { useAnswer } from '../api/use-answer.ts';
import { writeDay } from '../format/day.ts';
import { dueWords, replies, verifications } from '../glossary/public.ts';
import { recommendationStates } from '../glossary/recommendation.ts';
import { Card } from '../kit/card.tsx';
import { Facts } from '../kit/facts.tsx';
import { Badge } from '../kit/notice.tsx';
import { AmountFacts } from './amount-facts.tsx';
import { becameOf } from './became-of.ts';
import { PublishedOf } from './published-of.tsx';
import { usePublicTopics } from './use-public-topics.ts';

type Due = PublicRecommendation['replyDue'];

/** What became of a recommendation: its state, what it waits for, and until when. */
export function RecommendationFacts({ one }: { readonly one: PublicRecommendation }) {
  const { state, reply, verified, endedOn, letter, product } = one;
  const topic = usePublicTopics()[one.topic];
  const finding = one.id.slice(0, one.id.lastIndexOf('.'));
  const session = useAnswer<{ readonly findings: readonly string[] }>(
    `/public/sessions/${encodeURIComponent(one.session)}`,
  ).data;
  const isOverdue =
    one.replyDue?.overdueOn !== undefined || one.implementationDue?.overdueOn !== undefined;
  return (
    <>
      <Card>
        <p className="public-text">{one.text}</p>
        <p className="buttons">
          <Badge tone={toneOf(state, isOverdue)}>{recommendationStates[state]}</Badge>
          {isOverdue && endedOn === undefined && <Badge tone="bad">Quá hạn</Badge>}
        </p>
        <p>{becameOf(one)}</p>
      </Card>
      <Card title="Thời hạn và kết quả">
        <Facts
          items={[
            ['Hạn trả lời', dueText(one.replyDue)],
            ['Trả lời', reply && `${writeDay(reply.on)}: ${replies[reply.outcome]}`],
            ['Hạn thực hiện', dueText(one.implementationDue) ?? writtenDue(one.dueOn)],
            [
              'Kiểm chứng kết quả thực hiện',
              verified && `${writeDay(verified.on)}: ${verifications[verified.result]}`,
            ],
            ['Kết thúc theo dõi', endedOn && writeDay(endedOn)],
            ['Sản phẩm phải có', product],
          ]}
        />
      </Card>
      {session?.findings.includes(finding) === true && (
        <PublishedOf<PublicFinding> list="findings" ids={[finding]} title="Vì phát hiện này" />
      )}
      <AmountFacts amounts={one.amounts} />
      <Card title="Ai kiến nghị, kiến nghị ai">
        <Facts
          items={[
            ['Cơ quan được kiến nghị', one.addressee.name],
            ['Cơ quan phối hợp', one.coordinating.map(({ name }) => name).join('; ')],
            ['Văn bản kiến nghị', `số ${letter.number}, ngày ${writeDay(letter.on)}`],
            ['Cơ quan chủ trì', one.lead.name],
            ['Lĩnh vực', topic],
            [
              'Cuộc',
              <Link key="of" href={`/public/sessions/${one.session}`}>
                {one.subject}
              </Link>,
            ],
          ]}
        />
      </Card>
    </>
  );
}

function toneOf(state: PublicRecommendation['state'], isOverdue: boolean) {
  if (state === 'verified' || state === 'explanation-accepted' || state === 'compared') {
    return 'good' as const;
  }
  if (state === 'not-implemented' || state === 'no-answer') return 'bad' as const;
  return isOverdue ? ('warn' as const) : ('plain' as const);
}

function dueText(due: Due): string | undefined {
  if (due === undefined) return undefined;
  const since = due.overdueOn === undefined ? '' : `; quá hạn từ ${writeDay(due.overdueOn)}`;
  return `${writeDay(due.on)}${since}`;
}

/** Some letters name no day but a way: all the time, over years. */
function writtenDue(due: PublicRecommendation['dueOn']): string | undefined {
  if (typeof due !== 'string') return undefined;
  return dueWords[due] ?? writeDay(due);
}
