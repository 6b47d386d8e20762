import type {
  PublicFinding,
  PublicRecommendation,
} from '@giam-sat/domain/publication/public-shapes';
import { Link } from 'wouter';
import { query, useAnswer } from '../api/use-answer.ts';
import { writeDay } from '../format/day.ts';
import { findingStates, findingTypes, severities } from '../glossary/finding.ts';
import { Card } from '../kit/card.tsx';
import { Facts } from '../kit/facts.tsx';
import { Badge } from '../kit/notice.tsx';
import { AmountFacts } from './amount-facts.tsx';
import { PublishedOf } from './published-of.tsx';
import { usePublicTopics } from './use-public-topics.ts';

/** What was found, by whom, and what was recommended because of it. */
export function FindingFacts({ one }: { readonly one: PublicFinding }) {
  const topic = usePublicTopics()[one.topic];
  const session = useAnswer<{ readonly recommendations: readonly string[] }>(
    `/public/sessions/${encodeURIComponent(one.session)}${query({})}`,
  ).data;
  const own = session?.recommendations.filter((id) => id.startsWith(`${one.id}.`)) ?? [];
  return (
    <>
      <Card>
        <p className="public-text">{one.text}</p>
        <p className="buttons">
          <Badge>{findingTypes[one.type]}</Badge>
          {one.severity !== undefined && <Badge tone="warn">{severities[one.severity]}</Badge>}
          <Badge>{findingStates[one.state]}</Badge>
        </p>
      </Card>
      {session !== undefined && own.length === 0 ? (
        <Card title="Kết quả đến nay">
          <p>Chưa có kiến nghị nào của phát hiện này được công bố.</p>
        </Card>
      ) : (
        <PublishedOf<PublicRecommendation>
          list="recommendations"
          ids={own}
          title="Kết quả đến nay: các kiến nghị của phát hiện này"
        />
      )}
      <AmountFacts amounts={one.amounts} />
      <Card title="Cuộc giám sát">
        <Facts
          items={[
            [
              'Nội dung',
              <Link key="of" href={`/public/sessions/${one.session}`}>
                {one.subject}
              </Link>,
            ],
            ['Lĩnh vực', topic],
            ['Cơ quan chủ trì', one.lead.name],
            ['Ngày cuối của cuộc', writeDay(one.on)],
          ]}
        />
      </Card>
    </>
  );
}
