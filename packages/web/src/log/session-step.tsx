import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { Card } from '../kit/card.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { findBodies } from '../search/found.ts';
import { SearchField } from '../search/search-field.tsx';
import { useTopics } from '../search/use-topics.ts';
import { DraftPart } from './draft-part.tsx';
import { KindPart } from './kind-part.tsx';
import { LeadPart } from './lead-part.tsx';
import type { Editing } from './log-form.ts';
import { MorePart, SupervisedField } from './more-part.tsx';
import { VisitPart } from './visit-part.tsx';
import { WhenPart } from './when-part.tsx';

/** First step: what, who, when. Only what the kind has is asked. */
export function SessionStep(editing: Editing) {
  const { form, change, mistakes } = editing;
  const { kind } = form;
  return (
    <Card title="Thông tin chung">
      <KindPart {...editing} />
      {kind !== '' && (
        <>
          <LeadPart {...editing} />
          {form.form === 'joined' && (
            <SearchField
              id="/hostBody"
              label="Cơ quan tổ chức cuộc giám sát"
              isRequired
              value={form.host}
              error={mistakes['/hostBody']}
              find={(text) => findBodies(text, {})}
              onChange={(host) => change({ host })}
            />
          )}
          <TextField
            id="/subject"
            label="Nội dung"
            hint="Một việc cho mỗi cuộc"
            rows={2}
            isRequired
            value={form.subject}
            error={mistakes['/subject']}
            onChange={(subject) => change({ subject })}
          />
          <TopicField {...editing} />
          <WhenPart {...editing} />
          {kind === 'community-supervision' && <VisitPart {...editing} />}
          {kindRules[kind].drafts ? <DraftPart {...editing} /> : <SupervisedField {...editing} />}
          <MorePart {...editing} />
        </>
      )}
    </Card>
  );
}

function TopicField({ form, change, mistakes }: Editing) {
  const topics = useTopics();
  return (
    <SelectField
      id="/topic"
      label="Lĩnh vực"
      isRequired
      value={form.topic}
      options={topics}
      empty="Chọn lĩnh vực"
      error={mistakes['/topic']}
      onChange={(topic) => change({ topic })}
    />
  );
}
