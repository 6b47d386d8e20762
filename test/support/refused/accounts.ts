import type { Account, KeptGrant } from '@giam-sat/domain/account/account';
import { GrantRole, grantRole } from '@giam-sat/domain/account/grant-role';
import { RevokeRole, revokeRole } from '@giam-sat/domain/account/revoke-role';
import { onToday } from '../given.ts';
import { COMMUNE, PROVINCE } from '../payloads.ts';
import type { RefusedCase } from './attempts.ts';

const held: KeptGrant = {
  id: 'g1',
  role: 'recorder',
  org: `front:${COMMUNE}`,
  unit: COMMUNE,
  from: '2024-01-01',
  to: null,
};
const administrator: KeptGrant = { id: 'g2', role: 'administrator', from: '2024-01-01', to: null };
const ofHeld: Account = { grants: [held] };
const wanted = { role: 'recorder', org: held.org, unit: COMMUNE, from: '2024-05-01' };

const grant = (over: object, account?: Account, sub = 'somebody') => {
  return () => grantRole(onToday, sub, account, GrantRole.parse({ ...wanted, ...over }), 'g9');
};
const revoke = (account: Account, command: object, others: readonly Account[] = []) => {
  return () => revokeRole(onToday, account, RevokeRole.parse(command), others);
};
const nowhere = { org: undefined, unit: undefined };
const endless: Account = { grants: [administrator] };
const endsSoon: Account = { grants: [{ ...administrator, id: 'g3', to: '2024-12-31' }] };
const comesLater: Account = { grants: [{ ...administrator, id: 'g3', from: '2024-12-31' }] };

export const accountCases: readonly RefusedCase[] = [
  ['granting to oneself', 'own-account', '', grant({}, undefined, 'tester')],
  ['a grant that ends before it begins', 'days-reversed', '/to', grant({ to: '2024-04-30' })],
  ['a recorder of no body', 'grant-org-wrong', '/org', grant(nowhere)],
  ['an administrator of a body', 'grant-org-wrong', '/org', grant({ role: 'administrator' })],
  ['a recorder without a unit', 'grant-unit-wrong', '/unit', grant({ unit: undefined })],
  ['a responder with a unit', 'grant-unit-wrong', '/unit', grant({ role: 'responder' })],
  ['a unit above the body', 'grant-unit-outside', '/unit', grant({ unit: PROVINCE })],
  ['a grant for an unknown body', 'unknown-body', '/org', grant({ org: 'x' })],
  ['a grant for an unknown unit', 'unknown-unit', '/unit', grant({ unit: 'x' })],
  ['a grant after the body ended', 'body-not-in-force', '/org', grant({ from: '2025-07-01' })],
  ['the same role twice', 'already-granted', '/from', grant({}, ofHeld)],
  [
    'a second post of the same account',
    'account-elsewhere',
    '/from',
    grant({ role: 'monitor', org: `front:${PROVINCE}` }, ofHeld),
  ],
  ['revoking what was never granted', 'unknown-grant', '/grant', revoke(ofHeld, { grant: 'g7' })],
  [
    'revoking for a day that has passed',
    'days-reversed',
    '/from',
    revoke(ofHeld, { grant: 'g1', from: '2024-01-02' }),
  ],
  [
    'revoking twice',
    'grant-ended',
    '/grant',
    revoke({ grants: [{ ...held, revokedFrom: '2024-02-01' }] }, { grant: 'g1' }),
  ],
  ['the last administrator', 'last-administrator', '/grant', revoke(endless, { grant: 'g2' })],
  [
    'an administrator beside one who ends soon',
    'last-administrator',
    '/grant',
    revoke(endless, { grant: 'g2' }, [ofHeld, endsSoon]),
  ],
  [
    'an administrator before the next one begins',
    'last-administrator',
    '/grant',
    revoke(endless, { grant: 'g2' }, [comesLater]),
  ],
];
