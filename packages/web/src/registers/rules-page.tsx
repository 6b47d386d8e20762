import type { Rules } from '@giam-sat/contract/http/rules-view';
import { useState } from 'react';
import type * as z from 'zod';
import { useToday } from '../api/stage-clock.ts';
import { useAnswer } from '../api/use-answer.ts';
import { writeDay } from '../format/day.ts';
import { kinds } from '../glossary/kinds.ts';
import { bodyTypes, ruleSteps, ruleUnits } from '../glossary/registers.ts';
import { Answered } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Facts } from '../kit/facts.tsx';
import { Notice } from '../kit/notice.tsx';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { RegisterFrame, Verified } from './register-frame.tsx';
import { RuleForm } from './rule-form.tsx';

type Answer = z.infer<typeof Rules>;
export type RuleOf = Answer['items'][number];

/** The rules in force today, each with its source; a registrar of the country sets a new version. */
export function RulesPage() {
  const answer = useAnswer<Answer>(`/registers/rules?on=${useToday()}`);
  const [open, show] = useState<string>();
  const [made, tell] = useState<string>();
  const mayChange = useAccount()?.roles.includes('registrar') === true;
  return (
    <RegisterFrame
      title="Quy định thời hạn"
      lead="Số ngày, số bước mà luật, hướng dẫn hoặc thông lệ quy định, như đang áp dụng hôm nay."
    >
      {made !== undefined && (
        <Notice tone="good" isLive title={`Đã đặt quy định mới: ${made}`}>
          <p>
            Các thời hạn đang chạy được tính lại khi quét hằng ngày, hoặc khi hồ sơ có thao tác.
          </p>
        </Notice>
      )}
      <Answered answer={answer}>
        {({ items }) => (
          <ul className="entries">
            {items.map((rule) => (
              <li key={rule.key}>
                <OneRule rule={rule} />
                {mayChange && open !== rule.key && (
                  <Button label={`Đổi ${rule.key}`} onPress={() => show(rule.key)}>
                    Đổi
                  </Button>
                )}
                {open === rule.key && (
                  <RuleForm
                    rule={rule}
                    onCancel={() => show(undefined)}
                    onMade={() => {
                      show(undefined);
                      tell(wordsOf(rule));
                      void answer.mutate();
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </RegisterFrame>
  );
}

function wordsOf({ step, key }: RuleOf): string {
  return step === undefined ? key : `${ruleSteps[step]} (${key})`;
}

function OneRule({ rule }: { readonly rule: RuleOf }) {
  const { number, unit, direction, basis, verified, from, to } = rule;
  const before = direction === 'before' ? 'trước ' : '';
  return (
    <Card title={wordsOf(rule)}>
      <Facts
        items={[
          [
            'Quy định',
            <strong key="number">
              {unit === 'day-of-month'
                ? `ngày ${number} hằng tháng`
                : `${before}${number} ${ruleUnits[unit]}`}
            </strong>,
          ],
          ['Áp dụng cho', rule.kinds?.map((kind) => kinds[kind]).join('; ')],
          ['Của', rule.appliesTo?.map((type) => bodyTypes[type]).join('; ')],
          ['Căn cứ', basis],
          ['Nguồn', <Verified key="verified" isVerified={verified} />],
          [
            'Hiệu lực',
            [from && `từ ${writeDay(from)}`, to && `đến ${writeDay(to)}`].filter(Boolean).join(' '),
          ],
        ]}
      />
    </Card>
  );
}
