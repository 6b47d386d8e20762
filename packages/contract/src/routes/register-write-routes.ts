import { EndBody, RegisterBody, RegisteredBody } from '@giam-sat/domain/register/register-body';
import { EndUnit, RegisteredUnit, RegisterUnit } from '@giam-sat/domain/register/register-unit';
import { Id } from '@giam-sat/domain/text';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { answer, payload, security, WriteHeaders, writeProblems } from './answers.ts';

const params = z.object({ id: Id });

export const registerUnitRoute = createRoute({
  method: 'post',
  path: '/registers/units',
  summary: 'Register an administrative unit; its id is <code>@<first day>',
  security,
  request: { headers: WriteHeaders, body: payload(RegisterUnit) },
  responses: { 201: answer('The unit as registered', RegisteredUnit), ...writeProblems },
});

export const endUnitRoute = createRoute({
  method: 'post',
  path: '/registers/units/{id}/end',
  summary: 'End a unit on its last day and tell what became of it',
  security,
  request: { params, headers: WriteHeaders, body: payload(EndUnit) },
  responses: { 200: answer('The unit as ended', RegisteredUnit), ...writeProblems },
});

export const registerBodyRoute = createRoute({
  method: 'post',
  path: '/registers/bodies',
  summary: 'Register a body; the first of a type in a unit has the id <type>:<unit>',
  security,
  request: { headers: WriteHeaders, body: payload(RegisterBody) },
  responses: { 201: answer('The body as registered', RegisteredBody), ...writeProblems },
});

export const endBodyRoute = createRoute({
  method: 'post',
  path: '/registers/bodies/{id}/end',
  summary: 'End a body on its last day and tell what took its place',
  security,
  request: { params, headers: WriteHeaders, body: payload(EndBody) },
  responses: { 200: answer('The body as ended', RegisteredBody), ...writeProblems },
});
