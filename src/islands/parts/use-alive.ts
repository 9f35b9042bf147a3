import { useEffect, useState } from 'preact/hooks';

/** False on the server and until the island is alive; controls are disabled as long. */
export function useAlive(): boolean {
  const [alive, setAlive] = useState(false);
  useEffect(() => {
    setAlive(true);
  }, []);
  return alive;
}
