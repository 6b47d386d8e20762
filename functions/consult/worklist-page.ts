import { worklistLabels } from '@giam-sat/contract/http/worklist-view';
import { WORKLISTS } from '@giam-sat/domain/worklist/worklist';
import { html, raw } from 'hono/html';
import type { WorkItem } from './worklist.ts';

const STYLE = `
body{font:16px/1.4 system-ui,sans-serif;margin:1.5rem;color:#111}
h1{font-size:1.3rem}h2{font-size:1.1rem;margin:1.5rem 0 .4rem}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}
thead{display:table-header-group}tr{break-inside:avoid}
@media screen and (max-width:45rem){thead{display:none}tr{display:block;border:1px solid #999;margin:0 0 .6rem}
td{display:block;border:0;overflow-wrap:anywhere}td:first-child{font-weight:700}}
@media print{body{margin:0;font-size:11pt}}`;

/** The work list to be printed: one table for each list, dates as they are written in Viet Nam. */
export function worklistPage(items: readonly WorkItem[], today: string) {
  const byList = Map.groupBy(items, ({ list }) => list);
  const lists = WORKLISTS.filter((list) => byList.has(list));
  return html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Việc cần làm</title><style>${raw(STYLE)}</style></head>
<body><h1>Việc cần làm, ngày ${written(today)}</h1>
${lists.length === 0 ? html`<p>Không có việc nào đang chờ.</p>` : ''}
${lists.map(
  (list) => html`<h2>${worklistLabels[list].vi} (${byList.get(list)?.length ?? 0})</h2>
<table><thead><tr><th>Ngày</th><th>Nội dung</th><th>Cơ quan chủ trì</th><th>Cơ quan được kiến nghị</th><th>Mã</th></tr></thead>
<tbody>${(byList.get(list) ?? []).map(
    (item) => html`<tr><td>${written(item.on)}</td>
<td>${text(item.text ?? item.subject)}</td><td>${text(item.leadName)}</td>
<td>${text(item.addresseeName)}</td><td>${item.about}</td></tr>`,
  )}</tbody></table>`,
)}
</body></html>`;
}

function written(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
