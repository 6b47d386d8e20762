/** What to try first. Shown below the line that says the system is ready. */
export function welcome(url: string): string {
  const figures = '/figures?unit=35&from=2021-01-01&to=2023-12-31&by=kind,lead';
  return `
Mở trang / open the pages:                   ${url}/
Tài liệu giao diện / API documentation:      ${url}/docs
Các vai để thử / personas to try it as:      ${url}/local/personas

Trả lời bằng đường dẫn, như cơ quan không có tài khoản / reply by a link, as an addressee without an account:
                                             ${url}/local/reply-link

Lấy thẻ và xem số liệu / take a token and look at figures:
  TOKEN=$(curl -s '${url}/local/token?persona=central-monitor')
  curl -s -H "Authorization: Bearer $TOKEN" '${url}${figures}'

Việc đang chờ / what waits for that role today:
  curl -s -H "Authorization: Bearer $TOKEN" '${url}/worklist'

Ai cũng xem được, không cần thẻ / open to all, no token:
  curl -s '${url}/public/recommendations?limit=5'
  curl -s '${url}/public/figures?unit=35&from=2021-01-01&to=2023-12-31&by=kind'

Cho ngày trôi qua, xem việc đến hạn / let days pass and see what falls due:
  curl -s -X POST '${url}/local/clock' -d '{"to": "2026-12-31"}'

Sự kiện đã phát / events put on the bus:
  curl -s '${url}/local/bus?after=0&limit=10'

Dừng / stop: Ctrl-C
`;
}
