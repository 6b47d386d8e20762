import { openApiDocument } from '@giam-sat/contract/routes/openapi-document';
import { html, raw } from 'hono/html';

const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1b1b1b}
h1{font-size:1.6rem}h2{font-size:1.05rem;margin:0}summary{cursor:pointer;padding:.5rem 0}
details{border-top:1px solid #ccc}code,pre{font:14px/1.4 ui-monospace,monospace}
pre{background:#f4f4f4;padding:.75rem;overflow:auto}table{border-collapse:collapse}
td,th{border:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top}
.method{display:inline-block;min-width:4rem;font-weight:700}`;

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
<p>Tài liệu máy đọc được / machine-readable: <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1)</p>
<pre>${document.info.description ?? ''}</pre>
${routes.map(({ path, method, operation }) => route(path, method, operation))}
<h1>Schemas</h1>
${Object.entries(document.components?.schemas ?? {}).map(
  ([name, schema]) => html`<details id="${name}"><summary><h2>${name}</h2></summary>
<pre>${JSON.stringify(schema, null, 2)}</pre></details>`,
)}
</body>
</html>`;
}

function route(path: string, method: string, operation: { readonly summary?: string }) {
  const { summary = '', ...rest } = operation;
  return html`<details><summary><span class="method">${method.toUpperCase()}</span>
<code>${path}</code> – ${summary}</summary><pre>${JSON.stringify(rest, null, 2)}</pre></details>`;
}
