import { KINDS, kindRules, leadsFor, THROUGH_BOARDS } from '@giam-sat/domain/session/kind-rules';
import { recordSession } from '@giam-sat/domain/session/record-session';
import { describe, expect, it } from 'vitest';
import { fold, ID, onToday, recorded, typesOf } from '../support/given.ts';
import {
  COMMUNE,
  communitySupervision,
  criticism,
  finding,
  front,
  HELD,
  LETTER,
  OTHER_COMMUNE,
  ofEachKind,
  PROVINCE,
  peopleInspection,
  recommendation,
  supervision,
  TODAY,
} from '../support/payloads.ts';

const plan = { year: 2024, document: { number: '5/KH', on: '2024-01-05' } };
const notice = { on: '2024-04-10' };
const report = { number: '9/BC', on: '2024-05-20' };

describe('the state follows from the facts given', () => {
  it.each([
    ['nothing but the description', {}, 'planned'],
    ['a plan', { plan }, 'planned'],
    ['a schedule', { scheduled: { from: '2024-09-01', to: '2024-09-02' } }, 'planned'],
    ['a notice', { plan, notice }, 'notified'],
    ['the days it was held', { held: HELD }, 'held'],
    ['a report', { held: HELD, report }, 'reported'],
  ] as const)('%s makes it %s', (_name, facts, state) => {
    expect(recorded(supervision(facts)).state).toBe(state);
  });
});

describe('one event per fact, in the order things happen', () => {
  it('writes plan, notice, held, findings with their recommendations, then the report', () => {
    const recommendations = [recommendation({ letter: LETTER }), recommendation()];
    const events = recordSession(
      onToday,
      ID,
      supervision({
        plan,
        notice,
        held: HELD,
        report,
        findings: [finding({ recommendations }), finding()],
      }),
    );
    expect(typesOf(events)).toEqual([
      'session.recorded',
      'session.planned',
      'session.notified',
      'session.held',
      'finding.recorded',
      'recommendation.drafted',
      'recommendation.issued',
      'recommendation.drafted',
      'finding.recorded',
      'session.reported',
    ]);
  });

  it('dates each event with the day of its fact and stamps it with the moment and the actor', () => {
    const events = recordSession(
      onToday,
      ID,
      supervision({ plan, notice, held: HELD, report, findings: [finding()] }),
    );
    expect(events.map((event) => event.on)).toEqual([
      TODAY,
      plan.document.on,
      notice.on,
      HELD.to,
      HELD.to,
      report.on,
    ]);
    for (const event of events) {
      expect(event.at).toBe('2024-06-01T05:00:00.000Z');
      expect(event.actor).toEqual({ sub: 'tester', org: 'front:VN' });
    }
  });

  it('numbers findings within the session and recommendations within their finding', () => {
    const two = [recommendation(), recommendation()];
    const session = recorded(
      supervision({
        held: HELD,
        findings: [finding({ recommendations: two }), finding({ recommendations: two })],
      }),
    );
    expect(session.findings.map((one) => one.id)).toEqual(['s1.f1', 's1.f2']);
    expect(session.recommendations.map((one) => one.id)).toEqual([
      's1.f1.r1',
      's1.f1.r2',
      's1.f2.r1',
      's1.f2.r2',
    ]);
    expect(session.recommendations.map((one) => one.finding)).toEqual([
      's1.f1',
      's1.f1',
      's1.f2',
      's1.f2',
    ]);
  });
});

describe('each kind of session', () => {
  for (const kind of KINDS) {
    for (const form of kindRules[kind].forms) {
      it(`records ${kind} as ${form}`, () => {
        const hostBody = form === 'joined' ? `council-committee:${PROVINCE}` : undefined;
        const lead = ofEachKind[kind]().leadBody.split(':')[0] ?? '';
        const [other] = leadsFor(kind, form);
        const changed = leadsFor(kind, form).some((type) => type === lead)
          ? {}
          : { leadBody: `${other}:${PROVINCE}` };
        const session = recorded(ofEachKind[kind]({ form, hostBody, held: HELD, ...changed }));
        expect(session).toMatchObject({ state: 'held', description: { kind, form } });
      });
    }
  }

  it('takes the only form of a kind that has but one', () => {
    expect(recorded(communitySupervision()).description.form).toBe('visit');
  });

  it('no kind allows the form through the boards', () => {
    for (const kind of KINDS) expect(kindRules[kind].forms).not.toContain(THROUGH_BOARDS);
  });

  it("keeps unit, level, path and group of the lead body as they were on the session's day", () => {
    expect(recorded(supervision({ held: HELD })).description.lead).toEqual({
      id: front(COMMUNE),
      type: 'front',
      group: 'front-and-organisations',
      name: `front Đơn vị ${COMMUNE}`,
      unit: COMMUNE,
      level: 'commune',
      path: ['VN', PROVINCE, '347@0', COMMUNE],
    });
  });

  it('keeps partners with their role, the host, the guiding Front, bodies and places by name', () => {
    const joined = recorded(
      supervision({
        form: 'joined',
        hostBody: `peoples-council:${COMMUNE}`,
        partners: [
          { body: `women:${COMMUNE}`, role: 'co-chair' },
          { body: `farmers:${OTHER_COMMUNE}`, role: 'member' },
        ],
        supervisedBodies: [`peoples-committee:${COMMUNE}`],
        places: [COMMUNE, OTHER_COMMUNE],
      }),
    ).description;
    expect(joined.host).toMatchObject({ id: `peoples-council:${COMMUNE}`, unit: COMMUNE });
    expect(joined.partners.map(({ id, role, unit }) => [id, role, unit])).toEqual([
      [`women:${COMMUNE}`, 'co-chair', COMMUNE],
      [`farmers:${OTHER_COMMUNE}`, 'member', OTHER_COMMUNE],
    ]);
    expect(joined.supervisedBodies).toHaveLength(1);
    expect(joined.places.map((place) => place.path.at(-1))).toEqual([COMMUNE, OTHER_COMMUNE]);
    const guided = recorded(peopleInspection({ guidedBy: front(COMMUNE) })).description;
    expect(guided.guidedBy).toMatchObject({ id: front(COMMUNE), type: 'front' });
  });

  it('collects opinions on a draft, and a general finding for what rests on the whole', () => {
    const session = recorded(
      criticism({
        held: HELD,
        findings: [finding({ type: 'opinion', clause: 'Điều 3' }), finding({ type: 'general' })],
      }),
    );
    expect(session.findings.map((one) => one.type)).toEqual(['opinion', 'general']);
  });
});

describe('what is not told', () => {
  it('a missing due day is "none" and missing coordinating bodies are an empty list', () => {
    const session = recorded(
      supervision({ held: HELD, findings: [finding({ recommendations: [recommendation()] })] }),
    );
    expect(session.recommendations[0]).toMatchObject({ dueOn: 'none', coordinating: [] });
  });

  it('folding needs the recording first', () => {
    const [, held] = recordSession(onToday, ID, supervision({ held: HELD }));
    expect(() => fold(held === undefined ? [] : [held])).toThrow('before session.recorded');
  });

  it("a confirmed and issued recommendation of a community board is issued, with the Front's day", () => {
    const confirmation = { on: '2024-05-05', number: '4/XN' };
    const session = recorded(
      communitySupervision({
        held: HELD,
        findings: [
          finding({ recommendations: [recommendation({ confirmation, letter: LETTER })] }),
        ],
      }),
    );
    expect(session.recommendations[0]).toMatchObject({
      state: 'issued',
      confirmation,
      letter: LETTER,
    });
  });
});
