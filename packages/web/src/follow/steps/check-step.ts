import type { MistakesByField } from '../../kit/mistakes-by-field.ts';
import { Notes } from '../../kit/notes.ts';
import type { StepField, StepForm } from './step-field.ts';
import { isAsked, isNeeded, type StepValues } from './step-values.ts';

/** What has to be mended before a step is sent, by the pointer of the field. */
export function checkStep(form: StepForm, values: StepValues): MistakesByField {
  const notes = new Notes();
  for (const field of form.fields) {
    if (isAsked(field, values)) check(notes, field, values);
  }
  return notes.found;
}

function check(notes: Notes, field: StepField, { texts, chosen }: StepValues): void {
  const { at, type } = field;
  const text = texts[at] ?? '';
  const must = isNeeded(field);
  switch (type) {
    case 'line':
    case 'prose':
      if (must) notes.must(at, text, 'Hãy ghi nội dung này.');
      return;
    case 'choice':
      if (must) notes.must(at, text, 'Hãy chọn một mục.');
      return;
    case 'whole':
      notes.whole(at, text);
      return;
    case 'day':
      notes.day(at, text, must ? 'Hãy ghi ngày.' : undefined);
      return;
    case 'paper':
      checkPaper(notes, field, texts);
      return;
    case 'body':
    case 'bodies':
    case 'picks': {
      const first = chosen[at]?.[0];
      if (must) notes.must(at, first?.id, 'Hãy chọn trong danh sách.');
      return;
    }
    case 'outcomes':
      for (const [pointer, value] of Object.entries(texts)) {
        if (pointer.startsWith(`${at}/`)) notes.whole(pointer, value);
      }
  }
}

function checkPaper(notes: Notes, field: StepField, texts: StepValues['texts']): void {
  const { at } = field;
  const paper = { number: texts[`${at}/number`] ?? '', on: texts[`${at}/on`] ?? '' };
  if (!isNeeded(field)) {
    notes.paper(at, paper);
    return;
  }
  notes.must(`${at}/number`, paper.number, 'Hãy ghi số, ký hiệu văn bản.');
  notes.day(`${at}/on`, paper.on, 'Hãy ghi ngày của văn bản.');
}
