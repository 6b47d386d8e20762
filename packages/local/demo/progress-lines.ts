const EVERY_MS = 500;
const numbers = new Intl.NumberFormat('vi-VN');

/** Says how far a load has come, about twice a second. */
export function progressLines(
  say: (line: string) => void,
  label: string,
  from: number,
  to: number,
): (position: number) => void {
  let said = performance.now();
  return (position) => {
    const now = performance.now();
    if (now - said < EVERY_MS) return;
    said = now;
    say(`${label}: ${numbers.format(position - from)}/${numbers.format(to - from)} …`);
  };
}
