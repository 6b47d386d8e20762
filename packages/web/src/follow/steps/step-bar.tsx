import { useEffect, useRef } from 'react';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { More } from '../../kit/more.tsx';
import { useRefreshRecord } from '../refresh-record.ts';
import { CommandForm } from './command-form.tsx';
import { useOpenStep } from './open-step.tsx';
import type { StepForm } from './step-field.ts';
import type { StepValues } from './step-values.ts';

/** A step that can be taken now. */
export interface OfferedStep {
  readonly key: string;
  /** On the button; what else there is to say stands over the form. */
  readonly title: string;
  readonly hint?: string | undefined;
  readonly path: string;
  readonly form: StepForm;
  /** Seldom needed: stands behind "further steps". */
  readonly isRare?: boolean | undefined;
  /** What it waits for now: stands first and out. Not said: the first of the usual ones does. */
  readonly isExpected?: boolean;
  readonly also?: Readonly<Record<string, string>>;
  readonly offers?: StepValues['chosen'];
  readonly first?: Partial<StepValues>;
  /** A correction names the version that was looked at. */
  readonly ifMatch?: string;
}

interface StepBarProps {
  /** What the steps are of. */
  readonly about: string;
  readonly steps: readonly OfferedStep[];
  /** Names it where several stand on a page: "Trả lời" → "Trả lời: kiến nghị 1.2". */
  readonly name?: string;
  /** Nothing that has to be done: no button stands out. */
  readonly isBeside?: boolean;
}

/** Buttons of what can be done, the open form, and what was done last. */
export function StepBar({ about, steps, name, isBeside = false }: StepBarProps) {
  const { open, setOpen, done } = useOpenStep();
  const main = isBeside ? [] : steps.filter(({ isRare }) => isRare !== true);
  const shown = steps.find(({ key }) => key === open);
  const buttons = (some: readonly OfferedStep[]) => (
    <div className="buttons">
      {some.map((step, at) => (
        <Button
          key={step.key}
          look={lookOf(step, at === 0 && some === main)}
          {...(name === undefined ? {} : { label: `${step.title}: ${name}` })}
          onPress={() => setOpen(step.key)}
        >
          {step.title}
        </Button>
      ))}
    </div>
  );
  const rare = steps.filter(({ isRare }) => isRare === true);
  const usual = isBeside ? steps.filter(({ isRare }) => isRare !== true) : main;
  return (
    <>
      {done?.about === about && <Done words={done.words} />}
      {shown === undefined ? (
        <>
          {usual.length > 0 && buttons(usual)}
          {rare.length > 0 && <More title="Việc khác">{buttons(rare)}</More>}
        </>
      ) : (
        <OpenForm about={about} step={shown} />
      )}
    </>
  );
}

function lookOf({ form, isExpected }: OfferedStep, isFirst: boolean) {
  if (form.isFinal === true && isExpected !== true) return 'danger';
  return isFirst && isExpected !== false ? 'main' : 'plain';
}

function OpenForm({ about, step }: { readonly about: string; readonly step: OfferedStep }) {
  const { setOpen, setDone } = useOpenStep();
  const refresh = useRefreshRecord();
  const { key, title, hint, form, isRare: _rare, isExpected: _expected, ...command } = step;
  return (
    <Card level={3} title={<Focused key={key}>{title}</Focused>}>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <CommandForm
        key={key}
        {...command}
        form={form}
        submit={form.isFinal === true ? `${title} và ghi vào sổ` : 'Ghi vào sổ'}
        onCancel={() => {
          setOpen(undefined);
          // It may have been refused because somebody else was there first.
          void refresh(about);
        }}
        onDone={() => void refresh(about).then(() => setDone(about, title))}
      />
    </Card>
  );
}

/** A form that was opened is where the keyboard goes on. */
function Focused({ children }: { readonly children: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <span ref={place} tabIndex={-1}>
      {children}
    </span>
  );
}

function Done({ words }: { readonly words: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [words]);
  return (
    <div className="notice notice-good" role="status" tabIndex={-1} ref={place}>
      <p className="notice-title">Đã ghi vào sổ: {words}</p>
    </div>
  );
}
