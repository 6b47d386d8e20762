import type { ServerResponse } from 'node:http';
import { wordRefusal } from '@giam-sat/edge/word-refusal';
import * as z from 'zod';

const Result = z.looseObject({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

/** How the gateway says no by itself. */
export type Refuse = (response: ServerResponse, status: number, message: string) => void;

/** Answers with what a function returned, as payload format 2.0 reads it. */
export function sendResult(response: ServerResponse, answer: string, refuse: Refuse): void {
  const value: unknown = JSON.parse(answer);
  const { success, data } = Result.safeParse(value);
  if (!success) {
    // Without a status code the whole value is the body.
    const isRefusal = typeof value === 'object' && value !== null && 'statusCode' in value;
    if (isRefusal) refuse(response, 500, 'Internal Server Error');
    else sendJson(response, 200, value);
    return;
  }
  response.statusCode = data.statusCode;
  response.setHeader('content-type', 'application/json');
  for (const [name, header] of Object.entries(data.headers ?? {})) {
    response.setHeader(name, String(header));
  }
  if (data.cookies !== undefined) response.setHeader('set-cookie', data.cookies);
  const body = Buffer.from(data.body ?? '', data.isBase64Encoded === true ? 'base64' : 'utf8');
  if (data.statusCode !== 204 && data.statusCode !== 304) {
    response.setHeader('content-length', body.length);
  }
  response.end(body);
}

/** The gateway's own answers: `{"message":"Not Found"}`. */
export const sendMessage: Refuse = (response, status, message) => {
  sendJson(response, status, { message });
};

/** The same as they come out of a distribution that words them. */
export const sendWorded: Refuse = (response, status, message) => {
  const worded = wordRefusal({ status, headers: {} });
  if (worded === undefined) return sendMessage(response, status, message);
  for (const [name, value] of Object.entries(worded.headers)) {
    if (value === undefined) response.removeHeader(name);
    else response.setHeader(name, value);
  }
  response.writeHead(status, { 'content-length': Buffer.byteLength(worded.body) });
  response.end(worded.body);
};

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  type = 'application/json',
): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, { 'content-type': type, 'content-length': body.length });
  response.end(body);
}
