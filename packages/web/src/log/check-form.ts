import { kindRules } from '@giam-sat/domain/session/kind-rules';
import type { AmountsForm } from '../kit/amounts-form.ts';
import { keysOf } from '../kit/keys-of.ts';
import type { MistakesByField } from '../kit/mistakes-by-field.ts';
import { Notes } from '../kit/notes.ts';
import type { FindingForm, LogForm, RecommendationForm } from './log-form.ts';

/** What of the first step has to be mended before the next. */
export function checkSession(form: LogForm): MistakesByField {
  const notes = new Notes();
  if (form.kind === '') return { '/kind': 'Hãy chọn loại.' };
  const { forms } = kindRules[form.kind];
  if (forms.length > 1) notes.must('/form', form.form, 'Hãy chọn hình thức.');
  notes.must('/leadBody', form.lead?.id, 'Hãy chọn cơ quan chủ trì trong danh sách tìm thấy.');
  notes.must('/subject', form.subject, 'Hãy ghi nội dung.');
  notes.must('/topic', form.topic, 'Hãy chọn lĩnh vực.');
  const when = form.timing === 'held' ? '/held' : '/scheduled';
  notes.day(`${when}/from`, form.from, 'Hãy ghi ngày.');
  notes.day(`${when}/to`, form.to);
  notes.whole('/held/attendance', form.attendance);
  if (form.isPlanned === 'planned' || form.timing === 'planned') checkPlan(notes, form);
  if (form.form === 'joined') notes.must('/hostBody', form.host?.id, 'Hãy chọn cơ quan tổ chức.');
  checkOfKind(notes, form);
  notes.day('/notice/on', form.notice.on);
  notes.paper('/report', form.report);
  return notes.found;
}

function checkPlan(notes: Notes, { plan }: LogForm): void {
  notes.must('/plan/year', plan.year, 'Hãy ghi năm của kế hoạch.');
  notes.whole('/plan/year', plan.year);
  notes.paper('/plan/document', plan);
}

function checkOfKind(notes: Notes, form: LogForm): void {
  if (form.kind === '') return;
  const rule = kindRules[form.kind];
  if (rule.drafts) {
    const { draft } = form;
    if (form.kind === 'criticism') {
      notes.must('/draft/title', draft.title, 'Hãy ghi tên dự thảo được phản biện.');
    }
    notes.day('/draft/receivedOn', draft.receivedOn);
    notes.day('/draft/submitOn', draft.submitOn);
    notes.paper('/draft/requestedBy', draft.requestedBy);
  }
  if (rule.resolutions) {
    notes.paper('/programmeResolution', form.programmeResolution);
    notes.paper('/delegationResolution', form.delegationResolution);
  }
  if (form.kind === 'community-supervision' && form.project.id === '') {
    notes.must('/project/name', form.project.name, 'Hãy chọn dự án hoặc ghi tên dự án.');
    notes.whole('/project/totalInvestment', form.project.totalInvestment);
  }
}

/** What of findings, recommendations and letters has to be mended. */
export function checkResults(form: LogForm): MistakesByField {
  const notes = new Notes();
  form.letters.forEach((letter, at) => {
    if (form.findings.some(({ recommendations: all }) => all.some((one) => one.letter === at))) {
      notes.must(`/letters/${at}/number`, letter.number, 'Hãy ghi số, ký hiệu văn bản.');
      notes.day(`/letters/${at}/on`, letter.on, 'Hãy ghi ngày văn bản.');
    }
  });
  form.findings.forEach((finding, at) => {
    checkFinding(notes, form, finding, `/findings/${at}`);
  });
  return notes.found;
}

function checkFinding(notes: Notes, form: LogForm, finding: FindingForm, at: string): void {
  notes.must(`${at}/text`, finding.text, 'Hãy ghi nội dung.');
  checkAmounts(notes, finding.amounts, at);
  finding.recommendations.forEach((one, index) => {
    checkRecommendation(notes, form, one, `${at}/recommendations/${index}`);
  });
}

function checkRecommendation(
  notes: Notes,
  form: LogForm,
  one: RecommendationForm,
  at: string,
): void {
  notes.must(`${at}/text`, one.text, 'Hãy ghi nội dung kiến nghị.');
  notes.must(`${at}/addressee`, one.addressee?.id, 'Hãy chọn cơ quan trong danh sách tìm thấy.');
  if (one.due === 'day') notes.day(`${at}/dueOn`, one.dueOn, 'Hãy ghi hạn thực hiện.');
  notes.whole(`${at}/peopleDisciplined`, one.peopleDisciplined);
  notes.whole(`${at}/casesTransferred`, one.casesTransferred);
  checkAmounts(notes, one.amounts, at);
  if (form.kind === '' || !kindRules[form.kind].confirmed) return;
  const must =
    one.letter === undefined ? undefined : 'Cần Ủy ban MTTQ cấp xã xác nhận trước khi gửi.';
  notes.day(`${at}/confirmation/on`, one.confirmation.on, must);
  // Entered with the draft, so by one person: the signed paper speaks for the other.
  if (one.confirmation.on.trim() !== '') {
    notes.must(
      `${at}/confirmation/number`,
      one.confirmation.number,
      'Hãy ghi số văn bản xác nhận.',
    );
  }
}

function checkAmounts(notes: Notes, amounts: AmountsForm, at: string): void {
  for (const kind of keysOf(amounts)) {
    for (const [stage, value] of Object.entries(amounts[kind] ?? {})) {
      notes.whole(`${at}/amounts/${kind}/${stage}`, value);
    }
  }
}
