// What was acknowledged is kept: the program is killed while several people write, again and again.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { start_site } from "./support/site.mjs";

const writers = 6;
const crashes = 5;
let site;

before(async () => {
  site = await start_site();
});

after(() => site?.stop());

/** A program's session: what every request of it carries. */
async function sign_in() {
  const answer = await fetch(`${site.url}/sign-in`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ email: "coordinator@example.org", password: "demonstration world" }),
  });
  assert.equal(answer.status, 200);
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  const { csrf } = await answer.json();
  return { Cookie: cookie, "X-CSRF-Token": csrf, "Content-Type": "application/json", Accept: "application/json" };
}

/** Makes a practice; sends the same request again until there is an answer. */
async function write(headers, title, acknowledged) {
  const request = {
    method: "POST",
    headers: { ...headers, "Idempotency-Key": title },
    body: JSON.stringify({ title, language: "en" }),
  };
  for (;;) {
    const answer = await fetch(`${site.url}/practices`, request).catch(() => undefined);
    if (answer?.status === 201) return acknowledged.set(title, (await answer.json()).id);
    if (answer) assert.equal(answer.status, 503, `status ${answer.status}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function write_until(headers, writer, acknowledged, is_over) {
  for (let n = 0; !is_over(); ++n) await write(headers, `Writer ${writer} entry ${n}`, acknowledged);
}

async function titles_of_mine(headers) {
  const titles = [];
  for (let path = "/practices/mine"; path; ) {
    const page = await (await fetch(site.url + path, { headers })).json();
    titles.push(...page.practices.map((practice) => practice.title));
    path = page.next && `/practices/mine?after=${page.next}`;
  }
  return titles;
}

test("nothing that was acknowledged is lost or doubled by kill -9 under load", async () => {
  const headers = await sign_in();
  const acknowledged = new Map();
  let is_over = false;
  const load = Array.from({ length: writers }, (_, writer) =>
    write_until(headers, writer, acknowledged, () => is_over),
  );
  for (let n = 0; n < crashes; ++n) {
    await new Promise((resolve) => setTimeout(resolve, 150 + 100 * n));
    await site.crash();
  }
  is_over = true;
  await Promise.all(load);

  for (const [title, id] of acknowledged) {
    const practice = await (await fetch(`${site.url}/practices/${id}`, { headers })).json();
    assert.equal(practice.content?.title, title);
  }
  const written = (await titles_of_mine(headers)).filter((title) => title.startsWith("Writer "));
  assert.deepEqual(written.sort(), [...acknowledged.keys()].sort());
  assert.ok(acknowledged.size > writers * crashes, `only ${acknowledged.size} writes`);
});
