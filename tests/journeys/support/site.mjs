// A whole site for a journey: the program with the demonstration world in a folder of its own.
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = process.env.ERASMI ?? "build/release/erasmi";
const patience = 60_000;

/** Starts the program and waits until it is ready. `stop` ends it and removes its data. */
export async function start_site() {
  const folder = await mkdtemp(join(tmpdir(), "erasmi-journey-"));
  const address = `127.0.0.1:${await free_port()}`;
  const process = spawn(program, ["serve", "--data", folder, "--listen", address, "--demo", "--log", join(folder, "log")]);
  const said = [];
  process.stdout.on("data", (text) => said.push(text));
  process.stderr.on("data", (text) => said.push(text));
  const ended = new Promise((resolve) => process.once("exit", resolve));

  const url = `http://${address}`;
  const log = () => readFile(join(folder, "log"), "utf8").catch(() => "");
  await until_ready(url, ended, async () => said.join("") + (await log()));
  return {
    url,
    mails: () => mails_in(join(folder, "mail")),
    async stop() {
      process.kill("SIGTERM");
      const code = await ended;
      const told = await log();
      await rm(folder, { recursive: true });
      if (code !== 0) throw new Error(`the program ended with ${code}: ${said.join("")}${told.slice(-4000)}`);
    },
  };
}

async function until_ready(url, ended, complaints) {
  let is_over = false;
  ended.then(() => (is_over = true));
  for (const begin = Date.now(); Date.now() - begin < patience; ) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    if (is_over) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the program does not start: ${await complaints()}`);
}

function free_port() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The mails that were sent so far, as texts. */
async function mails_in(folder) {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".eml")).sort();
  return Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
}
