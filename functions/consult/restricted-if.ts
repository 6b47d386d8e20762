/** What an answer says when something was, or may have been, left out of it for this reader. */
export function restrictedIf(isLeftOut: boolean): { readonly restricted?: true } {
  return isLeftOut ? { restricted: true } : {};
}
