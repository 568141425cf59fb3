// Every pattern of the README: no violation of WCAG 2.2 AA, no sideways scrolling, no complaint of the browser.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { in_package } from "../tools/paths.mjs";
import { launch, open } from "./support/browser.mjs";
import { page_names } from "./support/pages.mjs";
import { start_stand_in } from "./support/stand-in.mjs";

const appearances = [
  { language: "en", width: 1280, colorScheme: "light" },
  { language: "en", width: 1280, colorScheme: "dark" },
  { language: "en", width: 390, colorScheme: "light" },
  { language: "en", width: 320, colorScheme: "dark" },
  { language: "ar", width: 1280, colorScheme: "light" },
  { language: "ar", width: 390, colorScheme: "dark" },
];

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let server, browser, axe;

before(async () => {
  server = await start_stand_in();
  browser = await launch();
  axe = await readFile(in_package("axe-core/axe.min.js"), "utf8");
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const { language, width, colorScheme } of appearances) {
  test(`every pattern is sound in ${language}, ${width} px wide, ${colorScheme}`, async () => {
    const viewport = { width, height: 900 };
    const strict = await browser.newContext({ viewport, colorScheme });
    // Only the examiner's script needs the policy out of its way.
    const examined = await browser.newContext({ viewport, colorScheme, bypassCSP: true });
    for (const name of page_names) {
      const url = `${server.url}/${language}/${name}`;
      assert.deepEqual(await complaints_about(strict, url), [], name);
      assert.deepEqual(await violations_on(examined, url), [], name);
    }
    await strict.close();
    await examined.close();
  });
}

async function complaints_about(context, url) {
  const page = await open(context, url);
  await page.evaluate(() => document.fonts.ready);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) page.complaints.push(`scrolls sideways by ${overflow} px`);
  await page.close();
  return page.complaints;
}

async function violations_on(context, url) {
  const page = await open(context, url);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details:not(.menu)")) folded.open = true;
  });
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => axe.run({ runOnly: { type: "tag", values } }), standards);
  await page.close();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}
