import type { RefusalCode } from '@giam-sat/domain/refusal';
import type { RefusalText } from './refusal-text.ts';

/** Refusals about links for addressees without an account; a part of the one table. */
export const linkRefusalTexts = {
  'link-not-possible': {
    status: 409,
    vi: 'Chưa cấp được đường dẫn "{purpose}" cho kiến nghị {id}: kiến nghị phải đã ban hành và chưa kết thúc (đang ở trạng thái "{state}"), ý kiến phản biện thì không báo thực hiện.',
    en: 'No link "{purpose}" can be made for {id}: it must have been issued and not have ended (it is "{state}"), and opinions on a draft are not carried out.',
  },
  'link-over': {
    status: 409,
    vi: 'Đường dẫn {id} không còn dùng được ({why}), không cần thu hồi.',
    en: 'Link {id} can not be used any more ({why}): there is nothing to withdraw.',
  },
  'rule-missing': {
    status: 409,
    vi: 'Danh mục chưa có quy định "{step}"; người giữ danh mục đặt tại /registers/rules.',
    en: 'There is no rule "{step}" yet; a registrar sets it at /registers/rules.',
  },
  'too-many-links': {
    status: 409,
    vi: 'Kiến nghị {id} đang có {most} đường dẫn còn dùng được; hãy thu hồi bớt trước.',
    en: '{id} has {most} links that can be used; withdraw some first.',
  },
  'unknown-link': {
    status: 404,
    vi: 'Không có đường dẫn {id}.',
    en: 'There is no link {id}.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
