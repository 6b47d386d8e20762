/** Problems that are found before a decision: wrong form, missing headers, wrong place. */
export const edgeTexts = {
  'invalid-payload': {
    status: 400,
    vi: [
      'Dữ liệu chưa hợp lệ',
      'Có mục chưa đúng; xem "errors" để biết từng mục và cách sửa. Chưa có gì được lưu.',
    ],
    en: [
      'The payload is not valid',
      'Some members are wrong; "errors" says which and how to mend them. Nothing was stored.',
    ],
  },
  'invalid-query': {
    status: 400,
    vi: ['Tham số chưa hợp lệ', 'Có tham số chưa đúng hoặc không dùng được ở đây; xem "errors".'],
    en: ['The query is not valid', 'Some parameters are wrong or do not apply here; see "errors".'],
  },
  'malformed-json': {
    status: 400,
    vi: ['Không đọc được JSON', 'Nội dung gửi lên không phải là JSON đúng cú pháp (UTF-8).'],
    en: ['The JSON can not be read', 'What was sent is not well-formed JSON (UTF-8).'],
  },
  'malformed-request': {
    status: 400,
    vi: ['Không đọc được yêu cầu', 'Địa chỉ hoặc tiêu đề của yêu cầu không đúng dạng.'],
    en: ['The request can not be read', 'Its address or one of its headers is not well-formed.'],
  },
  'not-json': {
    status: 415,
    vi: ['Cần gửi JSON', 'Hãy gửi với content-type application/json.'],
    en: ['JSON is needed', 'Send it with the content type application/json.'],
  },
  'too-large': {
    status: 413,
    vi: ['Nội dung quá lớn', 'Một lần gửi tối đa 128 KB; hãy chia phát hiện thành nhiều lần gửi.'],
    en: [
      'The payload is too large',
      'One call takes at most 128 KB; send the findings in several calls.',
    ],
  },
  'idempotency-key-missing': {
    status: 400,
    vi: [
      'Thiếu Idempotency-Key',
      'Mỗi lần ghi cần tiêu đề Idempotency-Key (1–255 ký tự ASCII) để gửi lại không ghi trùng.',
    ],
    en: [
      'Idempotency-Key is missing',
      'Every write needs an Idempotency-Key header (1–255 visible ASCII characters), so that sending again records nothing twice.',
    ],
  },
  'idempotency-key-reused': {
    status: 422,
    vi: [
      'Idempotency-Key đã dùng cho nội dung khác',
      'Khóa này đã dùng cho một nội dung khác; hãy dùng khóa mới cho nội dung mới.',
    ],
    en: [
      'The Idempotency-Key was used for something else',
      'This key was used with another payload; take a new key for a new payload.',
    ],
  },
  'looks-personal': {
    status: 422,
    vi: [
      'Có thể chứa dữ liệu cá nhân',
      'Có phần chữ giống số điện thoại, số căn cước hoặc thư điện tử; "errors" chỉ từng chỗ. Chưa có gì được lưu. Hãy bỏ đi, hoặc ghi vào nơi giữ dữ liệu cá nhân (POST /personal/…); nếu đã xem và không phải dữ liệu cá nhân (ví dụ số văn bản), gửi lại với tiêu đề "Personal-Text: checked".',
    ],
    en: [
      'This may be personal data',
      'Some text looks like a phone number, an identity number or an e-mail; "errors" points at each place. Nothing was stored. Take it out or enter it where personal data is kept (POST /personal/…); if you looked and it is none (a document number, say), send it again with the header "Personal-Text: checked".',
    ],
  },
  'state-secret-confirmation-missing': {
    status: 422,
    vi: [
      'Chưa xác nhận "không chứa bí mật nhà nước"',
      'Nội dung ghi nhận, tải lên phải kèm xác nhận không chứa bí mật nhà nước (Luật Bảo vệ bí mật nhà nước 2018). Chưa có gì được lưu. Hãy kiểm tra nội dung rồi gửi lại với tiêu đề "No-State-Secrets: confirmed".',
    ],
    en: [
      'Not confirmed that it holds no State secrets',
      'What is recorded or uploaded must be confirmed to hold no State secrets (Law on Protection of State Secrets 2018). Nothing was stored. Look through it, then send it again with the header "No-State-Secrets: confirmed".',
    ],
  },
  'too-many-tries': {
    status: 429,
    vi: [
      'Thử quá nhiều lần',
      'Đã có nhiều mã hồ sơ sai; hãy đợi mười lăm phút rồi kiểm tra lại mã.',
    ],
    en: [
      'Too many tries',
      'Several case codes were wrong; wait fifteen minutes and check the code.',
    ],
  },
  'too-many-of-account': {
    status: 429,
    vi: [
      'Gửi quá nhiều yêu cầu',
      'Tài khoản này đã gửi quá nhiều yêu cầu trong một phút; tiêu đề Retry-After cho biết đợi bao nhiêu giây.',
    ],
    en: [
      'Too many requests',
      'This account has sent too many requests in a minute; the header Retry-After says how many seconds to wait.',
    ],
  },
  'too-deep': {
    status: 400,
    vi: [
      'Dữ liệu lồng quá sâu hoặc quá nhiều mục',
      'Một lần gửi tối đa 16 tầng lồng nhau và 10.000 mục. Chưa có gì được lưu.',
    ],
    en: [
      'Too deep, or too many members',
      'One call takes at most 16 levels and 10,000 members. Nothing was stored.',
    ],
  },
  'if-match-missing': {
    status: 428,
    vi: ['Thiếu If-Match', 'Đính chính cần tiêu đề If-Match với ETag của bản đang xem.'],
    en: [
      'If-Match is missing',
      'A correction needs the If-Match header with the ETag of what you looked at.',
    ],
  },
  'version-mismatch': {
    status: 412,
    vi: ['Hồ sơ đã thay đổi', 'Hồ sơ đã được người khác thay đổi; hãy tải lại rồi sửa.'],
    en: [
      'The record has changed',
      'Somebody changed the record meanwhile; load it again, then correct it.',
    ],
  },
  busy: {
    status: 409,
    vi: [
      'Hồ sơ đang được ghi',
      'Nhiều người ghi vào hồ sơ cùng lúc; hãy gửi lại với cùng Idempotency-Key.',
    ],
    en: [
      'The record is being written',
      'Several writers are at this record; send again with the same Idempotency-Key.',
    ],
  },
  'not-found': {
    status: 404,
    vi: ['Không tìm thấy', 'Không có gì ở địa chỉ này.'],
    en: ['Not found', 'There is nothing at this address.'],
  },
  'method-not-allowed': {
    status: 405,
    vi: ['Không dùng được phương thức này', 'Địa chỉ này không nhận phương thức đã gửi.'],
    en: ['Method not allowed', 'This address does not take that method.'],
  },
  unauthenticated: {
    status: 401,
    vi: ['Cần đăng nhập', 'Yêu cầu không kèm thẻ truy cập hợp lệ.'],
    en: ['Sign in first', 'The request carries no valid token.'],
  },
  'reply-link-invalid': {
    status: 404,
    vi: [
      'Đường dẫn trả lời không dùng được',
      'Đường dẫn không đúng, đã dùng, đã hết hạn, đã bị thu hồi, hoặc kiến nghị không còn chờ cơ quan này trả lời. Hãy hỏi cơ quan đã gửi kiến nghị, theo địa chỉ trong văn bản kiến nghị, để nhận đường dẫn mới hoặc trả lời bằng văn bản.',
    ],
    en: [
      'This reply link can not be used',
      'The link is wrong, used, expired or withdrawn, or the recommendation does not wait for this agency any more. Ask the body that sent the recommendation, at the address in its letter, for another link, or reply on paper.',
    ],
  },
  'too-many-requests': {
    status: 429,
    vi: [
      'Quá nhiều yêu cầu hoặc lần thử',
      'Hãy đợi rồi thử lại; tiêu đề Retry-After cho biết sau bao nhiêu giây.',
    ],
    en: [
      'Too many requests or tries',
      'Wait, then try again; the header Retry-After says after how many seconds.',
    ],
  },
  forbidden: {
    status: 403,
    vi: ['Không được phép', 'Thẻ truy cập này không cho phép gửi yêu cầu đến địa chỉ này.'],
    en: ['Not allowed', 'This token does not allow a request to this address.'],
  },
  'no-content': {
    status: 403,
    vi: [
      'Không được đọc ở đây',
      'Tài khoản này không có vai trò nào được đọc nội dung ở địa chỉ này.',
    ],
    en: ['Nothing to be read here', 'This account has no role that reads what is here.'],
  },
  'internal-error': {
    status: 500,
    vi: ['Lỗi của hệ thống', 'Hệ thống gặp lỗi; không có gì được lưu dở dang. Hãy thử lại sau.'],
    en: [
      'An error of ours',
      'The system failed; nothing was stored in part. Please try again later.',
    ],
  },
  'temporarily-unavailable': {
    status: 503,
    vi: [
      'Tạm thời chưa trả lời được',
      'Hệ thống đang bận hoặc chưa trả lời kịp. Hãy chờ một lát rồi gửi lại; gửi lại với cùng Idempotency-Key thì không ghi trùng.',
    ],
    en: [
      'No answer for the moment',
      'The system is busy or did not answer in time. Wait a little, then send it again; with the same Idempotency-Key nothing is recorded twice.',
    ],
  },
} as const satisfies Record<
  string,
  { status: number; vi: readonly [string, string]; en: readonly [string, string] }
>;
export type EdgeCode = keyof typeof edgeTexts;
