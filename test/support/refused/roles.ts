import { requireMay } from '@giam-sat/domain/policy/require-may';
import { leadRef } from '@giam-sat/domain/session/resolve';
import { bodies, contextOn } from '../registers.ts';
import type { RefusedCase } from './attempts.ts';

const context = contextOn('2024-06-01');
const lead = bodies.filter(({ id }) => id === 'front:VN').map(leadRef)[0];

export const roleCases: readonly RefusedCase[] = [
  [
    'a signer who records',
    'role-missing',
    '/leadBody',
    () => requireMay({ ...context, roles: ['signer'] }, 'session.record', { lead }, '/leadBody'),
  ],
];
