import { readDay } from '../../format/day.ts';
import { readWhole } from '../../format/number.ts';
import type { StepField, StepForm } from './step-field.ts';
import { isAsked, type StepValues } from './step-values.ts';

type Json = string | number | readonly string[] | Payload;
interface Payload {
  [name: string]: Json;
}

/** A step as the interface takes it: what was not filled in is left out. */
export function stepPayload(form: StepForm, values: StepValues): Payload {
  const payload: Payload = {};
  for (const field of form.fields) {
    if (!isAsked(field, values) || (field.type === 'choice' && field.isUnsent)) continue;
    for (const [pointer, value] of told(field, values)) put(payload, pointer, value);
  }
  return payload;
}

type Told = readonly (readonly [pointer: string, value: Json])[];

function told({ at, type }: StepField, { texts, chosen }: StepValues): Told {
  const text = (pointer: string): Told => {
    const typed = (texts[pointer] ?? '').trim();
    return typed === '' ? [] : [[pointer, typed]];
  };
  const day = (pointer: string): Told =>
    text(pointer).map(([where, typed]) => [where, readDay(String(typed)) ?? typed]);
  const whole = (pointer: string): Told =>
    text(pointer).map(([where, typed]) => [where, readWhole(String(typed)) ?? typed]);
  const ids = (chosen[at] ?? []).map(({ id }) => id);
  switch (type) {
    case 'line':
    case 'prose':
    case 'choice':
      return text(at);
    case 'day':
      return day(at);
    case 'whole':
      return whole(at);
    case 'paper':
      return [...text(`${at}/number`), ...day(`${at}/on`)];
    case 'body':
      return ids.slice(0, 1).map((id) => [at, id]);
    case 'bodies':
    case 'picks':
      return ids.length === 0 ? [] : [[at, ids]];
    case 'outcomes':
      return Object.keys(texts)
        .filter((pointer) => pointer.startsWith(`${at}/`))
        .flatMap(whole);
  }
}

function put(into: Payload, pointer: string, value: Json): void {
  const [first = '', ...rest] = pointer.slice(1).split('/');
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const within = into[first];
  const next = isPayload(within) ? within : {};
  into[first] = next;
  put(next, `/${rest.join('/')}`, value);
}

function isPayload(value: Json | undefined): value is Payload {
  return typeof value === 'object' && !Array.isArray(value);
}
