/** A session that could be recorded as it is. */
export const sound = {
  kind: 'supervision',
  form: 'delegation',
  leadBody: 'front:13285@0',
  subject: 'Không được ghi',
  topic: 'land',
  held: { from: '2024-03-04', to: '2024-03-05' },
};
const finding = { type: 'violation', text: 'Không được ghi' };
export const letter = { number: '1/KN', on: '2024-04-01' };

/** New sessions that are wrong: what is changed, and how that is refused. */
export const wrongSessions: readonly (readonly [string, object, readonly [number, string]])[] = [
  ['unknown body', { leadBody: 'front:99999@0' }, [422, 'unknown-body']],
  ['unknown topic', { topic: 'nothing' }, [422, 'unknown-topic']],
  [
    'unit that ended',
    { held: { from: '2025-07-01', to: '2025-07-02' } },
    [422, 'body-not-in-force'],
  ],
  ['days reversed', { held: { from: '2024-03-04', to: '2024-03-03' } }, [422, 'days-reversed']],
  [
    'days in the future',
    { leadBody: 'front:VN', held: { from: '2090-01-01', to: '2090-01-01' } },
    [422, 'day-in-future'],
  ],
  ['wrong enum', { kind: 'gossip' }, [400, 'invalid-payload']],
  ['wrong type', { subject: 5 }, [400, 'invalid-payload']],
  ['unknown field', { colour: 'red' }, [400, 'invalid-payload']],
  ['control characters', { subject: 'a\u0000b' }, [400, 'invalid-payload']],
  ['characters that turn text around', { subject: 'a\u202eb' }, [400, 'invalid-payload']],
  ['no such day', { held: { from: '2024-02-30', to: '2024-03-01' } }, [400, 'invalid-payload']],
  ['through the boards', { form: 'through-boards' }, [422, 'through-boards']],
  ['form of another kind', { form: 'visit' }, [422, 'form-wrong']],
  ['no form', { form: undefined }, [422, 'form-required']],
  ['joined with nobody', { form: 'joined' }, [422, 'host-required']],
  ['host of its own', { hostBody: 'department:35@0' }, [422, 'host-not-allowed']],
  ['led by a department', { leadBody: 'department:35@0' }, [422, 'lead-wrong']],
  ['guided, not a board', { guidedBy: 'front:35@0' }, [422, 'guided-by-wrong']],
  [
    'planned and unscheduled',
    { plan: { year: 2024 }, unscheduled: true },
    [422, 'plan-or-unscheduled'],
  ],
  ['a project', { project: { name: 'Cầu' } }, [422, 'project-not-allowed']],
  [
    'a secret project',
    {
      kind: 'community-supervision',
      form: 'visit',
      leadBody: 'community-investment-board:13285@0',
      project: { name: 'Kho', secret: true },
    },
    [422, 'secret-project'],
  ],
  [
    'partner twice',
    { partners: [1, 2].map(() => ({ body: 'women:35@0', role: 'member' })) },
    [422, 'duplicate-entry'],
  ],
  ['findings before it was held', { held: undefined, findings: [finding] }, [422, 'not-held']],
  [
    'opinion on no draft',
    { findings: [{ ...finding, type: 'opinion' }] },
    [422, 'opinion-only-on-drafts'],
  ],
  [
    '51 findings',
    { findings: Array.from({ length: 51 }, () => finding) },
    [400, 'invalid-payload'],
  ],
  [
    'negative money',
    {
      findings: [
        {
          ...finding,
          recommendations: [
            {
              text: 'x',
              addressee: 'department:35@0',
              amounts: { moneyRecovered: { proposed: -1 } },
            },
          ],
        },
      ],
    },
    [400, 'invalid-payload'],
  ],
  [
    'a letter before the session',
    {
      findings: [
        {
          ...finding,
          recommendations: [
            { text: 'x', addressee: 'department:35@0', letter: { number: '1', on: '2024-03-03' } },
          ],
        },
      ],
    },
    [422, 'days-reversed'],
  ],
  [
    "a board's letter nobody confirmed",
    {
      kind: 'community-supervision',
      form: 'visit',
      leadBody: 'community-investment-board:13285@0',
      project: { name: 'Cầu' },
      findings: [
        { ...finding, recommendations: [{ text: 'x', addressee: 'department:35@0', letter }] },
      ],
    },
    [422, 'confirmation-missing'],
  ],
];
