import { parseArgs } from 'node:util';
import { Day } from '@giam-sat/domain/day';
import * as z from 'zod';
import { type Stage, stageOf } from '../../../infra/stages.ts';
import { Stopped } from './say.ts';

export interface DeployArguments {
  readonly stage: Stage;
  /** Only where what is deployed to is on this machine: the rehearsal's tests ran before it. */
  readonly skipsTests: boolean;
  /** What is synthesized; another file than the project's own in a rehearsal only. */
  readonly app: string;
  /** For a deployment that mends what an alarm is about: an alarm would take it back at once. */
  readonly despiteAlarms: boolean;
}

export interface DestroyArguments {
  readonly stage: Stage;
}

export interface AdministratorArguments {
  readonly stage: Stage;
  readonly username: string;
  readonly email?: string;
}

export interface ClockArguments {
  readonly stage: Stage;
  readonly to: Day;
}

const usages = {
  administrator: 'npm run administrator -- --stage NAME --username NAME [--email ADDRESS]',
  deploy: 'npm run deploy -- --stage NAME [--despite-alarms]',
  destroy: 'npm run destroy -- --stage NAME [--confirm NAME]',
  clock: 'npm run clock -- --stage NAME --to YYYY-MM-DD',
} as const;
type Command = keyof typeof usages;

/**
 * @param endpoint where calls to AWS go when not to AWS
 * @throws Stopped with the usage
 */
export function readDeployArguments(
  args: readonly string[],
  endpoint: string | undefined,
): DeployArguments {
  const options = {
    stage: { type: 'string' },
    app: { type: 'string' },
    'skip-tests': { type: 'boolean' },
    'despite-alarms': { type: 'boolean' },
  } as const;
  const values = parsed('deploy', () => parseArgs({ args: [...args], options }).values);
  const skipsTests = values['skip-tests'] === true;
  if ((skipsTests || values.app !== undefined) && !isThisMachine(endpoint)) {
    throw wrong(
      'deploy',
      'chỉ được bỏ qua kiểm thử hay đổi ứng dụng khi diễn tập trên máy này / tests may be skipped, or another app be taken, in a rehearsal on this machine only',
    );
  }
  const app = values.app ?? 'infra/app.ts';
  const despiteAlarms = values['despite-alarms'] === true;
  return { stage: stageNamed('deploy', values.stage), skipsTests, app, despiteAlarms };
}

/** @throws Stopped with the usage, or when a stage that keeps data is not named twice */
export function readDestroyArguments(args: readonly string[]): DestroyArguments {
  const options = { stage: { type: 'string' }, confirm: { type: 'string' } } as const;
  const values = parsed('destroy', () => parseArgs({ args: [...args], options }).values);
  const stage = stageNamed('destroy', values.stage);
  if (stage.keepsData && values.confirm !== stage.name) {
    throw wrong(
      'destroy',
      `giai đoạn ${stage.name} có dữ liệu thật: dữ liệu luôn được giữ, dịch vụ chỉ bị gỡ khi thêm --confirm ${stage.name} / ` +
        `stage ${stage.name} keeps real data: that always stays, and its service is taken down only with --confirm ${stage.name}`,
    );
  }
  return { stage };
}

/** @throws Stopped with the usage */
export function readAdministratorArguments(args: readonly string[]): AdministratorArguments {
  const text = { type: 'string' } as const;
  const options = { stage: text, username: text, email: text };
  const values = parsed('administrator', () => parseArgs({ args: [...args], options }).values);
  const stage = stageNamed('administrator', values.stage);
  const { username = '', email } = values;
  if (!/^[a-z0-9][a-z0-9.-]{2,60}$/.test(username)) {
    throw wrong('administrator', 'cần tên đăng nhập chữ thường / --username needs small letters');
  }
  if (email !== undefined && !z.email().safeParse(email).success) {
    throw wrong('administrator', 'thư điện tử không đúng / --email is no address');
  }
  return { stage, username, ...(email !== undefined && { email }) };
}

/** @throws Stopped with the usage, or for a stage whose clock is the real one */
export function readClockArguments(args: readonly string[]): ClockArguments {
  const options = { stage: { type: 'string' }, to: { type: 'string' } } as const;
  const values = parsed('clock', () => parseArgs({ args: [...args], options }).values);
  const stage = stageNamed('clock', values.stage);
  if (!stage.movableClock) {
    throw new Stopped(
      `đồng hồ của ${stage.name} là đồng hồ thật, không ai chỉnh được / the clock of ${stage.name} is the real one and can not be moved`,
      3,
    );
  }
  const to = Day.safeParse(values.to);
  if (!to.success) throw wrong('clock', 'cần một ngày sau --to / --to needs a day');
  return { stage, to: to.data };
}

function parsed<Values>(command: Command, parse: () => Values): Values {
  try {
    return parse();
  } catch (error) {
    throw wrong(command, error instanceof Error ? error.message : String(error));
  }
}

function stageNamed(command: Command, name: string | undefined): Stage {
  if (name === undefined) throw wrong(command, 'thiếu --stage / --stage is missing');
  return parsed(command, () => stageOf(name));
}

function wrong(command: Command, reason: string): Stopped {
  return new Stopped(`${reason}\n${usages[command]}`, 2);
}

/** 127.0.0.0/8, ::1 or a name below `localhost` (RFC 6761: never anything but this machine). */
export function isThisMachine(endpoint: string | undefined): boolean {
  if (endpoint === undefined || !URL.canParse(endpoint)) return false;
  const { hostname } = new URL(endpoint);
  return (
    /^127(\.\d+){3}$/.test(hostname) ||
    hostname === '[::1]' ||
    hostname === 'localhost' ||
    hostname.endsWith('.localhost')
  );
}
