import { allowPublic } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { ServiceScope } from './service-scope.ts';

export function publicFunction({ scope, stage, data }: ServiceScope): ServiceFunction {
  const open = new ServiceFunction(scope, 'Public', {
    name: 'public',
    environment: { VIEWS_TABLE: data.views.tableName },
    memoryMb: 512,
    timeoutSeconds: 10,
    hurts: 'Nobody without an account sees what was published.',
    stage,
  });
  allowPublic(data.views, open);
  return open;
}
