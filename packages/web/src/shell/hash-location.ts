import { useSyncExternalStore } from 'react';

/**
 * Where in the pages somebody is: everything behind the `#`, its query too. The router's own hook
 * moves the query in front of the `#`, where an address that was copied or opened directly has none.
 */
function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  addEventListener('popstate', listener);
  return () => {
    removeEventListener('hashchange', listener);
    removeEventListener('popstate', listener);
  };
}

const behindHash = () => location.hash.replace(/^#?\/?/, '/');
const path = () => behindHash().split('?')[0] ?? '/';
const search = () => behindHash().slice(path().length + 1);

function navigate(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const address = `${location.pathname}#${to.replace(/^#?\/?/, '/')}`;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

export function useHashLocation(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, path), navigate];
}

useHashLocation.hrefs = (href: string) => `#${href}`;
useHashLocation.searchHook = () => useSyncExternalStore(subscribe, search);
