// The output directory and its manifest.
import { createHash } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { url_prefix } from "./paths.mjs";

/** An empty directory for the build. What is deleted must be an earlier build, never anything else. */
export async function fresh_output(directory) {
  const found = await readdir(directory).catch(() => []);
  if (found.length > 0 && !found.includes("manifest.json")) throw new Error(`${directory} is not empty and no earlier build`);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  return new Output(directory);
}

class Output {
  #entries = new Map();

  constructor(directory) {
    this.directory = directory;
  }

  /** Writes bytes under a name that carries their hash; returns the URL path. */
  async write_hashed(name, bytes) {
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
    const suffix = extname(name);
    const hashed = `${basename(name, suffix)}-${hash}${suffix}`;
    await writeFile(join(this.directory, hashed), bytes);
    return this.record(name, hashed);
  }

  /** Notes under which URL path the file of a logical name is found. */
  record(name, hashed) {
    const url = `${url_prefix}/${hashed}`;
    this.#entries.set(name, url);
    return url;
  }

  async write_manifest() {
    const sorted = Object.fromEntries([...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1)));
    await writeFile(join(this.directory, "manifest.json"), `${JSON.stringify(sorted, null, 2)}\n`);
  }
}
