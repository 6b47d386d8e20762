import { poolOf, readLineage } from '@giam-sat/domain/register/lineage';
import { laterChangeIn } from '@giam-sat/domain/register/lineage-later-change';
import { readMapLineage } from '@giam-sat/domain/register/lineage-map';
import type { Unit } from '@giam-sat/domain/register/unit';
import { describe, expect, it } from 'vitest';

const unit = (id: string, level: Unit['level'], name: string, path: string[]): Unit => ({
  ...{ id, code: id, level, name, parent: path.at(-1) ?? null, path: [...path, id] },
  ...{ from: null, to: '2025-06-30', predecessors: [] },
});
const province = unit('p', 'province', 'Tỉnh A', ['VN']);
const d1 = unit('d1', 'district', 'Huyện Châu Thành', ['VN', 'p']);
const d2 = unit('d2', 'district', 'Quận 8', ['VN', 'p']);
const island = unit('d3', 'district', 'Huyện Cồn Cỏ', ['VN', 'p']);
const commune = (id: string, name: string, district = 'd1') =>
  unit(id, 'commune', name, ['VN', 'p', district]);
const old = [
  ...[province, d1, d2, island],
  ...[commune('hoa', 'Xã Hoà Bình'), commune('a', 'Xã A Xan'), commune('dak', 'Xã Đắk Man')],
  ...[commune('tl1', 'Xã Tân Lập'), commune('tl2', 'Xã Tân Lập', 'd2')],
  ...[commune('gv', 'Phường Giảng Võ'), commune('cd', 'Phường Cửa Đông')],
  ...[
    commune('dx', 'Phường Đồng Xuân'),
    commune('p1', 'Phường 1'),
    commune('p1b', 'Phường 1', 'd2'),
  ],
  ...[
    commune('p2b', 'Phường 02', 'd2'),
    commune('quy', 'Xã Mỹ Quý'),
    commune('x', 'Thị trấn NT X'),
  ],
];
const pool = poolOf(old);
const read = (text: string, name = 'Xã Mới', code = 'new') => {
  const { links, unresolved } = readLineage({ code, level: 'commune', name }, text, pool);
  return [
    ...links.map((link) => `${link.unit}${link.inPart ? ' part' : ''}`),
    ...unresolved.map((one) => `? ${one.text} ${one.doubt}`),
  ];
};

describe('a text about the origin of a unit', () => {
  it.each([
    ['Xã Hòa Bình, Phường Giảng Võ', ['hoa', 'gv']],
    ['Các xã Hòa Bình, A Xan và phường Giảng Võ', ['hoa', 'a', 'gv']],
    ['XÃ HOÀ BÌNH', ['hoa']],
    ['Xã Axan, Xã Đăk Man, Xã Mỹ Quí', ['a', 'dak', 'quy']],
    ['Xã Đak Man', ['dak']],
    ['Phường Phường Giảng Võ', ['gv']],
    ['một phần diện tích tự nhiên, quy mô dân số của xã Hòa Bình Xã Hòa Bình', ['hoa part']],
    ['Thị trấn Nông trường X', ['x']],
    ['Xã Hòa Bình (phần còn lại sau khi sáp nhập vào phường B, xã C), Xã A Xan', ['hoa part', 'a']],
    ['Xã Hòa Bình (một phần), Phường Giảng Võ (bao gồm đảo D)', ['hoa part', 'gv']],
    [
      'Phường Giảng Võ, một phần diện tích TN, quy mô dân số của các phường Cửa Đông, Đồng Xuân',
      ['gv', 'cd part', 'dx part'],
    ],
    ['phần còn lại của phường Cửa Đông, Đồng Xuân sau khi sắp Xếp', ['cd part', 'dx part']],
    ['phần còn lại của Phường Cửa Đông sau khi sắp xếp và Xã Hòa Bình', ['cd part', 'hoa']],
    [
      'một phần diện tích TN của Xã Hòa Bình, toàn bộ diện tích TN, quy mô dân số của Xã A Xan',
      ['hoa part', 'a'],
    ],
    ['Xã Hòa Bình và phần còn lại củ Xã A Xan', ['hoa', 'a part']],
    ['một phần xã Hòa Bình, xã A Xan', ['hoa part', 'a']],
    ['Xã Tân Lập (huyện Châu Thành)', ['tl1']],
    ['Xã Tân Lập (thuộc Quận 8)', ['tl2']],
    ['Xã Tân Lập (huyện Châu Thành, tỉnh A)', ['tl1']],
    ['Phường 1, Phường 2 (Quận 8)', ['p1b', 'p2b']],
    ['Huyện Cồn Cỏ', ['d3']],
    ['Giảng Võ, Hòa Bình', ['gv', 'hoa']],
    ['Thị trấn Hòa Bình', ['hoa']],
  ])('"%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['a name two districts have', 'Xã Tân Lập', ['? Xã Tân Lập several']],
    ['a name nobody had', 'Xã Hoa Bình', ['? Xã Hoa Bình none']],
    ['a place that does not fit', 'Xã Hòa Bình (Quận 8)', ['? Xã Hòa Bình (Quận 8) none']],
    ['a village', 'Thôn Mịch A, Xã Hòa Bình', ['hoa', '? Thôn Mịch A none']],
    ['brackets of another sort', 'Xã Hòa Bình (cũ)', ['? Xã Hòa Bình (cũ) unclear']],
    ['nothing', '', ['?  nothing-told']],
    ['a ward by a Roman number', 'Phường IV', ['? Phường IV none']],
    [
      'a place said of the name behind it only',
      'Xã A Xan (Quận 8), Phường 1',
      ['? Xã A Xan (Quận 8) none', '? Phường 1 several'],
    ],
  ])('is not guessed at: %s', (_what, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('"giữ nguyên" is the unit of the same kind and name, or of the same code among several', () => {
    expect(read('giữ nguyên', 'Xã Hòa Bình')).toEqual(['hoa']);
    expect(read('Giữ nguyên.', 'Xã Tân Lập', 'tl2')).toEqual(['tl2']);
    expect(read('giữ nguyên', 'Xã Tân Lập')).toEqual(['? giữ nguyên several']);
    expect(read('giữ nguyên', 'Phường Hòa Bình')).toEqual(['? giữ nguyên none']);
  });

  it('may tell of a later change, which is no part of the origin', () => {
    const text =
      'tỉnh A. Từ ngày 30%/04%/2026, Tỉnh B mới (sau sáp nhập) chuyển thành Thành phố B và thêm 10 xã.';
    expect(readLineage({ code: '1', level: 'province', name: 'Tỉnh B' }, text, pool)).toEqual({
      links: [{ unit: 'p', inPart: false }],
      unresolved: [],
    });
    expect(laterChangeIn(text)).toMatchObject({
      from: '2026-04-30',
      renamed: { before: 'Tỉnh B', after: 'Thành phố B' },
    });
    expect(laterChangeIn('Xã Từ Ngày')).toBeUndefined();
  });
});

describe('a whole map', () => {
  const printed = (id: string, level: Unit['level'], name: string, formedFrom: string) => {
    const path = level === 'province' ? ['VN', id] : ['VN', 'P', id];
    return { id, code: id, level, name, path, formedFrom };
  };
  const map = readMapLineage(
    [
      printed('P', 'province', 'Tỉnh B', 'tỉnh A'),
      printed('N1', 'commune', 'Xã N1', 'Xã Hòa Bình, Xã A Xan, Xã Tân Lập (Quận 8)'),
      printed('N2', 'commune', 'Xã N2', 'Xã A Xan, Phường 1 (Quận 8), Phường 2 (Quận 8)'),
      printed('N3', 'commune', 'Xã N3', 'Phường Giảng Võ (một phần)'),
    ],
    old,
  );

  it('lets no unit go whole to two others', () => {
    expect(map.contradictions).toEqual([{ unit: 'a', claimedBy: ['N1', 'N2'] }]);
    expect(map.successors.get('a')).toEqual([
      { unit: 'N1', name: 'Xã N1', inPart: true },
      { unit: 'N2', name: 'Xã N2', inPart: true },
    ]);
    expect(map.successors.get('hoa')).toEqual([{ unit: 'N1', name: 'Xã N1', inPart: false }]);
    expect(map.successors.get('gv')).toEqual([{ unit: 'N3', name: 'Xã N3', inPart: true }]);
  });

  it('gives a district what was formed from its communes, and nothing else', () => {
    const units = (id: string) => map.successors.get(id)?.map((one) => [one.unit, one.inPart]);
    expect(units('d1')).toEqual([
      ['N1', true],
      ['N2', true],
      ['N3', true],
    ]);
    expect(units('d2')).toEqual([
      ['N1', true],
      ['N2', true],
    ]);
    expect(units('d3')).toBeUndefined();
  });
});
