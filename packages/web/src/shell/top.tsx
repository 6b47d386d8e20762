import { Link, useLocation } from 'wouter';
import { productName } from '../glossary/product.ts';
import { Button } from '../kit/button.tsx';
import { signIn as leaveToSignIn, signOut } from '../sign-in/sign-in.ts';
import { useSignIn } from '../sign-in/use-sign-in.ts';
import { isFor } from './is-for.ts';
import { pages } from './pages.ts';
import { WhoIsIn } from './who-is-in.tsx';

export function Top() {
  const signIn = useSignIn();
  const [path] = useLocation();
  const shown = pages.filter((entry) => entry.nav !== undefined && isFor(entry, signIn));
  return (
    <header className="top no-print">
      <div className="top-inner">
        <Link href="/" className="top-name">
          <img src="/icon.svg" alt="" width="32" height="32" />
          {productName}
        </Link>
        <nav className="top-nav" aria-label="Các trang">
          {shown.map(({ path: to, nav }) => (
            <Link key={to} href={to} aria-current={path.startsWith(to) ? 'page' : undefined}>
              {nav?.title}
            </Link>
          ))}
        </nav>
        <div className="top-who">
          {signIn.state === 'in' && (
            <>
              <WhoIsIn account={signIn.account} />
              <Button look="quiet" onPress={() => void signOut()}>
                Đăng xuất
              </Button>
            </>
          )}
          {signIn.state === 'out' && (
            <Button look="quiet" onPress={() => void leaveToSignIn()}>
              Đăng nhập
            </Button>
          )}
        </div>
      </div>
    </header>
  );
}
