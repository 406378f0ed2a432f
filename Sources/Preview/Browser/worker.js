// One connection for all tabs of a browser: each would hold one of the six that a browser opens to a server. Tells
// every tab each state that the server comes to; what to do about it is the tab's affair.
const ports = new Set();
let latest = null;

const events = new EventSource("/_candour/events");
events.addEventListener("state", (event) => {
  latest = event.data;
  for (const port of ports) port.postMessage(latest);
});

addEventListener("connect", (event) => {
  const port = event.ports[0];
  ports.add(port);
  port.addEventListener("message", () => ports.delete(port));
  port.start();
  if (latest !== null) port.postMessage(latest);
});
