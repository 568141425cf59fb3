// A whole site for a journey: the program with the demonstration world in a folder of its own.
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read_mail } from "./mail.mjs";

export const program = process.env.ERASMI ?? "build/release/erasmi";
const patience = 60_000;

/**
 * Starts the program, with `settings` besides the usual, and waits until it is ready. `stop` ends it and removes its data.
 * `runner` is a command that runs it, such as prlimit.
 */
export async function start_site(settings = [], runner = []) {
  const folder = await mkdtemp(join(tmpdir(), "erasmi-journey-"));
  const address = `127.0.0.1:${await free_port()}`;
  const url = `http://${address}`;
  const log = () => readFile(join(folder, "log"), "utf8").catch(() => "");
  const usual = ["--data", folder, "--listen", address, "--demo", "--log", join(folder, "log")];
  const start = () => launch([...runner, program, "serve", ...usual, ...settings]);
  let running = start();
  const ready = () => until_ready(url, running.ended, async () => running.said.join("") + (await log()));

  await ready();
  return {
    url,
    folder,
    log,
    /** What it wrote on its standard output. */
    said: () => running.said.join(""),
    mails_until: (are_enough) => mails_until(join(folder, "mail"), are_enough),
    /** Ends the program as a power cut would end it, without a word, and starts it again on the same data. */
    async crash() {
      running.process.kill("SIGKILL");
      await running.ended;
      running = start();
      await ready();
    },
    async stop() {
      running.process.kill("SIGTERM");
      const code = await running.ended;
      const told = await log();
      await rm(folder, { recursive: true });
      if (code !== 0) throw new Error(`the program ended with ${code}: ${running.said.join("")}${told.slice(-4000)}`);
    },
  };
}

/** Runs the program with these words until it ends: its exit code and all it said. */
export const run_program = (...words) => run_command(program, ...words);

/** The same for any command, such as one that runs the program. */
export async function run_command(...command) {
  const { ended, said } = launch(command);
  return { code: await ended, said: said.join("") };
}

function launch([command, ...words]) {
  const process = spawn(command, words);
  const said = [];
  process.stdout.on("data", (text) => said.push(text));
  process.stderr.on("data", (text) => said.push(text));
  const ended = new Promise((resolve) => {
    process.once("exit", resolve);
    process.once("error", (error) => resolve(said.push(String(error)))); // no such program
  });
  return { process, said, ended };
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

/** The mails that were sent, each read, as soon as they are enough; sending them is a job of its own. */
async function mails_until(folder, are_enough) {
  for (const begin = Date.now(); ; ) {
    const mails = await mails_in(folder);
    if (are_enough(mails) || Date.now() - begin > patience / 4) return mails;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function mails_in(folder) {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".eml")).sort();
  return Promise.all(files.map(async (name) => read_mail(await readFile(join(folder, name), "utf8"))));
}
