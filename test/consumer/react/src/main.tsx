/** A React app that installed the package: modules, JSX types, a typed event. */
import '@quattropole/widgets/city-carousel.js';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [chosen, choose] = useState('');
  return (
    <>
      <qp-city-carousel host-city="metz" src="/feed/v1/index.json" onqp-city-select={({ city }) => choose(city)} />
      <output>{chosen}</output>
    </>
  );
}

createRoot(document.querySelector('#root')!).render(<App />);
