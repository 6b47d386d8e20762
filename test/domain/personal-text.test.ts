import { personalSigns } from '@giam-sat/domain/personal-text';
import { describe, expect, it } from 'vitest';

describe('a text shows', () => {
  it.each([
    'gọi ông Nam 0912345678',
    'ĐT: 0912 345 678',
    'ĐT0912345678',
    '091.234.5678',
    '0912-345-678 sau 17 giờ',
    '09 12 34 56 78',
    '0 912 345 678',
    '(+84) 912 345 678',
    '+84912345678',
    '+84 (0)912.345.678',
    '0084912345678',
    '84912345678',
    '02263852123',
    '(0226) 3852123',
    '0226 3852 123',
    '024 3825 1234',
    '(024) 3825.1234',
    'gọi 0912345678 2 lần',
    '0912345678/0987654321',
    '０９１２３４５６７８',
    '0912\u200b345\u200b678',
    '0327001234, nhà riêng',
  ])('a phone number: %s', (text) => {
    expect(personalSigns(text)).toEqual(['phone']);
  });

  it.each([
    'CCCD 035085001234',
    'số 035085001234.',
    '035 085 001 234',
    '0350 8500 1234',
    'CMND số 168123456',
    'CMND: 168 123 456',
    'CCCD035085001234',
    'chứng minh nhân dân số 168123456',
    'căn cước công dân số 001099000000',
    '168123456',
  ])('an identity number: %s', (text) => {
    expect(personalSigns(text)).toEqual(['id-number']);
  });

  it.each([
    'nguyen.van.a@gmail.com',
    'thư về a_b+1@mail.ninhbinh.gov.vn nhé',
    'mail: bà.tư@yahoo.com.vn',
  ])('an e-mail: %s', (text) => {
    expect(personalSigns(text)).toEqual(['e-mail']);
  });

  it('all that is in it', () => {
    const text = 'Bà Tư, 0912345678, CCCD 035085001234, tu@gmail.com';
    expect(personalSigns(text)).toEqual(['phone', 'id-number', 'e-mail']);
  });
});

describe('a text shows nothing of a person:', () => {
  it.each([
    'thu 1.250.000 đồng',
    'thu 1.250.000',
    'chi 912.345.678 đồng',
    'tổng 12.345.678.912 đồng',
    '84 912 345 678 đồng',
    'khoảng 125000000 đồng',
    '1250000000',
    '350000000000',
    '12/KH-MTTQ-BTT',
    '168123456/QĐ-UBND',
    'Nghị quyết 59/2023/NĐ-CP ngày 14/8/2023',
    'ngày 03.05.2024',
    'từ 03.05.2024-04.05.2024',
    'từ 03-05-2024 đến 05-09-2024',
    'ngày 02 03 2024 123 hộ',
    '2024-05-02',
    '2024-05-02 2024-05-03',
    'diện tích 4.200 m2, chiếm 650 m²',
    'thửa số 123, tờ bản đồ 45, 1.234,5 m2',
    'Km0+120 đến Km12+345',
    'mã dự án 220230045678',
    'MST 0700123456',
    'mã hồ sơ 000.00.24.H40-230512-0034',
    'front:13285@2025-07-01',
    'peoples-committee:13285@0',
    '3f9a0b1c2d4e5f60718293a4.f3.r1',
    'đạt 97,8% trong 1.074 vụ',
    'từ 07 giờ 30 đến 11 giờ 45',
    'năm 2021, 2022, 2023',
    'tọa độ 20.19, 105.93',
    'hotline 1900 1234',
    'số 113, 114, 115',
  ])('%s', (text) => {
    expect(personalSigns(text)).toEqual([]);
  });
});
