// The program as its operator knows it: it starts, says how it is, and leaves in good order.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { program, run_command, run_program, start_site } from "./support/site.mjs";

let site;

before(async () => {
  site = await start_site();
});

after(() => site?.stop());

const get = (path, headers = {}) => fetch(site.url + path, { headers, redirect: "manual" });

test("a demonstration says where to look and as whom one may sign in", () => {
  const accounts = ["operator", "curator", "coordinator", "member", "newcomer"].map((name) => `<${name}@example.org>`);
  for (const words of [`ERASMI serves ${site.url}`, `${site.url}/en/sign-in`, '"demonstration world"', ...accounts])
    assert.ok(site.said().includes(words), words);
});

/** The lines of the access log about a path, as soon as there is one: it is written behind the answer. */
async function log_of_requests(path) {
  for (let tries = 0; tries < 200; ++tries) {
    const lines = (await site.log()).split("\n").filter((line) => line.includes(`"path":"${path}"`));
    if (lines.length > 0) return lines.map((line) => JSON.parse(line));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return [];
}

test("the access log tells method, path and status, and keeps to itself what was searched for", async () => {
  await get("/en/practices?q=asylum");
  const [line] = await log_of_requests("/en/practices");
  assert.equal(line.kind, "request");
  assert.equal(line.method, "GET");
  assert.equal(line.status, "200");
  assert.ok(!(await site.log()).includes("asylum"));
});

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

/** Asks `site` by another name, which fetch would not do. */
const status_by_name = (site, name) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.url);
    request({ hostname, port, path: "/healthz", headers: { Host: name } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });

test("a name in Host that is not ours is refused", async () => {
  assert.equal(await status_by_name(site, "evil.example"), 421);
});

test("watchers on this machine need not know the name that people use", async () => {
  const named = await start_site(["--base-url", "https://erasmi.example"]);
  try {
    const own = new URL(named.url);
    for (const name of ["erasmi.example", own.host, `localhost:${own.port}`])
      assert.equal(await status_by_name(named, name), 200, name);
    assert.equal(await status_by_name(named, "evil.example"), 421);
  } finally {
    await named.stop();
  }
});

test("a port of the system's choice is told, and is the site's own", async () => {
  const words = ["serve", "--data", `${site.folder}/anywhere`, "--listen", "127.0.0.1:0"];
  const running = spawn(program, words, { stdio: ["ignore", "pipe", "ignore"] });
  try {
    const [said] = await Promise.race([once(running.stdout, "data"), once(running, "exit")]);
    const [url] = String(said).match(/http:\/\/127\.0\.0\.1:[1-9]\d*/);
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
  } finally {
    running.kill("SIGTERM");
    if (running.exitCode === null) await once(running, "exit");
  }
});

test("a taken port is told with what to do", async () => {
  const { code, said } = await run_program("serve", "--data", `${site.folder}/second`, "--listen", new URL(site.url).host);
  assert.equal(code, 1);
  assert.match(said, /Address already in use\. Choose another address with --listen/);
});

test("a program out of file handles serves those it has and recovers by itself", async () => {
  const tight = await start_site([], ["prlimit", "--nofile=64:64"]);
  try {
    const { hostname, port } = new URL(tight.url);
    const sockets = Array.from({ length: 120 }, () => connect(Number(port), hostname).on("error", () => {}));
    await once(sockets[0], "connect");
    sockets[0].write(`GET /healthz HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`);
    const [answer] = await once(sockets[0], "data");
    assert.match(String(answer), /^HTTP\/1\.1 200/);
    for (const socket of sockets) socket.destroy();
    assert.equal((await fetch(`${tight.url}/readyz`)).status, 200);
  } finally {
    await tight.stop();
  }
});

/** Runs a command that sees `folder` read-only; nobody else does. */
const with_read_only = (folder, ...command) =>
  run_command("unshare", "--mount", "sh", "-c", 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"', folder, ...command);

test("a data folder that cannot be written is told, and left as it was", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "erasmi-journey-"));
  try {
    if ((await with_read_only(folder, "true")).code !== 0) return t.skip("this account may not mount");
    assert.equal((await run_program("migrate", "--data", folder)).code, 0);
    const { code, said } = await with_read_only(folder, program, "serve", "--data", folder, "--listen", "127.0.0.1:0");
    assert.equal(code, 3, said);
    assert.match(said, /cannot be used: Read-only file system\. Give a folder that this account/);
    assert.equal((await run_program("check", "--data", folder)).code, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
