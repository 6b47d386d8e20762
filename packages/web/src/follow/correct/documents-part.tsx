import { corrected, paperKinds } from '../../glossary/corrected.ts';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { PaperFields } from '../../kit/paper-fields.tsx';
import { SelectField } from '../../kit/select-field.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { emptyPaper } from '../../log/log-form.ts';
import type { Correcting, DocumentForm } from './correct-form.ts';

/** Papers that are kept with the session, by what they are called. */
export function DocumentsPart({ form, change, mistakes }: Correcting) {
  const { documents } = form;
  const set = (at: number, patch: Partial<DocumentForm>) =>
    change({
      documents: documents.map((one, place) => (place === at ? { ...one, ...patch } : one)),
    });
  return (
    <Card
      title={corrected.documents}
      actions={
        <Button
          onPress={() =>
            change({ documents: [...documents, { ...emptyPaper, kind: '', title: '' }] })
          }
        >
          Thêm tài liệu
        </Button>
      }
    >
      {documents.length === 0 && <p className="field-hint">Chưa ghi tài liệu nào.</p>}
      {documents.map((one, at) => (
        <fieldset className="amounts" key={at}>
          <legend className="field-label">Tài liệu {at + 1}</legend>
          <SelectField
            id={`/documents/${at}/kind`}
            label="Loại tài liệu"
            value={one.kind}
            options={paperKinds}
            empty="Chọn loại"
            error={mistakes[`/documents/${at}/kind`]}
            onChange={(kind) => set(at, { kind })}
          />
          <TextField
            id={`/documents/${at}/title`}
            label="Tên tài liệu"
            value={one.title}
            error={mistakes[`/documents/${at}/title`]}
            onChange={(title) => set(at, { title })}
          />
          <PaperFields
            at={`/documents/${at}`}
            name="Tài liệu"
            value={one}
            mistakes={mistakes}
            onChange={(paper) => set(at, paper)}
          />
          <Button
            look="quiet"
            label={`Bỏ tài liệu ${at + 1}`}
            onPress={() => change({ documents: documents.filter((_, place) => place !== at) })}
          >
            Bỏ tài liệu này
          </Button>
        </fieldset>
      ))}
    </Card>
  );
}
