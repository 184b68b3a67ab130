import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Story } from './Story';

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <Story />
  </StrictMode>,
);
