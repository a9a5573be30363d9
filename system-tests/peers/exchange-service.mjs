// The exchange as a team would write it on Fastify: check the token, insert a row, call the provider, update it.
// Its settings are ISSUER, AUDIENCE, KEYS, PROVIDER_URL, PROVIDER_KEY and PostgreSQL's PG...; it prints its port.
import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { createRemoteJWKSet, jwtVerify } from "jose";
import pg from "pg";
import { FormData, request as send } from "undici";

const { ISSUER: issuer, AUDIENCE: audience, KEYS, PROVIDER_URL, PROVIDER_KEY } = process.env;
const keys = createRemoteJWKSet(new URL(KEYS));
const database = new pg.Pool({ max: 20 });
const text = { type: "string", minLength: 1 };
const schema = { body: { type: "object", required: ["jobTitle", "sdp"], properties: { jobTitle: text, sdp: text } } };
const app = Fastify();

app.post("/api/webrtc-exchange", { schema, onRequest: authenticate }, async (request, reply) => {
  const { jobTitle, sdp } = request.body;
  const id = randomUUID();
  const insert = "insert into peer.interview (id, owner, job_title, state) values ($1, $2, $3, 'EXCHANGING')";
  await database.query(insert, [id, request.owner, jobTitle]);
  const call = await createCall(jobTitle, sdp);
  const update = "update peer.interview set state = 'CONNECTING', call_id = $2, answered_at = now() where id = $1";
  await database.query(update, [id, call.id]);
  return reply.code(201).header("Location", `/api/realtime-session/${id}`).send({ sessionId: id, sdp: call.answer });
});

async function authenticate(request, reply) {
  const [, token] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
  const verified = token && (await jwtVerify(token, keys, { issuer, audience }).catch(() => undefined));
  if (!verified?.payload.groups?.includes("candidate")) return reply.code(401).send({ code: "unauthenticated" });
  request.owner = verified.payload.sub;
}

async function createCall(jobTitle, sdp) {
  const body = new FormData();
  body.set("sdp", sdp);
  const instructions = `You interview a candidate for the position of ${jobTitle}. Ask one question at a time.`;
  body.set("session", JSON.stringify({ type: "realtime", model: "gpt-realtime-2.1", instructions }));
  const headers = { Authorization: `Bearer ${PROVIDER_KEY}` };
  const response = await send(`${PROVIDER_URL}/realtime/calls`, { method: "POST", headers, body, bodyTimeout: 15_000 });
  const answer = await response.body.text();
  if (response.statusCode !== 201) throw new Error(`the provider answered ${response.statusCode}`);
  return { id: response.headers.location.split("/").at(-1), answer };
}

await database.query(`create schema if not exists peer; create table if not exists peer.interview (id uuid primary key,
  owner text not null, job_title text not null, state text not null, call_id text,
  created_at timestamptz not null default now(), answered_at timestamptz)`);
await app.listen({ host: "127.0.0.1", port: 0, backlog: 4096 });
console.log(app.server.address().port);
