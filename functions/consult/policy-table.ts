import { policyRows } from '@giam-sat/domain/policy/policy';
import { RELATIONS, relationTexts } from '@giam-sat/domain/policy/relations';
import { ROLES, roleNames } from '@giam-sat/domain/policy/roles';
import { html } from 'hono/html';

/** Who may do what, as the one table that every function asks says it. */
export function policyTable() {
  return html`<p>Một tài khoản làm được một việc khi có một vai trò đánh dấu ✓ <em>và</em> đứng ở quan hệ ghi ở cột cuối.
Điều không được xem thì như không có (404). / An account may do something with a role marked ✓ <em>and</em> in the
relation of the last column; what may not be seen does not exist for it (404).</p>
<dl>${ROLES.map(
    (role) => html`<dt><code>${role}</code></dt>
<dd>${roleNames[role].vi} / ${roleNames[role].en}</dd>`,
  )}</dl>
<div class="wide"><table>
<thead><tr><th>việc / action</th>${ROLES.map((role) => html`<th>${role}</th>`)}<th>quan hệ / relation</th></tr></thead>
<tbody>${policyRows().map(
    ({ action, row: { roles, relation, vi } }) => html`<tr><td><code>${action}</code><br>${vi}</td>
${ROLES.map((role) => html`<td>${roles.includes(role) ? '✓' : ''}</td>`)}<td>${relation}</td></tr>`,
  )}</tbody></table></div>
<dl>${RELATIONS.map(
    (relation) => html`<dt><code>${relation}</code></dt>
<dd>${relationTexts[relation].vi} / ${relationTexts[relation].en}</dd>`,
  )}</dl>`;
}
