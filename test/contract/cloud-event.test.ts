import { CloudEvent, cloudEvent } from '@giam-sat/contract/http/cloud-event';
import { eventId } from '@giam-sat/domain/event';
import { SessionEvent } from '@giam-sat/domain/session/events';
import { recordSession } from '@giam-sat/domain/session/record-session';
import { describe, expect, it } from 'vitest';
import { ID, onToday } from '../support/given.ts';
import { finding, HELD, LETTER, recommendation, supervision } from '../support/payloads.ts';

const record = `session#${ID}`;
const placed = (event: SessionEvent, version: number) =>
  cloudEvent({ id: eventId(record, version), record, version, position: 40 + version, event });
const events = recordSession(
  onToday,
  ID,
  supervision({
    held: HELD,
    findings: [finding({ recommendations: [recommendation({ letter: LETTER })] })],
  }),
);

describe('an event to the outside', () => {
  it('has the id of its place in its record, its position, and is about the part it changed', () => {
    const all = events.map((event, at) => placed(event, at + 1));
    expect(
      all.map(({ id, type, subject, sequence, position }) => [
        id,
        type,
        subject,
        sequence,
        position,
      ]),
    ).toEqual([
      ['session#s1@1', 'vn.giamsat.session.recorded.v1', 's1', 1, 41],
      ['session#s1@2', 'vn.giamsat.session.held.v1', 's1', 2, 42],
      ['session#s1@3', 'vn.giamsat.finding.recorded.v1', 's1.f1', 3, 43],
      ['session#s1@4', 'vn.giamsat.recommendation.drafted.v1', 's1.f1.r1', 4, 44],
      ['session#s1@5', 'vn.giamsat.recommendation.issued.v1', 's1.f1.r1', 5, 45],
    ]);
  });

  it('has only attributes that CloudEvents 1.0 allows, with its required ones', () => {
    for (const [at, event] of events.entries()) {
      const out = CloudEvent.parse(placed(event, at + 1));
      for (const name of Object.keys(out)) expect(name).toMatch(/^[a-z0-9]{1,20}$/);
      expect(out).toMatchObject({ specversion: '1.0', datacontenttype: 'application/json' });
      expect([out.id, out.source, out.type].every((one) => one.length > 0)).toBe(true);
      expect(new Date(out.time).toISOString()).toBe(out.time);
    }
  });

  it('never says who did it', () => {
    for (const [at, event] of events.entries()) {
      const text = JSON.stringify(placed(event, at + 1));
      expect(text).not.toContain(onToday.actor.sub);
      expect(text).not.toContain('"actor"');
    }
  });

  it('keeps its data while that is small, and names where to read it when it is not', () => {
    const [first] = events;
    if (first?.type !== 'session.recorded') throw new Error('not recorded');
    const title = 'ế'.repeat(500);
    const papers = (count: number) => Array(count).fill({ kind: 'minutes' as const, title });
    const sized = (count: number) =>
      placed({ ...first, data: { ...first.data, documents: papers(count) } }, 1);
    expect(sized(10)).not.toHaveProperty('dataref');
    expect(sized(10).data).toMatchObject({ subject: first.data.subject });
    expect(sized(50)).toMatchObject({ data: { id: 's1' }, dataref: '/sessions/s1' });
    for (const count of [10, 38, 39, 40, 50]) {
      expect(Buffer.byteLength(JSON.stringify(sized(count)))).toBeLessThan(64 * 1024);
    }
  });

  it('there is one type for each event of a session, versioned', () => {
    for (const option of SessionEvent.options) {
      expect(option.shape.type.value).toMatch(
        /^(session|finding|recommendation|deadline|step|evidence)\.[a-z-]+$/,
      );
      expect(option.shape.schema.value).toBe(1);
    }
  });
});
