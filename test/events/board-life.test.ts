import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEvent } from '@giam-sat/domain/event';
import { startFolding } from '@giam-sat/views/projections';
import { expect, test } from 'vitest';

const read = (type: string): StoredEvent => {
  const file = join(import.meta.dirname, `../fixtures/events/vn.giamsat.${type}.v1.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
};

const counted = (record: string, life: readonly string[]) => {
  const folding = startFolding(record);
  for (const type of life) folding.apply(read(type));
  return folding.items().map(({ count }) => [count?.day, count?.sums]);
};

test('the samples of a project fold in the order of its life', () => {
  const life = ['announced', 'supervised', 'progressed', 'completed', 'corrected'];
  expect(
    counted(
      'project#p',
      life.map((step) => `project.${step}`),
    ),
  ).toEqual([
    ['2024-01-15', { projectsAnnounced: 1 }],
    ['2024-10-14', { projectsCompleted: 1 }],
  ]);
});

test('the samples of a board fold in the order of its life', () => {
  const life = ['formed', 'owner-notified', 'members-changed', 'dissolved', 'corrected'];
  expect(
    counted(
      'board#project:p',
      life.map((step) => `board.${step}`),
    ),
  ).toEqual([
    ['2024-01-31', { boardsFormed: 1, boardMembersJoined: 7 }],
    ['2024-03-01', { boardMembersJoined: 1, boardMembersLeft: 1 }],
    ['2024-11-30', { boardsDissolved: 1, boardMembersLeft: 7 }],
  ]);
});
