/**
 * Waits while another lane moves a cursor. Who lost a race would only fold and send again what the
 * winner is at; the winner walks to the end. A cursor that stood still for one wait is free to take.
 */
export async function untilStill(
  position: () => Promise<number>,
  wait: () => Promise<void>,
  mayGoOn: () => boolean,
): Promise<void> {
  let seen = await position();
  while (mayGoOn()) {
    await wait();
    const now = await position();
    if (now === seen) return;
    seen = now;
  }
}
