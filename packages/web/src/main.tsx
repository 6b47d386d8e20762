import './styles/tokens.css';
import './styles/base.css';
import './styles/page.css';
import './styles/kit.css';
import './styles/fields.css';
import './styles/shell.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';
import { currentSignIn, signIn, signOut } from './sign-in/sign-in.ts';

const place = document.getElementById('app');
// In small pieces: the first view stands there meanwhile, and can be scrolled and pressed.
if (place !== null) startTransition(() => createRoot(place).render(<App />));

// Pressed while there was only the first view.
if (document.documentElement.dataset.wants === 'sign') {
  void (currentSignIn().state === 'in' ? signOut() : signIn());
}
