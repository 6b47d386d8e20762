import { useState } from 'react';
import { writeDay } from '../format/day.ts';
import { kinds } from '../glossary/kinds.ts';
import { bodyTypes, ruleSteps, ruleUnits } from '../glossary/registers.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Facts } from '../kit/facts.tsx';
import { Notice } from '../kit/notice.tsx';
import { Verified } from './register-frame.tsx';
import { RuleForm } from './rule-form.tsx';
import type { RuleOf } from './rule-of.ts';

interface RuleEntryProps {
  readonly rule: RuleOf;
  readonly mayChange: boolean;
  readonly onMade: () => void;
}

/** One rule, and the form in its place in which a new version of it is set. */
export function RuleEntry({ rule, mayChange, onMade }: RuleEntryProps) {
  const [state, set] = useState<'untouched' | 'open' | 'left' | 'made'>('untouched');
  return (
    <li>
      <OneRule rule={rule} />
      {state === 'made' && (
        <Notice tone="good" isLive takesFocus title={`Đã đặt quy định mới: ${ruleName(rule)}`}>
          <p>
            Các thời hạn đang chạy được tính lại khi quét hằng ngày, hoặc khi hồ sơ có thao tác.
          </p>
        </Notice>
      )}
      {mayChange && state !== 'open' && (
        <Button label={`Đổi ${rule.key}`} takesFocus={state === 'left'} onPress={() => set('open')}>
          Đổi
        </Button>
      )}
      {state === 'open' && (
        <RuleForm
          rule={rule}
          onCancel={() => set('left')}
          onMade={() => {
            set('made');
            onMade();
          }}
        />
      )}
    </li>
  );
}

function ruleName({ step, key }: RuleOf): string {
  return step === undefined ? key : `${ruleSteps[step]} (${key})`;
}

function OneRule({ rule }: { readonly rule: RuleOf }) {
  const { number, unit, direction, basis, verified, from, to } = rule;
  const before = direction === 'before' ? 'trước ' : '';
  const words =
    unit === 'day-of-month' ? `ngày ${number} hằng tháng` : `${before}${number} ${ruleUnits[unit]}`;
  const valid = [from && `từ ${writeDay(from)}`, to && `đến ${writeDay(to)}`];
  return (
    <Card title={ruleName(rule)}>
      <Facts
        items={[
          ['Quy định', <strong key="number">{words}</strong>],
          ['Áp dụng cho', rule.kinds?.map((kind) => kinds[kind]).join('; ')],
          ['Của', rule.appliesTo?.map((type) => bodyTypes[type]).join('; ')],
          ['Căn cứ', basis],
          ['Nguồn', <Verified key="verified" isVerified={verified} />],
          ['Hiệu lực', valid.filter(Boolean).join(' ')],
        ]}
      />
    </Card>
  );
}
