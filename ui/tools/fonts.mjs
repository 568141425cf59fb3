// Runs fonts.py, unless the same fonts were made before by the same script.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { promisify } from "node:util";
import { in_package, in_ui } from "./paths.mjs";

const run = promisify(execFile);

/** The installed files from which fonts.py makes subsets. */
const sources = [
  "figtree-latin",
  "figtree-latin-ext",
  "bricolage-grotesque-latin",
  "bricolage-grotesque-latin-ext",
  "vazirmatn-arabic",
];

/** Returns the directory that holds the subset fonts. */
export async function subset_fonts() {
  const directory = in_package(`.cache/erasmi-fonts/${await fingerprint()}`);
  if (existsSync(directory)) return directory;

  // Made beside and renamed: an interrupted run leaves nothing that looks finished.
  const unfinished = `${directory}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await run(await python_with_fonttools(), [in_ui("fonts.py"), in_package("@fontsource-variable"), unfinished]);
    await rename(unfinished, directory);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return directory;
}

/** A developer's own python often lacks the system's packages, so the system's python is asked as well. */
export async function python_with_fonttools() {
  for (const python of [process.env.PYTHON, "python3", "/usr/bin/python3"]) {
    if (!python) continue;
    const imports = run(python, ["-c", "import brotli, fontTools"]);
    if (await imports.then(() => true, () => false)) return python;
  }
  throw new Error("fonts.py needs fonttools and brotli (Debian: python3-fonttools python3-brotli)");
}

async function fingerprint() {
  const hash = createHash("sha256").update(await readFile(in_ui("fonts.py")));
  for (const source of sources) {
    const family = source.replace(/-(latin|latin-ext|arabic)$/, "");
    hash.update(await readFile(in_package(`@fontsource-variable/${family}/files/${source}-wght-normal.woff2`)));
  }
  return hash.digest("hex").slice(0, 16);
}
