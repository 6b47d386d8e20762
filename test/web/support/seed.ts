/** Makes records over the interface, as the persona of a token. */
export interface Seed {
  post<Answer = Record<string, unknown>>(
    persona: string,
    path: string,
    body: object,
  ): Promise<Answer>;
  get<Answer = Record<string, unknown>>(persona: string, path: string): Promise<Answer>;
}

let last = 0;

/** @param url of the runner */
export function seed(url: string): Seed {
  const tokens = new Map<string, string>();
  async function tokenOf(persona: string) {
    const known =
      tokens.get(persona) ?? (await (await fetch(`${url}/local/token?persona=${persona}`)).text());
    tokens.set(persona, known);
    return known;
  }
  async function ask<Answer>(persona: string, path: string, init: RequestInit): Promise<Answer> {
    last += 1;
    const answer = await fetch(`${url}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${await tokenOf(persona)}`,
        'content-type': 'application/json',
        'no-state-secrets': 'confirmed',
        'idempotency-key': `seed-${Date.now()}-${last}`,
      },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as Answer;
  }
  return {
    post: (persona, path, body) =>
      ask(persona, path, { method: 'POST', body: JSON.stringify(body) }),
    get: (persona, path) => ask(persona, path, {}),
  };
}

export const committee = 'peoples-committee:13285@2025-07-01';

/** A session of the ward's Front with one finding and its recommendations, sent out or not. */
export async function seedSession(
  on: Seed,
  told: {
    readonly persona?: string;
    readonly subject: string;
    readonly recommendations: readonly object[];
    readonly finding?: string;
  },
): Promise<{ id: string; recommendations: string[] }> {
  const { persona = 'phu-ly-officer', subject, recommendations } = told;
  const session = await on.post<{
    id: string;
    findings: { recommendations: { id: string }[] }[];
  }>(persona, '/sessions', {
    kind: 'supervision',
    form: 'delegation',
    leadBody: 'front:13285@2025-07-01',
    subject,
    topic: 'land-planning-construction',
    held: { from: '2026-09-08', to: '2026-09-09' },
    findings: [
      {
        type: 'shortcoming',
        severity: 'to-remedy',
        text: told.finding ?? 'Chưa niêm yết công khai quy hoạch sử dụng đất tại nhà văn hóa',
        recommendations,
      },
    ],
  });
  const ids = session.findings.flatMap((one) => one.recommendations.map(({ id }) => id));
  return { id: session.id, recommendations: ids };
}

export const letter = { number: '22/KN-MTTQ-BTT', on: '2026-09-20' } as const;
