import {
  CORRECTED_MEMBERS,
  type CorrectedMember,
  REMOVABLE_MEMBERS,
} from '@giam-sat/domain/session/corrected-members';
import { readDay } from '../../format/day.ts';
import type { PaperForm } from '../../kit/paper-form.ts';
import { payloadOf } from '../../log/payload-of.ts';
import type { Chosen } from '../../search/chosen.ts';
import type { CorrectForm } from './correct-form.ts';

type Members = Partial<Record<CorrectedMember, unknown>>;
export type ChangedMembers = Readonly<Members>;

const text = (value: string) => (value.trim() === '' ? undefined : value.trim());
const day = (value: string) => readDay(value) ?? value.trim();

/**
 * What was changed in the form, as PATCH /sessions/{id} takes it: only members that differ, `null` for
 * one that was emptied. What can not be taken away goes as it was typed, and is refused at its place.
 */
export function changesIn(before: CorrectForm, after: CorrectForm): ChangedMembers {
  const [old, now] = [membersOf(before), membersOf(after)];
  const changes: Members = {};
  for (const member of CORRECTED_MEMBERS) {
    if (JSON.stringify(old[member]) === JSON.stringify(now[member])) continue;
    changes[member] = now[member] ?? (REMOVABLE_MEMBERS.includes(member) ? null : empty[member]);
  }
  return changes;
}

/** What stands for nothing where nothing may not be. */
const empty: Members = {
  ...{ furtherForms: [], partners: [], furtherTopics: [], places: [] },
  ...{ supervisedBodies: [], documents: [], aboutPerson: { position: '' } },
  ...{ notice: { on: '' }, report: { number: '', on: '' }, form: '' },
};

function membersOf(form: CorrectForm): Members {
  const { onBehalfOf: _others, ...logged } = payloadOf({ ...form, timing: 'held', to: form.to });
  const isHeld = form.timing === 'held';
  return {
    ...logged,
    held: isHeld ? logged.held : undefined,
    report: isHeld ? logged.report : undefined,
    scheduled: spanOf(form.scheduled),
    plan: planOf(form),
    furtherForms: form.furtherForms,
    furtherTopics: form.furtherTopics,
    programmeId: text(form.programmeId),
    programmeResolution: resolution(form.programmeResolution, form.programmeBody),
    delegationResolution: resolution(form.delegationResolution, form.delegationBody),
    aboutPerson: text(form.position) && { position: form.position.trim() },
    documents: form.documents.map(({ kind, title, number, on }) => ({
      ...{ kind, title: title.trim(), number: text(number) },
      on: text(on) && day(on),
    })),
    // Lists of nothing and no list are the same.
    ...{ partners: logged.partners ?? [], places: logged.places ?? [] },
    supervisedBodies: logged.supervisedBodies ?? [],
  };
}

function spanOf({ from, to }: CorrectForm['scheduled']) {
  if (text(from) === undefined && text(to) === undefined) return undefined;
  return { from: day(from), to: text(to) === undefined ? day(from) : day(to) };
}

function planOf({ isPlanned, plan }: CorrectForm) {
  if (isPlanned === 'unscheduled') return undefined;
  const { year, line, number, on } = plan;
  const isSigned = text(number) !== undefined || text(on) !== undefined;
  return {
    year: /^\d{4}$/.test(year.trim()) ? Number(year) : year,
    line: text(line),
    document: isSigned ? { number: number.trim(), on: day(on) } : undefined,
  };
}

function resolution({ number, on }: PaperForm, body: Chosen | undefined) {
  if (text(number) === undefined && text(on) === undefined) return undefined;
  return { number: number.trim(), on: day(on), body: body?.id };
}
