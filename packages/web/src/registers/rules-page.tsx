import { useState } from 'react';
import { useToday } from '../api/stage-clock.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../kit/answered.tsx';
import { More } from '../kit/more.tsx';
import { Empty } from '../kit/notice.tsx';
import { TextField } from '../kit/text-field.tsx';
import { pageList } from '../shell/page-list.ts';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { groupRules } from './group-rules.ts';
import { RegisterFrame } from './register-frame.tsx';
import { RuleEntry } from './rule-entry.tsx';
import type { RuleAnswer } from './rule-of.ts';

/** The rules in force today by what they are about, each with its source; a registrar sets new versions. */
export function RulesPage() {
  const answer = useAnswer<RuleAnswer>(`/registers/rules?on=${useToday()}`);
  const [typed, type] = useState('');
  const mayChange = useAccount()?.roles.includes('registrar') === true;
  return (
    <RegisterFrame {...pageList.rules}>
      <TextField
        label="Tìm quy định"
        hint="Có hoặc không có dấu, ví dụ: tra loi, hội đồng nhân dân, nghị định 59, front.reply"
        value={typed}
        onChange={type}
      />
      <Answered answer={answer}>
        {({ items }) => {
          const groups = groupRules(items, typed);
          const isSearched = typed.trim() !== '';
          const found = groups.reduce((sum, { rules }) => sum + rules.length, 0);
          return (
            <>
              <p role="status" className="field-hint">
                {isSearched ? `${found} trong ${items.length} quy định` : `${found} quy định`}
              </p>
              {groups.length === 0 && <Empty>Không có quy định nào như vậy.</Empty>}
              {groups.map(({ title, rules }) => (
                <More
                  key={`${title} ${isSearched}`}
                  title={`${title} (${rules.length})`}
                  isOpen={isSearched}
                >
                  <ul className="entries">
                    {rules.map((rule) => (
                      <RuleEntry
                        key={rule.key}
                        {...{ rule, mayChange }}
                        onMade={() => void answer.mutate()}
                      />
                    ))}
                  </ul>
                </More>
              ))}
            </>
          );
        }}
      </Answered>
    </RegisterFrame>
  );
}
