import type { Template } from './assembly/template.ts';
import { corsOf } from './http/cors.ts';
import type { Gateway } from './http/gateway.ts';
import { gatewayRoutes } from './http/gateway-routes.ts';
import { createIssuer } from './http/issuer.ts';
import { createLocalAnswer } from './http/local-answer.ts';
import { claimedBy } from './oidc/claimed-by.ts';
import { oidcApp } from './oidc/oidc-app.ts';
import { type Persona, personas } from './personas.ts';
import type { AnswerClock } from './stage-clock/answer-clock.ts';
import type { Services } from './start-services.ts';
import type { Storage } from './start-storage.ts';
import { serveWeb } from './web/serve-web.ts';

/** A token for a persona, by name or as a persona made up for a test. */
export type GiveToken = (persona: string | Persona) => Promise<string>;

/**
 * Lets requests in, and gives out tokens that the gateway accepts.
 * @param web directory of the built pages, where there are any
 */
export async function openGateway(
  gateway: Gateway,
  template: Template,
  storage: Storage,
  { hosts, busLog }: Services,
  clock: AnswerClock,
  web: string | undefined,
): Promise<GiveToken> {
  const routes = gatewayRoutes(template);
  const issuer = await createIssuer(storage.data.path);
  const terms = routes.find(({ target }) => target.authorizer !== undefined)?.target.authorizer ?? {
    issuer: gateway.url,
    audience: ['local'],
  };
  // A persona may do what the gateway lets anybody do; roles are decided by the functions.
  const scopes = [...new Set(routes.flatMap(({ target }) => target.scopes))];
  const claimed = claimedBy(template, hosts.byName);
  const token = async (persona: Persona) => issuer.token(await claimed(persona), terms, scopes);
  const [clientId = 'local'] = terms.audience;
  gateway.open({
    routes,
    issuer,
    cors: corsOf(template),
    host: hosts.byName,
    web: web === undefined ? undefined : serveWeb(web),
    local: createLocalAnswer({
      busLog,
      clock,
      token,
      clientId,
      oidc: oidcApp({ clientId, tokens: { issuer, terms, scopes, claimed } }),
      functions: () => hosts.all.map((one) => one.status()),
      invoke: (name, payload) => hosts.find(name).invoke(payload),
    }),
  });
  return async (wanted) => {
    const found = typeof wanted === 'string' ? personas.find((one) => one.name === wanted) : wanted;
    if (found === undefined) throw new Error(`there is no persona ${wanted}`);
    return token(found);
  };
}
