import { Link } from 'wouter';
import { Button } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { signIn as leaveToSignIn } from '../sign-in/sign-in.ts';
import { useSignIn } from '../sign-in/use-sign-in.ts';
import { isFor } from './is-for.ts';
import { pageList } from './page-list.ts';
import { pages } from './pages.ts';

export function Home() {
  const signIn = useSignIn();
  const shown = pages.filter((entry) => isFor(entry, signIn));
  return (
    <Page {...pageList.home} width="wide">
      <ul className="tiles">
        {shown.map(({ path, nav }) =>
          nav === undefined ? null : (
            <li key={path}>
              <Link href={path} className="tile">
                <strong>{nav.title}</strong>
                <span>{nav.about}</span>
              </Link>
            </li>
          ),
        )}
      </ul>
      {signIn.state === 'out' && (
        <div className="buttons">
          <Button look="main" onPress={() => void leaveToSignIn()}>
            Đăng nhập
          </Button>
          <span>Dành cho cán bộ nhập, ký, theo dõi và cơ quan được kiến nghị.</span>
        </div>
      )}
    </Page>
  );
}
