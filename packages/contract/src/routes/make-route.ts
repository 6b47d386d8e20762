import { createRoute } from '@hono/zod-openapi';
import type * as z from 'zod';
import {
  answer,
  ContentHeaders,
  CorrectHeaders,
  correctProblems,
  type Examples,
  payload,
  readersPageOf,
  readProblems,
  security,
  WriteHeaders,
  writeProblems,
} from './answers.ts';

/** What routes of one kind of record have in common: where they are, and what they answer. */
interface Kind<Path extends string, Id extends z.ZodType<string>, View extends z.ZodType> {
  readonly path: Path;
  readonly params: z.ZodObject<{ id: Id }>;
  readonly view: View;
}

interface Said {
  readonly summary: string;
  readonly description?: string;
  /** What the answer is. */
  readonly answers: string;
}

/** GET of a list, page by page. */
export function listRoute<Path extends string, Query extends z.ZodObject, Card extends z.ZodType>(
  path: Path,
  query: Query,
  card: Card,
  { answers, ...said }: Said,
) {
  return createRoute({
    ...{ method: 'get', path, security, request: { query } },
    ...said,
    responses: { 200: answer(answers, readersPageOf(card)), ...readProblems },
  });
}

/** GET of one record. */
export function openRoute<
  Path extends string,
  Id extends z.ZodType<string>,
  View extends z.ZodType,
>({ path, params, view }: Kind<Path, Id, View>, { answers, ...said }: Said) {
  return createRoute({
    ...{ method: 'get', path: `${path}/{id}`, security, request: { params } },
    ...said,
    responses: { 200: answer(answers, view), ...readProblems },
  });
}

/** POST that begins a record. */
export function beginRoute<
  Path extends string,
  Id extends z.ZodType<string>,
  View extends z.ZodType,
  Body extends z.ZodType,
>(
  { path, view }: Kind<Path, Id, View>,
  body: Body,
  { answers, ...said }: Said,
  examples?: Examples,
) {
  return createRoute({
    ...{ method: 'post', path, security },
    ...said,
    request: { headers: WriteHeaders, body: payload(body, examples) },
    responses: { 201: answer(answers, view), ...writeProblems },
  });
}

/** PATCH of a record: a new fact with its reason, under If-Match. */
export function correctRoute<
  Path extends string,
  Id extends z.ZodType<string>,
  View extends z.ZodType,
  Body extends z.ZodType,
>(
  { path, params, view }: Kind<Path, Id, View>,
  body: Body,
  { answers, ...said }: Said,
  headers: z.ZodObject = CorrectHeaders,
) {
  return createRoute({
    ...{ method: 'patch', path: `${path}/{id}`, security },
    ...said,
    request: { params, headers, body: payload(body) },
    responses: { 200: answer(answers, view), ...correctProblems },
  });
}

/** POST of a step of the record's table. */
export function stepRoute<
  Path extends string,
  Id extends z.ZodType<string>,
  View extends z.ZodType,
  Name extends string,
  Body extends z.ZodType,
>(
  { path, params, view }: Kind<Path, Id, View>,
  name: Name,
  step: { readonly vi: string; readonly from: readonly string[] },
  body: Body,
  answers: string,
) {
  return createRoute({
    ...{ method: 'post', path: `${path}/{id}/${name}`, security },
    summary: `${name} (${step.vi}); from: ${step.from.join(', ')}`,
    request: { params, headers: WriteHeaders, body: payload(body) },
    responses: { 200: answer(answers, view), ...writeProblems },
  });
}

/** GET of anything, with its own summary as what the answer is. */
export const readRoute = <
  Path extends string,
  Request extends { params?: z.ZodObject; query?: z.ZodObject },
>(
  path: Path,
  summary: string,
  request: Request,
  answers: z.ZodType,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    security,
    request,
    responses: { 200: answer(summary, answers), ...readProblems },
  });

/** POST of a command that needs the members of its route's own making. */
export const writeRoute = <
  Path extends string,
  Params extends z.ZodObject,
  Body extends z.ZodType,
>(route: {
  path: Path;
  summary: string;
  params: Params;
  body: Body;
  status: 200 | 201;
  answers: z.ZodType;
  examples?: Examples;
  /** Brings contents in, which must be confirmed to hold no State secrets. */
  contents?: true;
}) =>
  createRoute({
    method: 'post',
    path: route.path,
    summary: route.summary,
    security,
    request: {
      params: route.params,
      headers: route.contents === true ? ContentHeaders : WriteHeaders,
      body: payload(route.body, route.examples),
    },
    responses: { [route.status]: answer(route.summary, route.answers), ...writeProblems },
  });
