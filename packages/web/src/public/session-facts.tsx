import type {
  PublicFinding,
  PublicRecommendation,
  PublicSession,
} from '@giam-sat/domain/publication/public-shapes';
import { writeDay, writeSpan } from '../format/day.ts';
import { writeNumber } from '../format/number.ts';
import { kinds, supervisedBodies } from '../glossary/kinds.ts';
import { papers as paperWords } from '../glossary/public.ts';
import { sessionStates } from '../glossary/session.ts';
import { levels } from '../glossary/units.ts';
import { Card } from '../kit/card.tsx';
import { Facts } from '../kit/facts.tsx';
import { Badge } from '../kit/notice.tsx';
import { PublishedOf } from './published-of.tsx';
import { usePublicTopics } from './use-public-topics.ts';

const namesOf = (all: readonly { readonly name: string }[]) =>
  all.map(({ name }) => name).join('; ');
const paperText = ({ number, on }: { readonly number: string; readonly on: string }) =>
  `số ${number}, ngày ${writeDay(on)}`;

/** A published session, with what was published of it and the paper that allowed it. */
export function SessionFacts({ one }: { readonly one: PublicSession }) {
  const { lead, papers, approval, draft, project, opinions } = one;
  const topic = usePublicTopics()[one.topic];
  return (
    <>
      <Card>
        <p className="public-text">{one.subject}</p>
        <p className="buttons">
          <Badge>{kinds[one.kind]}</Badge>
          <Badge>{sessionStates[one.state]}</Badge>
        </p>
        <Facts
          items={[
            ['Lĩnh vực', topic],
            ['Ngày tiến hành', writeSpan(one.held)],
            ['Cơ quan chủ trì', `${lead.name} (${levels[lead.level].toLocaleLowerCase('vi')})`],
            ['Phối hợp', namesOf(one.partners)],
            [supervisedBodies[one.kind], namesOf(one.supervisedBodies)],
            ['Địa bàn', namesOf(one.places)],
            ['Dự án, công trình', project?.name],
            ['Dự thảo', draft && `${draft.title}, công bố ngày ${writeDay(draft.publishedOn)}`],
            ['Số ý kiến', opinions === undefined ? undefined : writeNumber(opinions)],
            ['Báo cáo kết quả', one.report && paperText(one.report)],
          ]}
        />
      </Card>
      <PublishedOf<PublicFinding> list="findings" ids={one.findings} title="Phát hiện" />
      <PublishedOf<PublicRecommendation>
        list="recommendations"
        ids={one.recommendations}
        title="Kiến nghị"
      />
      <Card title="Văn bản">
        <Facts
          items={[
            ...papers.map((paper) => [paperWords[paper.kind], paperText(paper)] as const),
            ['Văn bản cho phép công bố', paperText(approval)] as const,
            ['Ngày công bố', writeDay(one.publishedOn)] as const,
          ]}
        />
      </Card>
    </>
  );
}
