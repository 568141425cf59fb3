// Every pattern of the README: no violation of WCAG 2.2 AA, no sideways scrolling, no complaint of the browser.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { barriers_on, overflow_of } from "./support/barriers.mjs";
import { launch, open } from "./support/browser.mjs";
import { page_names } from "./support/pages.mjs";
import { start_stand_in } from "./support/stand-in.mjs";

// The markup is one, so axe sees each language, each colour scheme, and menus folded and open, not all combinations.
const appearances = [
  { language: "en", width: 1280, colorScheme: "light", is_examined: true },
  { language: "en", width: 1280, colorScheme: "dark" },
  { language: "en", width: 390, colorScheme: "light" },
  { language: "en", width: 320, colorScheme: "dark", is_examined: true },
  { language: "ar", width: 1280, colorScheme: "light" },
  { language: "ar", width: 390, colorScheme: "dark", is_examined: true },
];

let server, browser;

before(async () => {
  server = await start_stand_in();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const { language, width, colorScheme, is_examined } of appearances) {
  test(`every pattern is sound in ${language}, ${width} px wide, ${colorScheme}`, async () => {
    const viewport = { width, height: 900 };
    const strict = await browser.newContext({ viewport, colorScheme });
    // Only the script of axe needs the policy out of its way.
    const examined = await browser.newContext({ viewport, colorScheme, bypassCSP: true });
    for (const name of page_names) {
      const url = `${server.url}/${language}/${name}`;
      assert.deepEqual(await complaints_about(strict, url), [], name);
      if (is_examined) assert.deepEqual(await barriers_at(examined, url), [], name);
    }
    await strict.close();
    await examined.close();
  });
}

async function complaints_about(context, url) {
  const page = await open(context, url);
  await page.evaluate(() => document.fonts.ready);
  const overflow = await overflow_of(page);
  if (overflow) page.complaints.push(`scrolls sideways by ${overflow} px`);
  await page.close();
  return page.complaints;
}

async function barriers_at(context, url) {
  const page = await open(context, url);
  await page.evaluate(() => document.fonts.ready);
  const barriers = await barriers_on(page);
  await page.close();
  return barriers;
}
