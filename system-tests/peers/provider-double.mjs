// A provider that answers every call with the same SDP, so cheap that it is not what a benchmark measures.
// node provider-double.mjs ANSWER.sdp prints its port. PUT /delay/300 sets the delay in milliseconds.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const answer = readFileSync(process.argv[2]);
const headers = { "Content-Type": "application/sdp", "Content-Length": answer.length };
let delayMs = 0;

const server = createServer((request, response) => {
  request.resume();
  const { method, url } = request;
  if (method === "POST" && url === "/v1/realtime/calls") {
    request.on("end", () => (delayMs > 0 ? setTimeout(call, delayMs, response) : call(response)));
  } else if (method === "PUT" && url.startsWith("/delay/")) {
    delayMs = Number(url.slice("/delay/".length));
    response.writeHead(204).end();
  } else {
    response.writeHead(method === "POST" && url.endsWith("/hangup") ? 200 : 404).end();
  }
});

function call(response) {
  response.writeHead(201, { ...headers, Location: `/v1/realtime/calls/rtc_${randomUUID()}` }).end(answer);
}

// A connection that ends while a peer sends on it would be an error of the measurement.
server.keepAliveTimeout = 600_000;
server.requestTimeout = 0;
server.listen({ host: "127.0.0.1", port: 0, backlog: 4096 }, () => console.log(server.address().port));
