const KEPT = 'reply-token';

/**
 * The secret of a reply link, taken out of the address: what stays there is written down by browsers.
 * It is kept with the tab, so that a reload goes on, and forgotten once it was used.
 */
export function takeReplyToken(inAddress: string | undefined): string | undefined {
  if (inAddress !== undefined) sessionStorage.setItem(KEPT, inAddress);
  return inAddress ?? sessionStorage.getItem(KEPT) ?? undefined;
}

export function forgetReplyToken(): void {
  sessionStorage.removeItem(KEPT);
}
