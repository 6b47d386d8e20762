import { Suspense, useEffect, useRef } from 'react';
import { SWRConfig } from 'swr';
import { Route, Router, Switch, useLocation } from 'wouter';

import { resumeSignIn } from '../sign-in/sign-in.ts';
import { useSignIn } from '../sign-in/use-sign-in.ts';
import { cleanDevice } from './clean-device.ts';
import { NotFound, SignInFailed, SignInFirst } from './dead-ends.tsx';
import { useHashLocation } from './hash-location.ts';
import { Home } from './home.tsx';
import { isFor } from './is-for.ts';
import { type PageEntry, pages } from './pages.ts';
import { Top } from './top.tsx';
import { Waiting } from './waiting.tsx';

export function App() {
  useEffect(() => {
    cleanDevice();
    resumeSignIn();
  }, []);
  return (
    <SWRConfig value={{ revalidateOnFocus: true, dedupingInterval: 2000 }}>
      <Router hook={useHashLocation}>
        <Frame />
      </Router>
    </SWRConfig>
  );
}

function Frame() {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  useEffect(() => {
    // In newer browsers it answers a promise, which an effect must not.
    void window.scrollTo(0, 0);
  }, [path]);
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        Đến nội dung chính
      </button>
      <Top />
      <main ref={main} tabIndex={-1}>
        <Switch>
          <Route path="/" component={Home} />
          <Route path="/sign-in-failed" component={SignInFailed} />
          {pages.map((entry) => (
            <Route key={entry.path} path={entry.path}>
              <Suspense fallback={<Waiting page={entry} />}>
                <Guarded entry={entry} />
              </Suspense>
            </Route>
          ))}
          <Route component={NotFound} />
        </Switch>
      </main>
      <footer className="foot no-print">
        Số liệu đếm theo từng cuộc; cách đếm được in dưới mỗi bảng. Ngày tính theo giờ Việt Nam.
      </footer>
    </>
  );
}

/** The interface decides what anybody may; the page only does not show what would be refused. */
function Guarded({ entry }: { readonly entry: PageEntry }) {
  const signIn = useSignIn();
  if (entry.roles !== undefined) {
    if (signIn.state === 'looking') return <Waiting page={entry} />;
    if (signIn.state === 'out' || !isFor(entry, signIn)) return <SignInFirst signIn={signIn} />;
  }
  const { page: Page } = entry;
  return <Page />;
}
