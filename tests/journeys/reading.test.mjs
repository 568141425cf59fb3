// A visitor reads: without an account, without JavaScript, in her language.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "./support/person.mjs";
import { set_stage } from "./support/stage.mjs";

const stage = set_stage();
const turkish = { locale: "tr-TR", javaScriptEnabled: false };

test("a visitor reads a practice in Turkish without JavaScript", async () => {
  const page = await visitor(stage.browser, stage.site, turkish);
  assert.equal(new URL(page.url()).pathname, "/tr");
  assert.equal(await page.locator("html").getAttribute("lang"), "tr");

  await page.getByRole("navigation", { name: "Ana bölümler" }).getByRole("link", { name: "Uygulamalar" }).click();
  const [card] = await page.locator("article h2 a").all();
  const title = await card.innerText();
  await card.click();
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), title);
  assert.deepEqual(page.complaints, []);
});

test("filters work without JavaScript and stand in the address", async () => {
  const page = await visitor(stage.browser, stage.site, turkish);
  await page.goto("/tr/practices");
  const before = await page.locator("article h2").count();
  await page.locator('input[name="country"][value="ie"]').check();
  await page.locator("form.facets button").click();
  assert.equal(new URL(page.url()).searchParams.get("country"), "ie");
  const after = await page.locator("article h2").count();
  assert.ok(after > 0 && after < before, `${after} of ${before}`);
});

test("the language can be changed on every page, and the page stays", async () => {
  const page = await visitor(stage.browser, stage.site, { locale: "en", javaScriptEnabled: false });
  await page.goto("/en/practices");
  await page.locator("article h2 a").first().click();
  const { pathname } = new URL(page.url());
  await page.locator("summary", { hasText: "English" }).click();
  await page.getByRole("link", { name: "Italiano" }).first().click();
  assert.equal(new URL(page.url()).pathname, pathname.replace("/en/", "/it/"));
});

test("the keyboard alone leads to a practice", async () => {
  const page = await visitor(stage.browser, stage.site, { locale: "en" });
  await page.goto("/en/practices");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  const in_main = () => page.evaluate(() => document.activeElement.matches("main article h2 a"));
  for (let presses = 0; !(await in_main()); ++presses) {
    assert.ok(presses < 200, "the first practice is never reached");
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/en\/practices\/[0-9a-f-]{36}$/);
});
