import { searchText } from '@giam-sat/domain/register/search-text';
import { corrected } from '../../glossary/corrected.ts';
import { forms, sessionOf } from '../../glossary/kinds.ts';
import { Card } from '../../kit/card.tsx';
import { keysOf } from '../../kit/keys-of.ts';
import { SelectField } from '../../kit/select-field.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { formsOf } from '../../log/kind-of-account.ts';
import { SeveralField } from '../../search/several-field.tsx';
import { useTopics } from '../../search/use-topics.ts';
import type { Correcting } from './correct-form.ts';

/** What it was about, and how it was done. */
export function WhatPart({ form, change, mistakes }: Correcting) {
  const topics = useTopics();
  const offered = form.kind === '' ? [] : formsOf(form.kind);
  const words = Object.fromEntries(
    keysOf(forms).flatMap((one) => (offered.includes(one) ? [[one, forms[one]]] : [])),
  );
  return (
    <Card title="Nội dung, hình thức">
      <TextField
        id="/subject"
        label={corrected.subject}
        rows={2}
        isRequired
        value={form.subject}
        error={mistakes['/subject']}
        onChange={(subject) => change({ subject })}
      />
      <SelectField
        id="/topic"
        label={corrected.topic}
        isRequired
        value={form.topic}
        options={topics}
        empty="Chọn lĩnh vực"
        error={mistakes['/topic']}
        onChange={(topic) => change({ topic })}
      />
      <Words
        at="/furtherTopics"
        label={corrected.furtherTopics}
        words={topics}
        values={form.furtherTopics}
        mistakes={mistakes}
        onChange={(furtherTopics) => change({ furtherTopics })}
      />
      {offered.length > 1 && form.kind !== '' && (
        <>
          <SelectField
            id="/form"
            label={`${corrected.form} của ${sessionOf[form.kind]}`}
            isRequired
            value={form.form}
            options={words}
            error={mistakes['/form']}
            onChange={(text) => change({ form: offered.find((one) => one === text) ?? '' })}
          />
          <Words
            at="/furtherForms"
            label={corrected.furtherForms}
            words={words}
            values={form.furtherForms}
            mistakes={mistakes}
            onChange={(furtherForms) => change({ furtherForms })}
          />
        </>
      )}
    </Card>
  );
}

interface WordsProps {
  readonly at: string;
  readonly label: string;
  readonly words: Readonly<Record<string, string>>;
  readonly values: readonly string[];
  readonly mistakes: Correcting['mistakes'];
  readonly onChange: (values: readonly string[]) => void;
}

/** Any number of a short list, found by its words. */
function Words({ at, label, words, values, mistakes, onChange }: WordsProps) {
  const named = (id: string) => ({ id, name: words[id] ?? id });
  return (
    <SeveralField
      id={at}
      label={label}
      values={values.map(named)}
      error={mistakes[at]}
      find={async (text) =>
        Object.keys(words)
          .map(named)
          .filter(({ name }) => searchText(name).includes(searchText(text)))
      }
      onChange={(chosen) => onChange(chosen.map(({ id }) => id))}
    />
  );
}
