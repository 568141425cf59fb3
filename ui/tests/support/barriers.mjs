// What a page is examined for in the browser: barriers (axe) and sideways scrolling.
import { readFile } from "node:fs/promises";
import { in_package } from "../../tools/paths.mjs";

const axe = await readFile(in_package("axe-core/axe.min.js"), "utf8");
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
