import { isShownInPublic } from '@giam-sat/domain/published/shown-in-public';
import { describe, expect, it } from 'vitest';

const source = { title: 'Báo cáo công tác Mặt trận năm 2023' };
const isShown = (measure: string, value: number, scope?: string) =>
  isShownInPublic({ measure, value, source, ...(scope === undefined ? {} : { scope }) });

describe('a printed figure of few persons is not repeated to the public', () => {
  it.each([
    ['outcomes.disciplined', undefined],
    ['officials.disciplined', undefined],
    ['outcomes.prosecuted', undefined],
    ['outcomes', 'số cán bộ bị kỷ luật'],
    ['outcomes', 'số người bị xử lý'.normalize('NFD')],
    ['outcomes', 'vụ việc chuyển cơ quan điều tra'],
    ['outcomes', 'số đơn của công dân'],
  ])('%s, %s', (measure, scope) => {
    for (const value of [1, 4]) expect(isShown(measure, value, scope)).toBe(false);
    for (const value of [0, 5]) expect(isShown(measure, value, scope)).toBe(true);
  });

  it.each([
    ['sessions.supervision.led', 'các đơn vị chủ trì'],
    ['sessions', 'Số đơn vị được giám sát, dịch vụ công; Hội Người cao tuổi'],
    ['sessions.people-inspection', undefined],
  ])('and one of %s, %s is', (measure, scope) => {
    expect(isShown(measure, 2, scope)).toBe(true);
  });
});
