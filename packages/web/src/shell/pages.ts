import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

type Role = 'recorder' | 'signer' | 'confirmer' | 'responder' | 'monitor' | 'registrar' | 'auditor';

export interface PageEntry {
  /** Pattern of the address behind `#`. */
  readonly path: string;
  readonly page: LazyExoticComponent<ComponentType>;
  /** Words in the navigation and on the start page; without them only links lead here. */
  readonly nav?: { readonly title: string; readonly about: string };
  /** Who is shown it, when signed in. None: everybody, also without an account. */
  readonly roles?: readonly Role[];
}

/** Every page, each in a file of its own that comes when it is opened. */
export const pages: readonly PageEntry[] = [
  {
    path: '/log',
    page: lazy(() =>
      import('../log/log-page.tsx').then(({ LogPage: page }) => ({ default: page })),
    ),
    nav: {
      title: 'Ghi cuộc giám sát',
      about: 'Ghi một cuộc giám sát, phản biện với phát hiện và kiến nghị.',
    },
    roles: ['recorder'],
  },
];
