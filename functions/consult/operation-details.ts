import { html } from 'hono/html';
import * as z from 'zod';

const Reference = z.object({ $ref: z.string() });
const Example = z.object({ summary: z.string(), value: z.unknown() });
const Content = z.record(
  z.string(),
  z.object({ schema: z.unknown(), examples: z.record(z.string(), Example).optional() }),
);

const Operation = z.object({
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        description: z.string().optional(),
        schema: z.object({ enum: z.array(z.unknown()).optional() }).optional(),
      }),
    )
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), content: Content.optional() }),
  ),
});

/** What one operation takes and answers, read from the OpenAPI document. */
export function operationDetails(operation: unknown) {
  const { parameters, requestBody, responses } = Operation.parse(operation);
  return html`${parameters.length === 0 ? '' : parameterTable(parameters)}
${requestBody === undefined ? '' : html`<p>Nội dung gửi / payload: ${schemaOf(requestBody.content)}</p>${examplesOf(requestBody.content)}`}
<ul>${Object.entries(responses).map(
    ([status, answer]) => html`<li><code>${status}</code> ${answer.description}
${answer.content === undefined ? '' : schemaOf(answer.content)}</li>`,
  )}</ul>`;
}

function parameterTable(parameters: z.infer<typeof Operation>['parameters']) {
  return html`<div class="wide"><table>
<thead><tr><th>tham số / parameter</th><th>ở / in</th><th></th></tr></thead>
<tbody>${parameters.map(
    ({ name, in: place, required, description, schema }) => html`<tr>
<td><code>${name}</code>${required === true ? ' *' : ''}</td><td>${place}</td>
<td>${description ?? ''} ${schema?.enum === undefined ? '' : html`<code>${schema.enum.join(' | ')}</code>`}</td></tr>`,
  )}</tbody></table></div>`;
}

function schemaOf(content: z.infer<typeof Content>) {
  return Object.values(content).map(({ schema }) => {
    const reference = Reference.safeParse(schema);
    if (!reference.success) return html`<pre>${JSON.stringify(schema, null, 2)}</pre>`;
    const name = reference.data.$ref.split('/').at(-1) ?? '';
    return html`<a href="#${name}">${name}</a>`;
  });
}

function examplesOf(content: z.infer<typeof Content>) {
  return Object.values(content).map(({ examples = {} }) =>
    Object.entries(examples).map(
      ([name, { summary, value }]) => html`<details><summary>Ví dụ / example
<code>${name}</code> – ${summary}</summary><pre>${JSON.stringify(value, null, 2)}</pre></details>`,
    ),
  );
}
