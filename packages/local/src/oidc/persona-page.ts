import { html } from 'hono/html';
import type { Persona } from '../personas.ts';

/** Who can be tried: the page of the local sign-in. Each persona is a link back to it. */
export async function personaPage(
  personas: readonly Persona[],
  query: URLSearchParams,
): Promise<string> {
  const addressOf = ({ name }: Persona) => {
    const next = new URLSearchParams(query);
    next.set('persona', name);
    return `authorize?${next}`;
  };
  return page(
    'Chọn vai để thử',
    html`<p>Đăng nhập thử trên máy này: không có mật khẩu, mọi người đều là hư cấu.</p>
<p lang="en">A sign-in for trying things out on this machine: no passwords, nobody is real.</p>
<ul>${personas.map(
      (one) => html`
<li><a href="${addressOf(one)}">${one.description}</a> <code>${one.name}</code></li>`,
    )}
</ul>`,
  );
}

export async function refusalPage(vi: string, en: string): Promise<string> {
  return page('Không đăng nhập được', html`<p>${vi}</p><p lang="en">${en}</p>`);
}

async function page(title: string, content: ReturnType<typeof html>): Promise<string> {
  return String(
    await html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Giám Sát</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
ul { list-style: none; padding: 0 }
a { display: block; padding-top: .6rem }
code, [lang=en] { color: #555 }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`,
  );
}
