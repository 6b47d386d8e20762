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
    '0912\u2061345\ufe0f678',
    '0\ufe0f\u20e39\ufe0f\u20e312345678',
    '0\u03329\u033212345678',
    '0327001234, nhà riêng',
    'gọi 0 9 1 2 3 4 5 6 7 8',
    'gọi 84-912-345-678',
    'gọi 0912,345,678',
    'gọi 0912/345/678',
    'gọi 0912_345_678',
    'gọi 0912  345  678',
    'gọi 0912–345–678',
    'gọi 0912 . 345 . 678',
    'gọi 0912*345*678',
    'gọi 0912·345·678',
    'gọi O912345678',
    'gọi0912345678',
    '0912345678@zalo',
    'gọi không chín một hai ba bốn năm sáu bảy tám',
    'gọi 0163 456 7890',
    '0226–385–1234',
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
    '035 085 001000',
    '035085001000',
    'CCCD gắn chip số 035/085/001/234',
    'hộ chiếu số C1234567',
    'Passport: N12345678',
  ])('an identity number: %s', (text) => {
    expect(personalSigns(text)).toEqual(['id-number']);
  });

  it.each([
    'nguyen.van.a@gmail.com',
    'thư về a_b+1@mail.ninhbinh.gov.vn nhé',
    'mail: bà.tư@yahoo.com.vn',
    'nam(at)gmail.com',
    'nam [at] gmail [dot] com',
    'nam at gmail dot com',
    'nam a còng gmail chấm com',
    'nam@gmail chấm com',
    'nam @ gmail . com',
    'nam＠gmail．com',
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
    'mã số dự án 0912345678',
    'tổng mức đầu tư: 123456789',
    'kinh phí là 123456789',
    '912345678 đ',
    'công văn 0345678912-CV/UB',
    'các tháng 03, 04, 05, 06, 07',
    'ngày 09/12/2024, 10/12/2024 và 08/01/2025',
    'ngày 09/12/2024 08 giờ',
    'từ 01 02 2024 đến 05 06 2024',
    '01 02 2024 05 06',
    'giai đoạn 2021-2025/2026-2030',
    'tọa độ 20.541234, 105.912345',
    'chấm điểm 035, hạng a, còng lưng',
    'theo điểm (a) khoản 1. Điều 5 của Luật.',
    'đứng thứ một hai ba bốn năm',
    'gói thầu IB2400123456',
    '500 000 000 - 600 000 000',
  ])('%s', (text) => {
    expect(personalSigns(text)).toEqual([]);
  });
});

describe('a long text', () => {
  it.each([
    [' ', 40_000],
    ['1 ', 20_000],
    ['0912 ', 8_000],
    ['một ', 10_000],
    ['a còng ', 6_000],
    ['a.', 20_000],
  ])('of nothing but %j is looked at in no time', (sign, times) => {
    const began = performance.now();
    personalSigns(sign.repeat(times));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
