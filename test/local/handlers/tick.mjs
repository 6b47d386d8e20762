export async function handler(event) {
  if (event.fail === true) throw new Error('tick fails on purpose');
  return event;
}
