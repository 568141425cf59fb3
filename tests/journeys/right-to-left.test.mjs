// Pages laid out from right to left: Arabic, which has no texts yet, with English ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { barriers_on, overflow_of } from "../../ui/tests/support/barriers.mjs";
import { Findings } from "./support/findings.mjs";
import { enter_as, people, visitor } from "./support/person.mjs";
import { set_stage } from "./support/stage.mjs";
import { prepare_world } from "./support/world.mjs";

const widths = [320, 1280, 390];
// Colours do not depend on the direction; what else axe judges, it judges at the last width.
const options = { preload: false, rules: { "color-contrast": { enabled: false } } };

const stage = set_stage({ settings: ["--test-languages"], prepare: prepare_world });

async function faults_of(page, paths) {
  const findings = new Findings();
  for (const path of paths) {
    await page.goto(`/ar${path}`);
    await page.evaluate(() => document.fonts.ready);
    if ((await page.locator("html").getAttribute("dir")) !== "rtl") findings.add("not from right to left", path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      if (!(await begins_at_the_right(page))) findings.add("the brand does not stand at the right", `${path} (${width} px)`);
      const overflow = await overflow_of(page);
      if (overflow) findings.add(`${overflow} px too wide`, `${path} (${width} px)`);
    }
    for (const barrier of await barriers_on(page, options)) findings.add(barrier, path);
    for (const complaint of page.complaints.splice(0)) findings.add(complaint, path);
  }
  return findings.lines();
}

const begins_at_the_right = (page) =>
  page.locator(".brand").evaluate((brand) => brand.getBoundingClientRect().right > (innerWidth * 3) / 4);

test("pages that everybody reads are sound from right to left", async () => {
  const page = await visitor(stage.browser, stage.site, { bypassCSP: true });
  const paths = ["", "/practices", "/practices/map", `/practices/${stage.world.adopted}`, `/practices/${stage.world.adopted}/print`, "/questions", `/questions/${stage.world.answered}`, "/sign-in"];
  assert.deepEqual(await faults_of(page, paths), []);
});

test("pages of an author are sound from right to left", async () => {
  const page = await enter_as(stage.browser, stage.site, people.coordinator, { bypassCSP: true });
  const own = ["edit", "curation", "translations", "translations/en", "comparison?from=1&to=3"];
  const paths = ["", "/practices/mine", "/account/sessions", "/questions/new", ...own.map((rest) => `/practices/${stage.world.own}/${rest}`)];
  assert.deepEqual(await faults_of(page, paths), []);
});
