// The markup of the README, judged by the Nu HTML Checker (needs Java; skipped where there is none).
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { page, page_names } from "./support/pages.mjs";

const checker = createRequire(import.meta.url)("vnu-jar");

/** Any paths will do: the checker looks at the markup only. */
const manifest = { "kit.css": "/kit.css", "core.js": "/core.js", "favicon.svg": "/favicon.svg" };

test("the markup of every pattern is valid HTML", { skip: !has_java() && "no Java" }, async () => {
  const directory = await mkdtemp(join(tmpdir(), "erasmi-html-"));
  for (const name of page_names) await writeFile(join(directory, `${name}.html`), await page(name, manifest));
  const report = await check(directory);
  await rm(directory, { recursive: true });
  const { messages } = JSON.parse(report);
  assert.deepEqual(messages.map(({ url, message, extract }) => `${url}: ${message} ${extract ?? ""}`), []);
});

/** The checker writes its report to the error channel and ends with a failure when it found something. */
function check(directory) {
  const options = ["-jar", String(checker), "--format", "json", "--errors-only", directory];
  return new Promise((done) => execFile("java", options, (problem, output, report) => done(report)));
}

function has_java() {
  try {
    execFileSync("java", ["-version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
