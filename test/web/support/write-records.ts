import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../e2e/runner.ts';

/** Calls the interface of a runner as a persona. @throws Error when it says no */
export async function post(url: string, persona: string, path: string, body: unknown) {
  const token = await (await fetch(`${url}/local/token?persona=${persona}`)).text();
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      'no-state-secrets': 'confirmed',
    },
    body: JSON.stringify(body),
  });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${said}`);
  return JSON.parse(said) as Record<string, never>;
}

export async function read(url: string, persona: string | undefined, path: string) {
  const headers =
    persona === undefined
      ? {}
      : {
          authorization: `Bearer ${await (await fetch(`${url}/local/token?persona=${persona}`)).text()}`,
        };
  const answer = await fetch(url + path, { headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<Record<string, never>>;
}

/** A session of the Front of Hà Nam with one finding and one recommendation sent out. */
export function sessionOn(day: string, subject: string) {
  return {
    kind: 'supervision',
    form: 'delegation',
    leadBody: 'front:35@0',
    subject,
    topic: 'land-planning-construction',
    held: { from: day, to: day },
    findings: [
      {
        type: 'shortcoming',
        severity: 'to-remedy',
        text: `Chưa niêm yết quy hoạch (${subject})`,
        recommendations: [
          {
            text: 'Niêm yết công khai quy hoạch sử dụng đất',
            addressee: 'peoples-committee:35@0',
            letter: { number: '12/KN-MTTQ', on: day },
          },
        ],
      },
    ],
  };
}

interface PrintedFile {
  readonly id: string;
  readonly figure: {
    readonly value: number;
    readonly measure: string;
    readonly of?: string;
    readonly scope?: string;
  };
}

/** What the article about Hà Nam printed, as the demonstration has it. */
export function printedFigures(): PrintedFile[] {
  const file = join(root, 'packages/local/demo/data/published-figures.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}
