import type {
  PublicFinding,
  PublicRecommendation,
} from '@giam-sat/domain/publication/public-shapes';
import { Link } from 'wouter';
import { useAnswer } from '../api/use-answer.ts';
import { Card } from '../kit/card.tsx';
import { becameOf } from './became-of.ts';
import { noteOf } from './public-words.ts';
import { usePublicTopics } from './use-public-topics.ts';

interface PublishedOfProps {
  readonly list: 'findings' | 'recommendations';
  readonly ids: readonly string[];
  readonly title: string;
}

/** What else was published of the same session. */
export function PublishedOf<Item extends PublicFinding | PublicRecommendation>({
  list,
  ids,
  title,
}: PublishedOfProps) {
  if (ids.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="records">
        {ids.map((id) => (
          <li key={id}>
            <OneOf<Item> list={list} id={id} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OneOf<Item extends PublicFinding | PublicRecommendation>({
  list,
  id,
}: Pick<PublishedOfProps, 'list'> & { readonly id: string }) {
  const topics = usePublicTopics();
  const item = useAnswer<Item>(`/public/${list}/${encodeURIComponent(id)}`).data;
  return (
    <>
      <Link href={`/public/${list}/${id}`}>{item?.text ?? id}</Link>
      {item !== undefined && <span className="field-hint">{noteOf(item, topics)}</span>}
      {item !== undefined && 'addressee' in item && (
        <span className="field-hint">{becameOf(item)}</span>
      )}
    </>
  );
}
