import './styles/tokens.css';
import './styles/base.css';
import './styles/page.css';
import './styles/kit.css';
import './styles/fields.css';
import './styles/shell.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';
import { currentSignIn, signIn, signOut } from './sign-in/sign-in.ts';

const place = document.getElementById('app');
if (place !== null) createRoot(place).render(<App />);

// Pressed while there was only the first view.
if (document.documentElement.dataset.wants === 'sign') {
  void (currentSignIn().state === 'in' ? signOut() : signIn());
}
