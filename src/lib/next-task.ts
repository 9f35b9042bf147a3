/**
 * Resolves in a task of its own, after those that wait already. A message to oneself queues behind other messages and
 * costs microseconds; a timer costs 4 ms.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
