import type { SessionView } from '@giam-sat/contract/http/session-view';
import { EVIDENCE_TYPES, LARGEST_FILE } from '@giam-sat/domain/evidence/evidence-types';
import { useRef, useState } from 'react';
import { Refusal } from '../../api/call.ts';
import { plainWords } from '../../api/plain-words.ts';
import { Failed } from '../../kit/answered.tsx';
import { Button } from '../../kit/button.tsx';
import { CheckboxField } from '../../kit/checkbox-field.tsx';
import { Mistakes } from '../../kit/mistakes.tsx';
import type { MistakesByField } from '../../kit/mistakes-by-field.ts';
import { SelectField } from '../../kit/select-field.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useRefreshRecord } from '../refresh-record.ts';
import { FileField } from './file-field.tsx';
import { evidenceTypeOf, uploadEvidence } from './upload-evidence.ts';

interface AddEvidenceProps {
  readonly session: SessionView;
  readonly onDone: () => void;
}

interface Entry {
  readonly title: string;
  readonly about: string;
  readonly isRestricted: boolean;
  readonly isWithoutSecrets: boolean;
}
const empty: Entry = { title: '', about: '', isRestricted: false, isWithoutSecrets: false };

/** One file with what it shows; it goes straight to the store. */
export function AddEvidence({ session, onDone }: AddEvidenceProps) {
  const [entry, setEntry] = useState(empty);
  const [file, setFile] = useState<File>();
  const [mistakes, setMistakes] = useState<MistakesByField>({});
  const [failed, fail] = useState<Error>();
  const [isSending, setSending] = useState(false);
  const key = useRef(crypto.randomUUID());
  const refresh = useRefreshRecord();
  const change = (patch: Partial<Entry>) => setEntry((old) => ({ ...old, ...patch }));
  const send = async () => {
    const found = check(entry, file);
    setMistakes(found);
    fail(undefined);
    if (Object.keys(found).length > 0 || file === undefined) return;
    setSending(true);
    try {
      const about = entry.about === '' ? undefined : entry.about;
      await uploadEvidence(session.id, { ...entry, file, about }, key.current);
      await refresh(session.id);
      onDone();
    } catch (error) {
      if (error instanceof Refusal) setMistakes(refused(error));
      else fail(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setSending(false);
    }
  };
  return (
    <div className="stack">
      <Mistakes mistakes={mistakes} />
      <FileField
        id="/file"
        label="Tệp"
        hint="Ảnh, PDF, Word hoặc Excel, đến 20 MB. Tên tệp không được giữ lại."
        accept={EVIDENCE_TYPES.join(',')}
        error={mistakes['/file']}
        onChange={setFile}
      />
      <TextField
        id="/title"
        label="Tệp cho thấy gì"
        isRequired
        value={entry.title}
        error={mistakes['/title']}
        onChange={(title) => change({ title })}
      />
      <SelectField
        id="/about"
        label="Về"
        value={entry.about}
        options={partsOf(session)}
        empty="Cả cuộc"
        onChange={(about) => change({ about })}
      />
      <CheckboxField
        isSelected={entry.isRestricted}
        onChange={(isRestricted) => change({ isRestricted })}
      >
        Chỉ cơ quan chủ trì được xem
      </CheckboxField>
      <CheckboxField
        id="/isWithoutSecrets"
        isSelected={entry.isWithoutSecrets}
        error={mistakes['/isWithoutSecrets']}
        onChange={(isWithoutSecrets) => change({ isWithoutSecrets })}
      >
        Nội dung không chứa bí mật nhà nước
      </CheckboxField>
      {failed !== undefined && <Failed error={failed} onAgain={() => void send()} />}
      <div className="buttons">
        <Button look="main" isPending={isSending} onPress={() => void send()}>
          Gửi tệp
        </Button>
        <Button onPress={onDone}>Thôi</Button>
      </div>
    </div>
  );
}

function check({ title, isWithoutSecrets }: Entry, file: File | undefined): MistakesByField {
  const found: Record<string, string> = {};
  if (file === undefined) found['/file'] = 'Hãy chọn tệp.';
  else if (evidenceTypeOf(file) === undefined) found['/file'] = 'Loại tệp này không nhận.';
  else if (file.size > LARGEST_FILE) found['/file'] = 'Tệp lớn hơn 20 MB.';
  if (title.trim() === '') found['/title'] = 'Hãy ghi tệp cho thấy gì.';
  if (!isWithoutSecrets) {
    found['/isWithoutSecrets'] = 'Hãy xác nhận nội dung không chứa bí mật nhà nước.';
  }
  return found;
}

function refused({ problem }: Refusal): MistakesByField {
  const { errors = [], detail } = problem;
  if (errors.length === 0) return { '': detail };
  return Object.fromEntries(
    errors.map(({ pointer = '', code, vi }) => [
      pointer === '/title' || pointer === '/about' ? pointer : '',
      plainWords({ code, vi }),
    ]),
  );
}

/** What of a session a file can be about. */
function partsOf({ findings }: SessionView): Record<string, string> {
  const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
  return Object.fromEntries(
    findings.flatMap((finding, at) => [
      [finding.id, `Phát hiện ${at + 1}: ${short(finding.text)}`],
      ...finding.recommendations.map((one, index) => [
        one.id,
        `Kiến nghị ${at + 1}.${index + 1}: ${short(one.text)}`,
      ]),
    ]),
  );
}
