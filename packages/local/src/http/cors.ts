import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Template } from '../assembly/template.ts';

const list = z.array(z.string()).default([]);
const Cors = z.object({
  AllowHeaders: list,
  AllowMethods: list,
  AllowOrigins: list,
  ExposeHeaders: list,
  MaxAge: z.number().optional(),
});
const Api = z.object({ CorsConfiguration: Cors.optional() });

/** @returns whether the request was answered: it was a preflight */
export type AnswerCors = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * What the gateway does about other origins, as its configuration says: it answers preflights itself,
 * before any authorizer, and tells a browser whether the page may read an answer.
 */
export function corsOf(template: Template): AnswerCors {
  const [api] = template.resources('AWS::ApiGatewayV2::Api');
  const cors = api && Api.parse(template.properties(api)).CorsConfiguration;
  if (cors === undefined) return () => false;
  return ({ method, headers }, response) => {
    const { origin } = headers;
    const isPreflight =
      method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
    const isAllowed = origin !== undefined && cors.AllowOrigins.includes(origin);
    if (isAllowed) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('vary', 'Origin');
      response.setHeader('access-control-expose-headers', cors.ExposeHeaders.join(','));
    }
    if (origin === undefined || !isPreflight) return false;
    if (isAllowed) {
      response.setHeader('access-control-allow-methods', cors.AllowMethods.join(','));
      response.setHeader('access-control-allow-headers', cors.AllowHeaders.join(','));
      if (cors.MaxAge !== undefined) response.setHeader('access-control-max-age', cors.MaxAge);
    }
    response.writeHead(204).end();
    return true;
  };
}
