import { Button, LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { signIn as leaveToSignIn, type SignIn } from '../sign-in/sign-in.ts';

export function NotFound() {
  return (
    <Page title="Không có trang này" lead="Địa chỉ có thể đã gõ nhầm, hoặc trang đã đổi chỗ.">
      <LinkButton href="/">Về trang đầu</LinkButton>
    </Page>
  );
}

export function SignInFailed() {
  return (
    <Page title="Chưa đăng nhập được" lead="Phiên đăng nhập không hoàn tất hoặc đã quá giờ.">
      <Button look="main" onPress={() => void leaveToSignIn()}>
        Đăng nhập lại
      </Button>
    </Page>
  );
}

export function SignInFirst({ signIn }: { readonly signIn: SignIn }) {
  if (signIn.state === 'in') {
    return (
      <Page
        title="Tài khoản này không dùng trang này"
        lead="Trang dành cho vai trò khác. Người quản trị cấp vai trò cho tài khoản."
      >
        <LinkButton href="/">Về trang đầu</LinkButton>
      </Page>
    );
  }
  return (
    <Page title="Cần đăng nhập" lead="Trang này dành cho người có tài khoản.">
      <Button look="main" onPress={() => void leaveToSignIn()}>
        Đăng nhập
      </Button>
    </Page>
  );
}
