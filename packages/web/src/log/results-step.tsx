import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Empty, Notice } from '../kit/notice.tsx';
import { PaperFields } from '../kit/paper-fields.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { FindingCard } from './finding-card.tsx';
import { type Editing, emptyFinding, type LetterForm } from './log-form.ts';
import { maySend } from './may-send.ts';

/** Second step: what was found, what was asked for, and under which letters it went out. */
export function ResultsStep(editing: Editing) {
  const { form, change } = editing;
  const isSender = maySend(useAccount(), form.kind);
  const isOpinions = form.kind !== '' && kindRules[form.kind].collects === 'opinions';
  const add = () => {
    const type = isOpinions ? 'opinion' : (form.findings.at(-1)?.type ?? 'shortcoming');
    change({ findings: [...form.findings, emptyFinding(type)] });
  };
  return (
    <>
      {form.findings.length > 0 && (isSender ? <Letters {...editing} /> : <StaysDraft />)}
      {form.findings.length === 0 && (
        <Empty>
          {isOpinions
            ? 'Chưa ghi ý kiến nào. Có thể ghi sau, khi đã có văn bản.'
            : 'Chưa ghi phát hiện nào. Cuộc không có phát hiện vẫn được ghi; có thể ghi thêm sau.'}
        </Empty>
      )}
      {form.findings.map((finding, index) => (
        <FindingCard
          key={index}
          {...editing}
          index={index}
          value={finding}
          onChange={(patch) =>
            change({
              findings: form.findings.map((old, at) => (at === index ? { ...old, ...patch } : old)),
            })
          }
          onRemove={() => change({ findings: form.findings.filter((_, at) => at !== index) })}
        />
      ))}
      <div className="buttons">
        <Button onPress={add}>{isOpinions ? '+ Thêm ý kiến' : '+ Thêm phát hiện'}</Button>
      </div>
    </>
  );
}

function StaysDraft() {
  return (
    <Notice title="Kiến nghị được ghi là dự thảo">
      <p>Người xác nhận, người ký ban hành ghi tiếp văn bản trong Việc cần làm của mình.</p>
    </Notice>
  );
}

const emptyLetter: LetterForm = { number: '', on: '', signedBy: '' };

/** Typed once, many recommendations can go under it. */
function Letters({ form, change, mistakes }: Editing) {
  const { letters } = form;
  const set = (at: number, patch: Partial<LetterForm>) =>
    change({ letters: letters.map((old, place) => (place === at ? { ...old, ...patch } : old)) });
  // What has no letter yet goes under the first: that is what one enters a letter for.
  const add = () =>
    change({
      letters: [...letters, emptyLetter],
      findings: form.findings.map((finding) => ({
        ...finding,
        recommendations: finding.recommendations.map((one) =>
          letters.length === 0 ? { ...one, letter: 0 } : one,
        ),
      })),
    });
  return (
    <Card title="Văn bản gửi kiến nghị">
      {letters.length === 0 && (
        <p>Kiến nghị chưa gửi thì để trống; đã gửi thì ghi văn bản một lần cho tất cả.</p>
      )}
      {letters.map((letter, at) => (
        <div key={at} className="stack">
          <PaperFields
            at={`/letters/${at}`}
            name={letters.length === 1 ? 'Văn bản' : `Văn bản ${at + 1}`}
            placeholder="22/KN-MTTQ"
            isRequired
            value={letter}
            mistakes={mistakes}
            onChange={(paper) => set(at, paper)}
          />
          <TextField
            id={`/letters/${at}/signedBy`}
            label="Chức vụ người ký"
            hint="Chỉ ghi chức vụ, không ghi tên"
            value={letter.signedBy}
            onChange={(signedBy) => set(at, { signedBy })}
          />
        </div>
      ))}
      <div className="buttons">
        <Button onPress={add}>
          {letters.length === 0 ? '+ Đã gửi: ghi văn bản' : '+ Văn bản khác'}
        </Button>
      </div>
    </Card>
  );
}
