import type { Faults } from './faults.ts';
import type { Hosts } from './lambda/create-hosts.ts';

/** Kills a function's processes now and then, if the faults say so. @returns what ends that */
export function startWorkerKills(hosts: Hosts, faults: Faults): () => void {
  let timer: NodeJS.Timeout | undefined;
  const arm = () => {
    const wait = faults.nextKill();
    if (wait === undefined) return;
    timer = setTimeout(() => {
      hosts.all[faults.pick(hosts.all.length)]?.kill();
      arm();
    }, wait).unref();
  };
  arm();
  return () => clearTimeout(timer);
}
