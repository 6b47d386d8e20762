import { namesHousehold } from '@giam-sat/domain/publication/names-household';
import { expect, it } from 'vitest';

it.each([
  'Hộ bà Tư, thôn 3, thiếu 2 triệu đồng',
  'Bồi thường thiếu cho hộ ông Nguyễn Văn A',
  'hộ gia đình anh Lò Văn B chưa được hỗ trợ',
  'hộ nghèo Trần Thị C không có trong danh sách',
  'hộ ông, bà Đinh Văn D',
  'hộ của chị H’Nga Niê',
  'HỘ ÔNG NGUYỄN VĂN A',
  'Chủ hộ ông Giàng A Páo',
  'Hộ bà Tư'.normalize('NFD'),
])('a household is named: %s', (text) => {
  expect(namesHousehold(text)).toBe(true);
});

it.each([
  'còn 230 hộ nghèo, 0,70%',
  '215 hộ dân thôn Đông Hạ chưa nhận tiền',
  'Quy trình bình xét hộ nghèo ở một số thôn chưa đủ ngày',
  'hộ gia đình, cá nhân sử dụng đất',
  'hộ kinh doanh Phú Lý',
  'Nhân dân ủng hộ ông Chủ tịch Nguyễn Văn A',
  'người giám hộ ông Nam',
  'nhận hộ bà con',
  'hộ ông bà nào cũng được hỏi',
  'Hộ nghèo Phường Phù Vân',
])('none is: %s', (text) => {
  expect(namesHousehold(text)).toBe(false);
});
