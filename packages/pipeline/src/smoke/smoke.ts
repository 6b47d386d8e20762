import type { Stage } from '../../../../infra/stages.ts';
import { pagesConfig } from '../pages/pages-config.ts';
import { isThisMachine } from '../read-arguments.ts';
import { say } from '../say.ts';
import { outputOf } from '../stacks/output-of.ts';
import { clockOf } from '../stage-clock.ts';
import { type Api, apiAt } from './api.ts';
import { checkPages, checkWording } from './check-pages.ts';
import { checkReads } from './check-reads.ts';
import { checkRecord } from './check-record.ts';
import { asSmokeTester, type Tester } from './smoke-account.ts';
import { registerSmokeMap, SMOKE_LEAD, SMOKE_UNIT } from './smoke-map.ts';

const reader = { username: 'pipeline-smoke-reader', org: 'front:VN', unit: 'VN' } as const;
const recorder: Tester = {
  ...{ username: 'pipeline-smoke-recorder', org: SMOKE_LEAD, unit: SMOKE_UNIT },
  roles: ['recorder', 'signer', 'monitor'],
};

/**
 * Tries a deployed stage over its own address.
 * @throws Stopped with the first thing that is not as it must be
 */
export async function smoke(stage: Stage, outputs: ReadonlyMap<string, string>): Promise<void> {
  const output = (name: string) => outputOf(outputs, name);
  const { region } = stage;
  const signIn = {
    ...{ region, poolId: output('UserPoolId'), clientId: output('PipelineClientId') },
    ledgerTable: output('LedgerTable'),
  };
  if (outputs.has('PagesUrl')) {
    const endpoint = process.env.AWS_ENDPOINT_URL;
    const via = isThisMachine(endpoint) ? endpoint : undefined;
    const pages = apiAt(output('PagesUrl'), undefined, via);
    await checkPages(pages, pagesConfig(stage, outputs));
    say('  trang và giao diện cùng một địa chỉ / pages and interface at one address');
    // A former template may be of before there was such a function.
    if (outputs.has('RewordUsed')) {
      await checkWording(pages);
      say('  từ chối bằng lời của hệ thống / the gateway’s refusals are worded');
    }
  }
  const url = output('ApiUrl').replace(/\/$/, '');
  const as = (tester: Tester, work: (api: Api) => Promise<void>) =>
    asSmokeTester(signIn, tester, (token) => work(apiAt(url, token)));
  if (!stage.smokeRecords) {
    await as({ ...reader, roles: ['auditor'] }, checkReads);
    say('  đọc được, từ chối đúng / reads and refuses as it must; nothing recorded here');
    return;
  }
  await as({ ...reader, roles: ['registrar', 'auditor'] }, async (api) => {
    await checkReads(api);
    await registerSmokeMap(api);
  });
  const clock = clockOf(stage, output('LedgerTable'), output('SweepFunctionName'));
  try {
    await as(recorder, async (api) => {
      const id = await checkRecord(api, clock);
      say(`  session#${id}: ghi → bảng tin → số liệu → quá hạn / record → feed → figure → overdue`);
    });
  } finally {
    clock.close();
  }
}
