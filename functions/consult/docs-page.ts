import { INTRODUCTION, openApiDocument } from '@giam-sat/contract/routes/openapi-document';
import { stepRows } from '@giam-sat/contract/routes/steps-table';
import { html, raw } from 'hono/html';
import { operationDetails } from './operation-details.ts';
import { policyTable } from './policy-table.ts';

const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:0 auto;padding:1rem;color:#1b1b1b}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:0;display:inline}
summary{cursor:pointer;padding:.6rem 0}details{border-top:1px solid #ccc}
details>:not(summary){margin-left:1rem}code,pre{font:15px/1.4 ui-monospace,monospace}
pre,.wide{overflow-x:auto}pre{background:#f4f4f4;padding:.75rem}
table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.3rem .6rem;text-align:left;vertical-align:top}
a{color:#0b57a4}.method{display:inline-block;min-width:4.5rem;font-weight:700}`;

/** The OpenAPI document as one page without scripts: it opens anywhere, also without a network. */
export function docsPage() {
  const document = openApiDocument();
  const routes = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Giám Sát – API</title><style>${raw(STYLE)}</style>
</head>
<body>
<h1>Giám Sát – API</h1>
${INTRODUCTION.split('\n')
  .filter((line) => line !== '')
  .map((line) => html`<p>${line}</p>`)}
<p>Tài liệu máy đọc được / machine-readable: <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1)</p>
<h2>Đường dẫn / routes</h2>
${routes.map(
  ({ path, method, operation }) => html`<details><summary>
<span class="method">${method.toUpperCase()}</span><code>${path}</code> – ${operation.summary ?? ''}
</summary>${operationDetails(operation)}</details>`,
)}
<h2>Các bước / legal steps</h2>
${stepsTable()}
<h2 id="policy">Ai được làm gì / who may do what</h2>
${policyTable()}
<h2>Lược đồ / schemas</h2>
${Object.entries(document.components?.schemas ?? {}).map(
  ([name, schema]) => html`<details id="${name}"><summary><h3>${name}</h3></summary>
<pre>${JSON.stringify(schema, null, 2)}</pre></details>`,
)}
</body>
</html>`;
}

function stepsTable() {
  return html`<div class="wide"><table>
<thead><tr><th></th><th>bước / action</th><th>từ / from</th><th>đến / to</th><th>vai trò / by</th><th>cần có / needs</th></tr></thead>
<tbody>${stepRows().map(
    ({ subject, action, vi, from, to, by, needs }) => html`<tr><td>${subject}</td>
<td><code>${action}</code><br>${vi}</td><td>${from}</td><td>${to}</td><td>${by}</td><td><code>${needs}</code></td></tr>`,
  )}</tbody></table></div>`;
}
