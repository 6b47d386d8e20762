import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { textLimits } from '@giam-sat/domain/text';
import * as z from 'zod';
import { confideRoutes } from './confide-routes.ts';
import { evidenceReadRoutes, evidenceWriteRoutes } from './evidence-routes.ts';
import { previewRoutes } from './preview-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { readRoutes } from './read-routes.ts';
import { stepRows } from './steps-table.ts';
import { tellClasses } from './tell-classes.ts';
import { writeRoutes } from './write-routes.ts';

/** What the API is, in two languages. */
export const INTRODUCTION = `Giám Sát ghi nhận các cuộc giám sát, phản biện xã hội và theo dõi từng kiến nghị.
Records supervision and social-criticism sessions and follows every recommendation.

Every write needs an \`Idempotency-Key\`; a wrong request answers an RFC 9457 problem in Vietnamese and English.

Tài khoản đọc được gì là do vai trò, tổ chức và địa bàn trong thẻ, không tham số nào mở rộng thêm: nội dung chưa tiến hành, chưa gửi thì chỉ bên chủ trì đọc được; đã tiến hành, đã gửi thì mọi tài khoản trên địa bàn đọc được. Không được đọc thì trả lời 404 như không có; danh sách và số liệu bỏ ra ngoài cùng những hồ sơ đó và nói \`restricted\`.
What an account reads follows from role, organisation and unit in its token, and no parameter widens it: what is not held or not sent out yet is for its own side, what is held or sent out for every account in the subtree. What may not be opened answers 404 as if it did not exist; lists and figures leave the same records out and say \`restricted\`.`;

const TABLE_HEAD = '| | action | from | to | by | needs |\n|---|---|---|---|---|---|';

/** The API as OpenAPI 3.1, from the schemas the functions themselves read with. */
export function openApiDocument() {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  registry.registerComponent('securitySchemes', 'replyLink', {
    ...{ type: 'apiKey', in: 'header', name: 'Reply-Token' },
  });
  for (const route of [
    ...readRoutes,
    ...previewRoutes,
    ...writeRoutes,
    ...publicRoutes,
    ...confideRoutes,
    ...evidenceReadRoutes,
    ...evidenceWriteRoutes,
  ])
    registry.registerPath(route);
  const rows = stepRows().map(
    ({ subject, action, vi, from, to, by, needs }) =>
      `| ${subject} | ${action} (${vi}) | ${from} | ${to} | ${by} | ${needs} |`,
  );
  const document = withTextLimits(() =>
    new OpenApiGeneratorV31(registry.definitions).generateDocument({
      openapi: '3.1.0',
      info: {
        title: 'Giám Sát',
        version: '1',
        description: `${INTRODUCTION}\n\n${TABLE_HEAD}\n${rows.join('\n')}`,
      },
    }),
  );
  tellDays(document);
  tellClasses(document.paths ?? {});
  return document;
}

/** Days are of the years 2010 to 2099 (`Day`); the generator tells of no check but those of zod itself. */
function tellDays(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  if ('format' in node && node.format === 'date') Object.assign(node, { pattern: '^20[1-9]' });
  for (const member of Object.values(node)) tellDays(member);
}

/** The generator reads what zod's registry knows of a schema; others describe the same ones without it. */
function withTextLimits<Result>(work: () => Result): Result {
  for (const [text, limits] of textLimits)
    z.globalRegistry.add(text, { ...limits, pattern: '\\S' });
  try {
    return work();
  } finally {
    for (const text of textLimits.keys()) z.globalRegistry.remove(text);
  }
}
