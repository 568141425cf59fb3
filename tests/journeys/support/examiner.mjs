// What a page is examined for: barriers (axe), sideways scrolling, complaints of the browser, valid HTML (vnu).
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const from_ui = createRequire(new URL("../../../ui/package.json", import.meta.url));
const axe = await readFile(from_ui.resolve("axe-core/axe.min.js"), "utf8");
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** One line for each barrier on the page as it is shown now; `options` are axe's. The page's context must bypass its CSP. */
export async function barriers_on(page, options = {}) {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details:not(.menu)")) folded.open = true;
  });
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    ([values, options]) => axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"], ...options }),
    [standards, options],
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

/** How many pixels the page is wider than its window; 0 when it fits. */
export const overflow_of = (page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

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
  const jar = from_ui.resolve("vnu-jar/build/dist/vnu.jar");
  const command = ["-jar", jar, "--format", "json", "--errors-only", "--exit-zero-always", "--stdout", ...files];
  const { stdout } = await promisify(execFile)("java", command, { maxBuffer: 64 << 20 });
  return JSON.parse(stdout).messages.filter(({ type }) => type === "error");
}
