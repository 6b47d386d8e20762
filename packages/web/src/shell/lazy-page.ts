import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A page in a file of its own, which comes when it is opened. */
export function lazyPage(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: await load() }));
}
