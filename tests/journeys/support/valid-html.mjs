// Whether pages are valid HTML, by the checker of the W3C (vnu), which takes many at once.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { in_package } from "../../../ui/tools/paths.mjs";

/** [name, error] for each error in the given pages, a map from name to HTML. */
export async function invalid_html(pages) {
  const folder = await mkdtemp(join(tmpdir(), "erasmi-html-"));
  try {
    const names = new Map();
    for (const [name, html] of pages) {
      const file = join(folder, `${names.size}.html`);
      names.set(file, name);
      await writeFile(file, html);
    }
    const errors = await examine([...names.keys()]);
    return errors.map(({ url, message, extract }) => [names.get(url.replace("file:", "")), `${message} ${extract}`]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function examine(files) {
  const jar = in_package("vnu-jar/build/dist/vnu.jar");
  const command = ["-jar", jar, "--format", "json", "--errors-only", "--exit-zero-always", "--stdout", ...files];
  const { stdout } = await promisify(execFile)("java", command, { maxBuffer: 64 << 20 });
  return JSON.parse(stdout).messages.filter(({ type }) => type === "error");
}
