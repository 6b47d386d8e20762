import { Sub } from '@giam-sat/domain/account/account';
import { GrantRole } from '@giam-sat/domain/account/grant-role';
import { RevokeRole } from '@giam-sat/domain/account/revoke-role';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { AccountView, ListedAccount } from '../http/account-view.ts';
import { AccountsQuery } from '../http/query.ts';
import { answer, payload, readProblems, security, WriteHeaders, writeProblems } from './answers.ts';
import { listRoute } from './make-route.ts';

const params = z.object({ sub: Sub });

export const listAccountsRoute = listRoute('/accounts', AccountsQuery, ListedAccount, {
  summary: 'Accounts by their random ids, with what they may be (administrator, auditor)',
  answers: 'A page of accounts',
});

export const getAccountRoute = createRoute({
  method: 'get',
  path: '/accounts/{sub}',
  summary: 'An account with its grants, as of this moment (administrator, auditor)',
  security,
  request: { params },
  responses: { 200: answer('The account', AccountView), ...readProblems },
});

export const grantRoleRoute = createRoute({
  method: 'post',
  path: '/accounts/{sub}/grants',
  summary:
    'Grant a role for a body and unit, from a day to a day (administrator, never to oneself)',
  security,
  request: { params, headers: WriteHeaders, body: payload(GrantRole) },
  responses: { 201: answer('The account with the new grant', AccountView), ...writeProblems },
});

export const revokeRoleRoute = createRoute({
  method: 'post',
  path: '/accounts/{sub}/revocations',
  summary: 'End a grant, from today or a later day (administrator; never that of the last one)',
  security,
  request: { params, headers: WriteHeaders, body: payload(RevokeRole) },
  responses: { 200: answer('The account as it is then', AccountView), ...writeProblems },
});

export const accountReadRoutes = [listAccountsRoute, getAccountRoute] as const;
export const accountWriteRoutes = [grantRoleRoute, revokeRoleRoute] as const;
