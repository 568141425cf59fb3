// The program as its operator knows it: it starts, says how it is, and leaves in good order.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { start_site } from "./support/site.mjs";

let site;

before(async () => {
  site = await start_site();
});

after(() => site?.stop());

const get = (path, headers = {}) => fetch(site.url + path, { headers, redirect: "manual" });

test("health and readiness are told apart", async () => {
  assert.equal((await get("/healthz")).status, 200);
  assert.equal(await (await get("/readyz")).text(), "ready\n");
});

test("figures are for this machine only", async () => {
  assert.match(await (await get("/metrics")).text(), /erasmi_requests_total\{class="2xx"\} \d+/);
  assert.equal((await get("/metrics", { "X-Forwarded-For": "192.0.2.1" })).status, 404);
});

test("the reader's language is found at the door", async () => {
  const answer = await get("/", { "Accept-Language": "tr, en;q=0.5" });
  assert.equal(answer.headers.get("location"), "/tr");
});

test("pages forbid what they do not need", async () => {
  const { headers } = await get("/en");
  assert.match(headers.get("content-security-policy"), /default-src 'none'/);
  assert.equal(headers.get("x-content-type-options"), "nosniff");
});

test("the API describes itself", async () => {
  const api = await (await get("/api/openapi.json")).json();
  assert.equal(api.openapi, "3.1.0");
  assert.ok(api.paths["/practices"].get.responses["200"].content["application/json"].schema);
});

test("a name in Host that is not ours is refused", async () => {
  const { request } = await import("node:http");
  const status = await new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.url);
    request({ hostname, port, path: "/en", headers: { Host: "evil.example" } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });
  assert.equal(status, 421);
});
