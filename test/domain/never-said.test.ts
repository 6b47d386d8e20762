import { namesPerson } from '@giam-sat/domain/publication/names-person';
import { tellsOfDenunciation } from '@giam-sat/domain/publication/tells-of-denunciation';
import { tellsOfVotes } from '@giam-sat/domain/publication/tells-of-votes';
import { describe, expect, it } from 'vitest';

describe('somebody is named', () => {
  it.each([
    'Ông Nguyễn Văn A chưa nộp lại tiền',
    'chi cho bà Trần Thị B sai đối tượng',
    'đồng chí Lê Văn C, Chủ tịch Ủy ban nhân dân phường',
    'đ/c Phạm Quang D',
    'ông (bà) Đinh Thế E',
    'ÔNG NGUYỄN VĂN A',
    'do ông Nam ký',
    'bà Tư, thôn 3',
    'Trưởng thôn Nguyễn Văn B thu sai',
    'ông\u200b Nguyễn\u2060 Văn A',
    'Ông Nguyễn Văn A'.normalize('NFD'),
    'ong Nguyen Van A nhan tien',
    'dong chi Tran Quoc B',
  ])('in: %s', (text) => {
    expect(namesPerson(text)).toBe(true);
  });

  it.each([
    'ông Chủ tịch Ủy ban nhân dân phường',
    'bà con thôn 3 chưa nhận tiền',
    'đồng chí Bí thư Đảng ủy',
    'đường Nguyễn Văn Cừ, phố Trần Hưng Đạo',
    'Trường THCS Nguyễn Văn Trỗi',
    'phường Lê Hồng Phong',
    'tỉnh Bà Rịa - Vũng Tàu, huyện Anh Sơn',
    'anh chị em công nhân Khu công nghiệp Châu Sơn',
    'Ủy ban nhân dân thị xã Kim Bảng',
    'các ông, bà là thành viên Ban',
    'học tập và làm theo tư tưởng Hồ Chí Minh',
    'Công ty cổ phần Hà Nam Bắc',
    'thành lập ba Sở, ba Ủy ban và ba Trung tâm',
    'cả ba Trường THPT Lý Nhân',
  ])('in no way in: %s', (text) => {
    expect(namesPerson(text)).toBe(false);
  });
});

describe('a denunciation is told of', () => {
  it.each([
    'Đơn tố cáo ông Chủ tịch nhận tiền',
    'người bị tố cáo chưa giải trình',
    'nội dung tố cáo đúng một phần',
    'nhận 3 đơn khiếu nại, 2 đơn tố cáo',
    'có người tố  cáo lãnh đạo phường',
    'tố giác cán bộ địa chính',
    'don to cao chu tich phuong',
  ])('in: %s', (text) => {
    expect(tellsOfDenunciation(text)).toBe(true);
  });

  it.each([
    'việc tiếp công dân, giải quyết khiếu nại, tố cáo',
    'đơn thư khiếu nại, tố cáo, kiến nghị, phản ánh',
    'Luật Tố cáo năm 2018',
    'dự thảo quy định về bảo vệ người tố cáo',
    'giám sát việc thi hành pháp luật về tố cáo',
  ])('in no way in: %s', (text) => {
    expect(tellsOfDenunciation(text)).toBe(false);
  });
});

describe('a confidence vote is told of', () => {
  it.each([
    'Lấy phiếu tín nhiệm đối với người giữ chức vụ do Hội đồng nhân dân bầu',
    'Bỏ phiếu tín nhiệm Phó Chủ tịch',
    'ông A: tín nhiệm cao 30, tín nhiệm thấp 5',
    'Kết quả lấy phiếu tín nhiệm theo Nghị quyết 96/2023/QH15',
    'ket qua lay phieu tin nhiem',
    'LẤY PHIẾU TÍN NHIỆM',
  ])('in: %s', (text) => {
    expect(tellsOfVotes(text)).toBe(true);
  });

  it.each([
    'Phản biện dự thảo Nghị quyết về lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm',
    'phiếu khảo sát ý kiến người dân',
    'tạo tín nhiệm với nhân dân',
    'giới thiệu người đủ tín nhiệm ứng cử',
  ])('in no way in: %s', (text) => {
    expect(tellsOfVotes(text)).toBe(false);
  });
});
