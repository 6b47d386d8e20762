import '../records/records.css';
import './public.css';
import type {
  PublicFinding,
  PublicRecommendation,
  PublicSession,
} from '@giam-sat/domain/publication/public-shapes';
import { Link, useParams } from 'wouter';
import { Refusal } from '../api/call.ts';
import { useAnswer } from '../api/use-answer.ts';
import { type PublicList, publicLists } from '../glossary/public.ts';
import { Answered } from '../kit/answered.tsx';
import { keysOf } from '../kit/keys-of.ts';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { FindingFacts } from './finding-facts.tsx';
import { RecommendationFacts } from './recommendation-facts.tsx';
import { SessionFacts } from './session-facts.tsx';

const titles: Readonly<Record<PublicList, string>> = {
  recommendations: 'Kiến nghị',
  findings: 'Phát hiện',
  sessions: 'Cuộc giám sát, phản biện',
};

/** One thing that was published, as it stands today. */
export function PublicRecordPage() {
  const { list: named = '', id = '' } = useParams<{ list: string; id: string }>();
  const list = keysOf(publicLists).find((one) => one === named) ?? 'recommendations';
  const path = `/public/${list}/${encodeURIComponent(id)}`;
  const answer = useAnswer<PublicSession | PublicFinding | PublicRecommendation>(path);
  const isGone = answer.error instanceof Refusal && answer.error.problem.status === 404;
  return (
    <Page title={titles[list]} actions={<Link href="/public">Mọi nội dung đã công bố</Link>}>
      {isGone ? (
        <Notice title="Không có nội dung công khai nào ở địa chỉ này">
          <p>Nội dung chưa được công bố, hoặc việc công bố đã được rút lại.</p>
        </Notice>
      ) : (
        <Answered answer={answer}>
          {(item) => {
            if ('addressee' in item) return <RecommendationFacts one={item} />;
            return 'type' in item ? <FindingFacts one={item} /> : <SessionFacts one={item} />;
          }}
        </Answered>
      )}
    </Page>
  );
}
