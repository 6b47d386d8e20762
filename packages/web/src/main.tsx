import './styles/tokens.css';
import './styles/base.css';
import './styles/kit.css';
import './styles/fields.css';
import './styles/shell.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';

const place = document.getElementById('app');
if (place !== null) createRoot(place).render(<App />);
