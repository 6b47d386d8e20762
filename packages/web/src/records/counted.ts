/** A part of a list's address that is the page's own: how many records the number counted that led here. */
export const COUNTED = 'of';

/** What the interface is asked, without what is the page's own. */
export function askedOf(search: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams(search);
  asked.delete(COUNTED);
  return asked;
}
