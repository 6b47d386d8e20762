import { endBody, registerBody } from '@giam-sat/domain/register/register-body';
import {
  EndUnit,
  endUnit,
  RegisterUnit,
  registerUnit,
} from '@giam-sat/domain/register/register-unit';
import type { Unit } from '@giam-sat/domain/register/unit';
import { onToday } from '../given.ts';
import { COMMUNE, PROVINCE } from '../payloads.ts';
import { bodies, contextOn, units } from '../registers.ts';
import type { RefusedCase } from './attempts.ts';

const COUNTRY = 'VN';
const NEW = '13285@2025-07-01';
const unit = (id: string): Unit => {
  const found = units.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const register = (over: object, context = onToday, before?: Unit) => {
  const command = { code: '99999', level: 'commune', name: 'Xã Mới', from: '2024-01-01' };
  const whole = RegisterUnit.parse({ parent: PROVINCE, ...command, ...over });
  return () => registerUnit(context, before, whole);
};
const end = (id: string, over: object = {}) => {
  return () => endUnit(onToday, unit(id), EndUnit.parse({ to: '2026-01-01', ...over }));
};
const front = bodies.find((one) => one.id === `front:${NEW}`);
const endFront = (over: object) => {
  return () => {
    if (front === undefined) throw new Error('no front');
    return endBody(onToday, front, { to: '2026-01-01', successors: [], ...over });
  };
};
const registering = (over: object) => {
  const command = { type: 'women' as const, name: 'Hội', unit: COMMUNE, parent: null };
  return () => registerBody(onToday, 'x', undefined, { ...command, from: null, to: null, ...over });
};

export const registeringCases: RefusedCase[] = [
  ['a unit that is there', 'already-registered', '/code', register({}, onToday, unit(COMMUNE))],
  ['a unit below an unknown one', 'unknown-unit', '/parent', register({ parent: 'x@0' })],
  ['a commune right below the country', 'level-wrong', '/parent', register({ parent: COUNTRY })],
  ['a province below another', 'level-wrong', '/parent', register({ level: 'province' })],
  [
    'a unit in one that has ended',
    'unit-not-in-force',
    '/parent',
    register({ from: '2025-07-01' }),
  ],
  ['a unit that ends before it begins', 'days-reversed', '/to', register({ to: '2023-12-31' })],
  [
    'a unit formed from one of others',
    'out-of-scope',
    '/predecessors/0/unit',
    register({ predecessors: [{ unit: '35@0' }] }, contextOn('2024-06-01', COMMUNE)),
  ],
  [
    'a predecessor that was not there the day before',
    'unit-not-in-force',
    '/predecessors/0/unit',
    register({ predecessors: [{ unit: NEW }] }),
  ],
  ['ending the country', 'level-wrong', '', end(COUNTRY)],
  ['ending a unit twice', 'already-ended', '', end(PROVINCE)],
  ['a unit that ends before its first day', 'days-reversed', '/to', end(NEW, { to: '2025-06-30' })],
  [
    'an unknown successor',
    'unknown-unit',
    '/successors/0/unit',
    end(NEW, { successors: [{ unit: 'x' }] }),
  ],
  [
    'a successor that has ended',
    'unit-not-in-force',
    '/successors/0/unit',
    end(NEW, { successors: [{ unit: COMMUNE }] }),
  ],
  [
    'a unit that succeeds itself',
    'duplicate-entry',
    '/successors',
    end(NEW, { successors: [{ unit: NEW }] }),
  ],
  ['a body of an unknown unit', 'unknown-unit', '/unit', registering({ unit: 'x' })],
  ['a body below an unknown one', 'unknown-body', '/parent', registering({ parent: 'x' })],
  ['a body after its unit', 'unit-not-in-force', '/unit', registering({ from: '2025-07-01' })],
  [
    'a body backwards',
    'days-reversed',
    '/to',
    registering({ from: '2024-01-02', to: '2024-01-01' }),
  ],
  ['a body that ends before its first day', 'days-reversed', '/to', endFront({ to: '2025-06-30' })],
  [
    'a body succeeded by an unknown one',
    'unknown-body',
    '/successors/0',
    endFront({ successors: ['x'] }),
  ],
  [
    'a body succeeded by one that has ended',
    'body-not-in-force',
    '/successors/0',
    endFront({ successors: [`front:${COMMUNE}`] }),
  ],
];
